import hashlib
import hmac


def verify(key, body, signature):
    expected = hmac.new(key, body, hashlib.sha256).hexdigest()
    # ruleid: python-digest-compare-timing
    return signature == expected


def direct(key, body, signature):
    # ruleid: python-digest-compare-timing
    if hmac.new(key, body, hashlib.sha256).hexdigest() != signature:
        raise ValueError("bad signature")


def prefixed(key, body, header):
    expected = "sha256=" + hmac.new(key, body, hashlib.sha256).hexdigest()
    # ruleid: python-digest-compare-timing
    return expected == header


def fine(key, body, signature):
    expected = hmac.new(key, body, hashlib.sha256).hexdigest()
    # ok: python-digest-compare-timing
    if len(signature) == 64:
        # ok: python-digest-compare-timing
        return hmac.compare_digest(expected, signature)
    # ok: python-digest-compare-timing
    return key == body
