import os
from pathlib import Path

from flask import Flask, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
BASE = "/srv/files"


@app.route("/direct")
def direct():
    # ruleid: python-path-from-request
    return send_file(request.args["path"])


@app.route("/joined")
def joined():
    name = request.args.get("name")
    # ruleid: python-path-from-request
    with open(os.path.join(BASE, name)) as handle:
        return handle.read()


@app.route("/format")
def formatted():
    report = request.form["report"]
    path = f"/srv/reports/{report}.pdf"
    # ruleid: python-path-from-request
    return open(path, "rb").read()


@app.route("/remove", methods=["POST"])
def remove():
    # ruleid: python-path-from-request
    os.remove(BASE + "/" + request.json["file"])
    return "gone"


@app.route("/guarded")
def guarded():
    path = os.path.abspath(os.path.join(BASE, request.args["name"]))
    if not path.startswith(BASE + os.sep):
        return "no"
    # ok: python-path-from-request
    return send_file(path)


@app.route("/page/<path:name>")
def page(name):
    # ruleid: python-path-from-request
    return send_file("/srv/pages/" + name)


@app.route("/fine")
def fine():
    name = secure_filename(request.args["name"])
    # ok: python-path-from-request
    first = open(os.path.join(BASE, name)).read()
    # ok: python-path-from-request
    second = send_from_directory(BASE, request.args["name"])
    # ok: python-path-from-request
    third = open(os.path.join(BASE, secure_filename(request.args["name"])))
    # ok: python-path-from-request
    fourth = Path(BASE, "index.html").read_text()
    return first, second, third, fourth


@app.get("/files/{name}")
async def read_file(name: str):
    # ok: python-path-from-request
    return FileResponse(UPLOADS / Path(name).name)


@bottle.route("/download")
def download():
    # ruleid: python-path-from-request
    return bottle.static_file(bottle.request.query.name, root="/")


def on_upload(event, context):
    for record in event["Records"]:
        key = record["s3"]["object"]["key"]
        # ruleid: python-path-from-request
        s3.download_file("bucket", key, os.path.join("/tmp", key))
        # ok: python-path-from-request
        s3.download_file("bucket", key, os.path.join("/tmp", os.path.basename(key)))
