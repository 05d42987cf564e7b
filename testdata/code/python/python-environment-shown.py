import os

from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/debug/env")
def show_env():
    # ruleid: python-environment-shown
    return jsonify(dict(os.environ))


@app.get("/env")
def env():
    # ruleid: python-environment-shown
    return {"env": dict(os.environ)}


@app.get("/version")
def version():
    # ok: python-environment-shown
    return jsonify({"version": os.environ.get("APP_VERSION", "dev")})


def run(argv):
    # ok: python-environment-shown
    return subprocess.run(argv, env=dict(os.environ))
