import jwt

# ruleid: python-jwt-sensitive-payload
token = jwt.encode({"user": name, "password": password}, key, algorithm="HS256")
# ok: python-jwt-sensitive-payload
token = jwt.encode({"user": name, "exp": when}, key, algorithm="HS256")


def make(name, password):
    payload = {"user": name, "password": password}
    # ruleid: python-jwt-sensitive-payload
    return jwt.encode(payload, key, algorithm="HS256")
