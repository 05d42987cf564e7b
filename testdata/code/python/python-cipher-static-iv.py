import os

from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

IV = b"0123456789abcdef"


def literal(key):
    # ruleid: python-cipher-static-iv
    return AES.new(key, AES.MODE_CBC, b"0000000000000000")


def zeros(key):
    # ruleid: python-cipher-static-iv
    return AES.new(key, AES.MODE_CBC, iv=b"\x00" * 16)


def constant(key):
    # ruleid: python-cipher-static-iv
    return AES.new(key, AES.MODE_CBC, IV)


def hazmat(key):
    # ruleid: python-cipher-static-iv
    return Cipher(algorithms.AES(key), modes.CBC(b"abcdefghijklmnop"))


def assigned(key):
    iv = bytes(16)
    # ruleid: python-cipher-static-iv
    return Cipher(algorithms.AES(key), modes.CBC(iv))


def fine(key, data, received):
    iv = os.urandom(16)
    # ok: python-cipher-static-iv
    first = AES.new(key, AES.MODE_CBC, iv)
    # ok: python-cipher-static-iv
    second = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16)))
    # ok: python-cipher-static-iv
    third = AES.new(key, AES.MODE_GCM)
    # ok: python-cipher-static-iv
    fourth = AES.new(key, AES.MODE_CBC, received[:16])
    return first, second, third, fourth, data


def encrypt_for(key, user_id, data):
    nonce = user_id.to_bytes(16, "big")
    # ruleid: python-cipher-static-iv
    return Cipher(algorithms.AES(key), modes.CTR(nonce)).encryptor().update(data)
