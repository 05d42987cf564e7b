def login(users, name, password):
    user = users.get(name)
    # ruleid: python-password-compared-plain
    return user is not None and user["password"] == password


def confirm(password, password2):
    # ok: python-password-compared-plain
    return password == password2
