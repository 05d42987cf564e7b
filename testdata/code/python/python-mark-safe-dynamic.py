import html

from django.utils.html import format_html
from django.utils.safestring import mark_safe
from flask import request
from markupsafe import Markup


def badge(user):
    # ruleid: python-mark-safe-dynamic
    return mark_safe(f"<b>{user.name}</b>")


def link(url, text):
    # ruleid: python-mark-safe-dynamic
    return Markup("<a href='%s'>%s</a>" % (url, text))


def assigned(comment):
    body = "<p>" + comment + "</p>"
    # ruleid: python-mark-safe-dynamic
    return mark_safe(body)


def echoed():
    # ruleid: python-mark-safe-dynamic
    return Markup(request.args["q"])


def fine(user, rendered):
    # ok: python-mark-safe-dynamic
    first = mark_safe("<br>")
    # ok: python-mark-safe-dynamic
    second = format_html("<b>{}</b>", user.name)
    # ok: python-mark-safe-dynamic
    third = mark_safe("<b>" + html.escape(user.name) + "</b>")
    # ok: python-mark-safe-dynamic
    fourth = Markup("<b>{}</b>").format(user.name)
    # ok: python-mark-safe-dynamic
    fifth = mark_safe("".join(f"{part}" for part in rendered))
    # ok: python-mark-safe-dynamic
    return first, second, third, fourth, fifth, mark_safe(rendered)
