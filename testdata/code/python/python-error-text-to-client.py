import logging

from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/a")
def first():
    try:
        return work()
    except Exception as error:
        # ruleid: python-error-text-to-client
        return str(error), 500


@app.route("/b")
def second():
    try:
        return work()
    except Exception as e:
        # ruleid: python-error-text-to-client
        return jsonify({"error": str(e)}), 500


def view(request):
    try:
        return work()
    except Exception as e:
        # ruleid: python-error-text-to-client
        return HttpResponse(f"failed: {e}")


@app.route("/d")
def fourth():
    try:
        return work()
    except Exception as e:
        logging.exception(e)
        # ok: python-error-text-to-client
        return "something went wrong", 500


@app.route("/e")
def fifth():
    try:
        return work()
    except NotFoundInShop as e:
        # ok: python-error-text-to-client
        return str(e), 404


def helper(value):
    try:
        return work(value)
    except Exception as e:
        # ok: python-error-text-to-client
        return str(e)
