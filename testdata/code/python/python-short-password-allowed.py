def register(form):
    # ruleid: python-short-password-allowed
    if len(form["password"]) < 4:
        raise ValueError("password too short")


def register_long(password):
    # ok: python-short-password-allowed
    if len(password) < 12:
        raise ValueError("password too short")


def given(password):
    # ok: python-short-password-allowed
    return len(password) >= 1
