import hashlib
import os

import bcrypt
from Crypto.Protocol.KDF import PBKDF2
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from django.contrib.auth.hashers import make_password


def stored(password, stored_salt):
    # ruleid: python-predictable-salt
    a = hashlib.pbkdf2_hmac("sha256", password.encode(), b"pepper-and-salt", 600_000)
    # ruleid: python-predictable-salt
    b = bcrypt.hashpw(password, b"$2b$12$abcdefghijklmnopqrstuu")
    salt = b"0123456789abcdef"
    # ruleid: python-predictable-salt
    c = hashlib.scrypt(password, salt=salt, n=16384, r=8, p=1)
    # ruleid: python-predictable-salt
    d = PBKDF2(password, "static salt", 32, count=600_000)
    # ruleid: python-predictable-salt
    e = PBKDF2HMAC(algorithm=SHA256(), length=32, salt=b"static", iterations=600_000)
    # ruleid: python-predictable-salt
    f = make_password(password, "static")
    # ok: python-predictable-salt
    g = hashlib.pbkdf2_hmac("sha256", password.encode(), os.urandom(16), 600_000)
    # ok: python-predictable-salt
    h = bcrypt.hashpw(password, bcrypt.gensalt())
    # ok: python-predictable-salt
    i = hashlib.scrypt(password, salt=stored_salt, n=16384, r=8, p=1)
    # ok: python-predictable-salt
    j = make_password(password)
    return a, b, c, d, e, f, g, h, i, j
