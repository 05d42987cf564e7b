import base64
import hmac
import json
import pickle

import yaml
from flask import request


def session():
    cookie = request.cookies.get("session")
    # ruleid: python-deserialization-injection
    return pickle.loads(base64.b64decode(cookie))


def config():
    # ruleid: python-deserialization-injection
    return yaml.load(request.data, Loader=yaml.Loader)


def receive(sock):
    data = sock.recv(4096)
    # ruleid: python-deserialization-injection
    return pickle.loads(data)


def fine(key):
    # ok: python-deserialization-injection
    first = json.loads(request.data)
    # ok: python-deserialization-injection
    second = yaml.safe_load(request.data)
    with open("cache.bin", "rb") as handle:
        # ok: python-deserialization-injection
        third = pickle.load(handle)
    return first, second, third


def signed(key):
    data = request.data
    if not hmac.compare_digest(sign(key, data), request.headers["X-Signature"]):
        raise ValueError
    # ok: python-deserialization-injection
    return pickle.loads(data)


def copied():
    # ok: python-deserialization-injection
    return pickle.loads(pickle.dumps(request.json))
