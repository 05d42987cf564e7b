import os
import uuid

from flask import request
from werkzeug.utils import secure_filename

FOLDER = "/srv/uploads"


def upload():
    file = request.files["file"]
    # ruleid: python-upload-filename
    file.save(os.path.join(FOLDER, file.filename))


def assigned():
    upload = request.files["file"]
    path = os.path.join(FOLDER, upload.filename)
    # ruleid: python-upload-filename
    upload.save(path)


async def fast(file):
    # ruleid: python-upload-filename
    with open(f"/srv/uploads/{file.filename}", "wb") as out:
        out.write(await file.read())


def fine():
    file = request.files["file"]
    # ok: python-upload-filename
    file.save(os.path.join(FOLDER, secure_filename(file.filename)))
    # ok: python-upload-filename
    file.save(os.path.join(FOLDER, uuid.uuid4().hex))


def cleaned():
    file = request.files["file"]
    path = os.path.join(FOLDER, secure_filename(file.filename))
    # ok: python-upload-filename
    file.save(path)


def picture(figure, name):
    # ok: python-upload-filename
    figure.save(os.path.join(FOLDER, name))
    # ok: python-upload-filename
    figure.save(figure.name, save=False)
