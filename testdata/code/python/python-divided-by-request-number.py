from flask import Flask, request

app = Flask(__name__)


@app.route("/pages")
def pages():
    size = int(request.args["size"])
    # ruleid: python-divided-by-request-number
    return str(1000 // size)


@app.route("/pages2")
def pages_checked():
    size = int(request.args["size"])
    if size <= 0:
        return "", 400
    # ok: python-divided-by-request-number
    return str(1000 // size)
