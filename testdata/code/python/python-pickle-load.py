import copy
import json
import pickle
import pickle as serializer
from pickle import loads as restore

import dill
import jsonpickle


def session(cookie):
    # ruleid: python-pickle-load
    return pickle.loads(cookie)


def model(path):
    with open(path, "rb") as handle:
        # ruleid: python-pickle-load
        return serializer.load(handle)


def renamed(data):
    # ruleid: python-pickle-load
    first = restore(data)
    # ruleid: python-pickle-load
    second = dill.loads(data)
    # ruleid: python-pickle-load
    third = jsonpickle.decode(data)
    return first, second, third


def fine(value, text, path):
    # ok: python-pickle-load
    blob = pickle.dumps(value)
    # ok: python-pickle-load
    clone = pickle.loads(pickle.dumps(value))
    # ok: python-pickle-load
    data = json.loads(text)
    # ok: python-pickle-load
    return blob, clone, copy.deepcopy(data)


import dill
import jsonpickle.unpickler

# ruleid: python-pickle-load
dill.Unpickler(stream).load()
# ruleid: python-pickle-load
jsonpickle.unpickler.decode(text)
# ok: python-pickle-load
dill.dumps(value)

def array(path):
    # ruleid: python-pickle-load
    return np.load(path, allow_pickle=True)


def plain_array(path):
    # ok: python-pickle-load
    return np.load(path)

# ok: python-pickle-load
MODEL = joblib.load("models/churn.joblib")
