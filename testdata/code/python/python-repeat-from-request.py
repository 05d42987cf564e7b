import time
from flask import Flask, request

app = Flask(__name__)


@app.route("/repeat")
def repeat():
    count = int(request.args["count"])
    # ruleid: python-repeat-from-request
    return "A" * count


@app.route("/slow")
def slow():
    # ruleid: python-repeat-from-request
    time.sleep(float(request.args["seconds"]))
    return "ok"


@app.route("/repeat-limited")
def repeat_limited():
    count = min(int(request.args["count"]), 100)
    # ok: python-repeat-from-request
    return "A" * count
