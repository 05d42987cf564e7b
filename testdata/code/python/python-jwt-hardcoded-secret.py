import os

import jwt
from jose import jwt as jose_jwt

SIGNING_KEY = "a-shared-signing-key"
PUBLIC_KEY = "-----BEGIN PUBLIC KEY-----"


def constant(user):
    # ruleid: python-jwt-hardcoded-secret
    return jwt.encode({"sub": user}, SIGNING_KEY, algorithm="HS256")


def public(token):
    # ok: python-jwt-hardcoded-secret
    return jwt.decode(token, PUBLIC_KEY, algorithms=["RS256"])


def issue(user):
    # ruleid: python-jwt-hardcoded-secret
    return jwt.encode({"sub": user}, "my-signing-key", algorithm="HS256")


def read(token):
    # ruleid: python-jwt-hardcoded-secret
    return jwt.decode(token, "my-signing-key", algorithms=["HS256"])


def jose(claims):
    # ruleid: python-jwt-hardcoded-secret
    return jose_jwt.encode(claims, "another-key", algorithm="HS256")


def fine(user, token, settings):
    # ok: python-jwt-hardcoded-secret
    first = jwt.encode({"sub": user}, os.environ["JWT_KEY"], algorithm="HS256")
    # ok: python-jwt-hardcoded-secret
    second = jwt.decode(token, settings.jwt_key, algorithms=["HS256"])
    # ok: python-jwt-hardcoded-secret
    third = jwt.decode(token, "", options={"verify_exp": True})
    return first, second, third
