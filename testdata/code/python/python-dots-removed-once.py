def clean(name):
    # ruleid: python-dots-removed-once
    return name.replace("../", "")


def dotted(name):
    # ok: python-dots-removed-once
    return name.replace("..", ".")
