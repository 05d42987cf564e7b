# ruleid: python-password-default-argument
def connect(host, password="this-could-be-bad"):
    return host


# ruleid: python-password-default-argument
def typed(user: str, api_key: str = "f3a9c1d7e5"):
    return user


# ok: python-password-default-argument
def required(host, password):
    return host


# ok: python-password-default-argument
def empty(host, password="", token=None):
    return host


# ok: python-password-default-argument
def column(host, password_field="password_hash"):
    return host


# ok: python-password-default-argument
def placeholder(host, password="<password>"):
    return host
