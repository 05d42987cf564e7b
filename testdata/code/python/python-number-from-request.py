import math
from flask import request


@app.route("/pay")
def pay():
    # ruleid: python-number-from-request
    amount = float(request.args["amount"])
    return str(amount)


@app.route("/buy/<price>")
def buy(price):
    # ruleid: python-number-from-request
    total = float(price)
    return str(total)


@app.route("/whole")
def whole():
    # ok: python-number-from-request
    count = int(request.args["n"])
    # ok: python-number-from-request
    return str(float(count))


@app.route("/item")
def item():
    found = load(request.args["id"])
    # ok: python-number-from-request
    return str(float(found.price))


def own(text):
    # ok: python-number-from-request
    return float("1.5")
