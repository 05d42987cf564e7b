import uuid


def new_session_token():
    # ruleid: python-guessable-uuid
    return str(uuid.uuid1())


def row_id():
    # ok: python-guessable-uuid
    return str(uuid.uuid1())


def new_token():
    # ok: python-guessable-uuid
    return str(uuid.uuid4())
