from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, redirect, request, url_for

app = Flask(__name__)


@app.route("/login")
def login():
    # ruleid: python-open-redirect
    return redirect(request.args.get("next"))


@app.route("/out")
def out():
    target = request.args["url"]
    # ruleid: python-open-redirect
    return redirect(target, code=302)


def django_view(request):
    # ruleid: python-open-redirect
    return HttpResponseRedirect(request.GET["next"])


def checked_view(request):
    target = request.GET["next"]
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={"shop.tld"}):
        target = "/"
    # ok: python-open-redirect
    return HttpResponseRedirect(target)


@app.route("/fine")
def fine():
    # ok: python-open-redirect
    first = redirect(url_for("page", name=request.args["name"]))
    # ok: python-open-redirect
    second = redirect("/home")
    # ok: python-open-redirect
    third = redirect(request.url)
    return first, second, third
