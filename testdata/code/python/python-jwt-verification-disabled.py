import jwt
from jose import jwt as jose_jwt


def old(token):
    # ruleid: python-jwt-verification-disabled
    return jwt.decode(token, verify=False)


def options(token, key):
    # ruleid: python-jwt-verification-disabled
    return jwt.decode(token, key, options={"verify_exp": True, "verify_signature": False})


def none_listed(token, key):
    # ruleid: python-jwt-verification-disabled
    return jwt.decode(token, key, algorithms=["HS256", "none"])


def unsigned(payload):
    # ruleid: python-jwt-verification-disabled
    return jwt.encode(payload, None, algorithm="none")


def jose(token):
    # ruleid: python-jwt-verification-disabled
    return jose_jwt.get_unverified_claims(token)


def fine(token, key):
    # ok: python-jwt-verification-disabled
    first = jwt.decode(token, key, algorithms=["HS256"])
    # ok: python-jwt-verification-disabled
    second = jwt.decode(token, key, algorithms=["RS256"], options={"verify_aud": False})
    # ok: python-jwt-verification-disabled
    third = jwt.get_unverified_header(token)
    return first, second, third


def with_options(token, key):
    options = {"verify_signature": False}
    # ruleid: python-jwt-verification-disabled
    jwt.decode(token, key, options=options)
    checked = {"verify_exp": True}
    # ok: python-jwt-verification-disabled
    jwt.decode(token, key, algorithms=["HS256"], options=checked)
