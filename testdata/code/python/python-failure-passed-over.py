import json


def load_permissions(path):
    permissions = {"admin": True}
    # ruleid: python-failure-passed-over
    try:
        with open(path) as f:
            permissions = json.load(f)
    except Exception:
        pass
    return permissions


def close(conn):
    # ok: python-failure-passed-over
    try:
        conn.close()
    except Exception:
        pass


def load_settings(path):
    # ruleid: python-failure-passed-over
    try:
        settings.update(read(path))
    except:
        pass


def load_optional(path):
    # ok: python-failure-passed-over
    try:
        settings.update(read(path))
    except FileNotFoundError:
        pass
