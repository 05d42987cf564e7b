import json
import logging

from flask import Flask, current_app, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.route("/login", methods=["POST"])
def login():
    user = request.form["user"]
    # ruleid: python-log-from-input
    logging.info("login of " + user)
    # ruleid: python-log-from-input
    logger.warning("login failed: %s", user)
    # ruleid: python-log-from-input
    current_app.logger.error(f"no such user {user}")
    # ok: python-log-from-input
    logger.info("login of %r", repr(user))
    # ok: python-log-from-input
    logger.info(json.dumps({"user": user}))
    # ok: python-log-from-input
    logger.info("login of %s", user.replace("\n", "").replace("\r", ""))
    # ok: python-log-from-input
    logger.info("length %d", len(user))
    return "ok"


@app.route("/count")
def count():
    number = int(request.args.get("n", "1"))
    # ok: python-log-from-input
    logger.info("count %s", number)
    # ok: python-log-from-input
    logger.info("request came in")
    # ok: python-log-from-input
    notify.info(request.args["n"])
    return str(number)
