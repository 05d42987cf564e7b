import json
import marshal
import shelve
from marshal import loads as unpack

import numpy as np
import torch


def code(blob):
    # ruleid: python-unsafe-deserialization
    return marshal.loads(blob)


def renamed(blob):
    # ruleid: python-unsafe-deserialization
    return unpack(blob)


def settings(path):
    # ruleid: python-unsafe-deserialization
    with shelve.open(path) as shelf:
        return dict(shelf)


def arrays(path):
    # ruleid: python-unsafe-deserialization
    return np.load(path, allow_pickle=True)


def weights(path):
    # ruleid: python-unsafe-deserialization
    return torch.load(path, map_location="cpu", weights_only=False)


def fine(path, code):
    # ok: python-unsafe-deserialization
    data = np.load(path)
    # ok: python-unsafe-deserialization
    more = np.load(path, allow_pickle=False)
    # ok: python-unsafe-deserialization
    state = torch.load(path, weights_only=True)
    # ok: python-unsafe-deserialization
    blob = marshal.dumps(code)
    return data, more, state, blob, json
