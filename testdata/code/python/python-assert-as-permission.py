from flask import session


def wipe():
    # ruleid: python-assert-as-permission
    assert session.get("role") == "admin"


def size(n):
    # ok: python-assert-as-permission
    assert n > 0
