import logging
import traceback

from django.http import HttpResponse, JsonResponse
from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/a")
def first():
    try:
        return work()
    except Exception:
        # ruleid: python-error-details-to-client
        return traceback.format_exc(), 500


@app.route("/b")
def second():
    try:
        return work()
    except Exception:
        details = traceback.format_exc()
        # ruleid: python-error-details-to-client
        return jsonify({"error": details}), 500


def third(request):
    try:
        return HttpResponse(work())
    except Exception:
        # ruleid: python-error-details-to-client
        return JsonResponse({"trace": traceback.format_exc()}, status=500)


@app.route("/d")
def fourth():
    try:
        return work()
    except Exception:
        # ok: python-error-details-to-client
        logging.error(traceback.format_exc())
        # ok: python-error-details-to-client
        return jsonify({"error": "something went wrong"}), 500


def report():
    # ok: python-error-details-to-client
    return traceback.format_exc()


@app.exception(Exception)
async def on_error(request, exception):
    # ruleid: python-error-details-to-client
    return response.json({"error": str(exception), "trace": traceback.format_exc()}, status=500)
