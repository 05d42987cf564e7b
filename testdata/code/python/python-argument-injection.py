import re
import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.route("/clone", methods=["POST"])
def clone():
    url = request.form["url"]
    # ruleid: python-argument-injection
    subprocess.run(["git", "clone", url], check=True)
    # ok: python-argument-injection
    subprocess.run(["git", "clone", "--", url], check=True)
    # ok: python-argument-injection
    subprocess.run(["git", "clone", "https://git.shop.tld/" + url], check=True)
    # ok: python-argument-injection
    subprocess.run(["echo", url], check=True)
    if not re.fullmatch(r"https://[\w./-]+", url):
        return "bad request", 400
    # ok: python-argument-injection
    subprocess.run(["git", "clone", url], check=True)
    return "ok"


@app.route("/page")
def page():
    # ruleid: python-argument-injection
    return subprocess.check_output(["curl", "-s", request.args["u"]])


def local(path):
    # ok: python-argument-injection
    subprocess.run(["git", "clone", path], check=True)
