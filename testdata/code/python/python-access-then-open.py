import os


def read(path):
    # ruleid: python-access-then-open
    if os.access(path, os.R_OK):
        with open(path) as handle:
            return handle.read()
    return ""


def read_early(path):
    # ruleid: python-access-then-open
    if not os.access(path, os.R_OK):
        raise PermissionError(path)
    with open(path) as handle:
        return handle.read()


def make(tmp_path, text):
    # ruleid: python-access-then-open
    if not os.path.exists(tmp_path):
        with open(tmp_path, "w") as handle:
            handle.write(text)


def executable(path):
    # ok: python-access-then-open
    return os.path.isfile(path) and os.access(path, os.X_OK)


def load(path):
    # ok: python-access-then-open
    if os.path.exists(path):
        with open(path) as handle:
            return handle.read()
    return ""


def log(path, other):
    # ok: python-access-then-open
    if os.access(path, os.W_OK):
        with open(other, "w") as handle:
            handle.write("x")


def write_report(path, text):
    # ruleid: python-access-then-open
    if os.path.exists(path):
        raise FileExistsError(path)
    with open(path, "w") as out:
        out.write(text)


def write_new(path, text):
    # ok: python-access-then-open
    with open(path, "x") as out:
        out.write(text)
