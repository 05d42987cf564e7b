import os
import stat
from pathlib import Path


def install(path):
    # ruleid: python-chmod-world-writable
    os.chmod(path, 0o777)
    # ruleid: python-chmod-world-writable
    os.chmod(path, stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)
    # ruleid: python-chmod-world-writable
    Path(path).chmod(0o666)
    # ruleid: python-chmod-world-writable
    os.makedirs(path, mode=0o777)
    # ruleid: python-chmod-world-writable
    os.umask(0)


def fine(path):
    # ok: python-chmod-world-writable
    os.chmod(path, 0o755)
    # ok: python-chmod-world-writable
    os.chmod(path, 0o600)
    # ok: python-chmod-world-writable
    Path(path).chmod(0o644)
    # ok: python-chmod-world-writable
    os.chmod(path, stat.S_IRUSR | stat.S_IWUSR)
    # ok: python-chmod-world-writable
    os.umask(0o077)


def current():
    # ok: python-chmod-world-writable
    mask = os.umask(0)
    os.umask(mask)
    return mask


# ruleid: python-chmod-world-writable
os.chmod("/srv/data", 511)
# ruleid: python-chmod-world-writable
os.chmod("/srv/data", 0x1FF)
# ok: python-chmod-world-writable
os.chmod("/srv/data", 0x1C0)
