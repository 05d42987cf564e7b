import random
import secrets
import string
from random import choice, randint


def reset(user):
    # ruleid: python-weak-random-secret
    token = "".join(random.choice(string.ascii_letters) for _ in range(32))
    user.send(token)


def one_time(session):
    # ruleid: python-weak-random-secret
    session.otp = random.randint(100000, 999999)


def generate_password(length):
    chars = string.ascii_letters + string.digits
    # ruleid: python-weak-random-secret
    return "".join(choice(chars) for _ in range(length))


def login(session):
    # ruleid: python-weak-random-secret
    session["session_id"] = str(randint(0, 2**64))


def key():
    # ruleid: python-weak-random-secret
    api_key = "%032x" % random.getrandbits(128)
    return api_key


def fine(words, rng):
    # ok: python-weak-random-secret
    token = secrets.token_hex(16)
    # ok: python-weak-random-secret
    password = "".join(secrets.choice(string.ascii_letters) for _ in range(16))
    # ok: python-weak-random-secret
    delay = random.uniform(0.5, 1.5)
    # ok: python-weak-random-secret
    secret = "".join(random.SystemRandom().choice(string.digits) for _ in range(6))
    # ok: python-weak-random-secret
    next_token = random.choice(words)
    # ok: python-weak-random-secret
    return token, password, delay, secret, next_token, rng.choice(words)


def generate_colors(count):
    # ok: python-weak-random-secret
    return [random.randint(0, 255) for _ in range(count)]
