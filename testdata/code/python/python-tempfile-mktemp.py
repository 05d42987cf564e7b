import tempfile
import tempfile as tmp
from tempfile import mktemp


def write(data):
    # ruleid: python-tempfile-mktemp
    path = tempfile.mktemp(suffix=".txt")
    with open(path, "w") as handle:
        handle.write(data)


def renamed():
    # ruleid: python-tempfile-mktemp
    first = tmp.mktemp()
    # ruleid: python-tempfile-mktemp
    return first, mktemp()


def fine(data):
    # ok: python-tempfile-mktemp
    with tempfile.NamedTemporaryFile("w") as handle:
        handle.write(data)
    # ok: python-tempfile-mktemp
    descriptor, path = tempfile.mkstemp()
    # ok: python-tempfile-mktemp
    return descriptor, path, tempfile.mkdtemp()
