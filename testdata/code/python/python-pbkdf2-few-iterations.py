import hashlib

import bcrypt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def derive(password, salt):
    # ruleid: python-pbkdf2-few-iterations
    return hashlib.pbkdf2_hmac("sha256", password, salt, 1000)


def named(password, salt):
    # ruleid: python-pbkdf2-few-iterations
    return hashlib.pbkdf2_hmac("sha256", password, salt, iterations=10_000)


def hazmat(salt):
    # ruleid: python-pbkdf2-few-iterations
    return PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=5000)


def quick(password):
    # ruleid: python-pbkdf2-few-iterations
    return bcrypt.hashpw(password, bcrypt.gensalt(rounds=4))


def fine(password, salt, rounds):
    # ok: python-pbkdf2-few-iterations
    first = hashlib.pbkdf2_hmac("sha256", password, salt, 600000)
    # ok: python-pbkdf2-few-iterations
    second = hashlib.pbkdf2_hmac("sha256", password, salt, rounds)
    # ok: python-pbkdf2-few-iterations
    third = bcrypt.gensalt(12)
    # ok: python-pbkdf2-few-iterations
    return first, second, third, bcrypt.gensalt()
