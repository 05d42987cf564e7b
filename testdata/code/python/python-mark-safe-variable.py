from django.utils.safestring import mark_safe
from markupsafe import Markup


# ok: python-mark-safe-variable
def constant():
    text = "<br>"
    return mark_safe(text)


def a(content):
    # ruleid: python-mark-safe-variable
    return mark_safe(content)


def b(row):
    # ruleid: python-mark-safe-variable
    return Markup(row.text)


def c():
    # ok: python-mark-safe-variable
    return Markup("<br>")
