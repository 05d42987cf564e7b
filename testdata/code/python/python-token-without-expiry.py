import jwt


def issue(user_id):
    # ruleid: python-token-without-expiry
    return jwt.encode({"sub": user_id}, SECRET, algorithm="HS256")


def issue_short(user_id, end):
    # ok: python-token-without-expiry
    return jwt.encode({"sub": user_id, "exp": end}, SECRET, algorithm="HS256")


def issue_claims(user, key):
    claims = {"sub": user.id}
    # ruleid: python-token-without-expiry
    return jwt.encode(claims, key, algorithm="HS256")


def issue_claims_short(user, key, end):
    claims = {"sub": user.id}
    claims["exp"] = end
    # ok: python-token-without-expiry
    return jwt.encode(claims, key, algorithm="HS256")
