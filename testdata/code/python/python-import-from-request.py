import importlib

from flask import request

ACTIONS = {"list": list, "len": len}


def load():
    # ruleid: python-import-from-request
    return importlib.import_module(request.args["plugin"])


def call(service):
    name = request.json["method"]
    # ruleid: python-import-from-request
    return getattr(service, name)()


def compute():
    # ruleid: python-import-from-request
    return getattr(formulas, request.form["formula"])()


def fine(service, name):
    # ok: python-import-from-request
    first = importlib.import_module("json")
    # ok: python-import-from-request
    second = ACTIONS[request.args["action"]]
    # ok: python-import-from-request
    third = getattr(service, name)
    # ok: python-import-from-request
    fourth = getattr(request, "user", None)
    return first, second, third, fourth
