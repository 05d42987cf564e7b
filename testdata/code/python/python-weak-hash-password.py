import hashlib
from hashlib import md5

import bcrypt


def register(db, name, password):
    # ruleid: python-weak-hash-password
    digest = hashlib.sha256(password.encode()).hexdigest()
    db.save(name, digest)


def check(user, password):
    # ruleid: python-weak-hash-password
    return user.hash == md5(password.encode("utf-8")).hexdigest()


def salted(salt, user_password):
    # ruleid: python-weak-hash-password
    return hashlib.sha1((salt + user_password).encode()).hexdigest()


def stepwise(passwd):
    h = hashlib.md5()
    # ruleid: python-weak-hash-password
    h.update(passwd.encode())
    return h.hexdigest()


def fine(password, data, path):
    # ok: python-weak-hash-password
    stored = bcrypt.hashpw(password.encode(), bcrypt.gensalt())
    # ok: python-weak-hash-password
    key = hashlib.scrypt(password.encode(), salt=b"0123456789abcdef", n=2**14, r=8, p=1)
    # ok: python-weak-hash-password
    etag = hashlib.sha256(data).hexdigest()
    # ok: python-weak-hash-password
    name = hashlib.sha1(path.encode(), usedforsecurity=False).hexdigest()
    return stored, key, etag, name
