from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(key, data):
    # ruleid: python-cipher-ecb-mode
    cipher = AES.new(key, AES.MODE_ECB)
    return cipher.encrypt(data)


def other(key):
    # ruleid: python-cipher-ecb-mode
    return Cipher(algorithms.AES(key), modes.ECB()).encryptor()


def named(key):
    # ruleid: python-cipher-ecb-mode
    return AES.new(key, mode=AES.MODE_ECB)


def fine(key, nonce):
    # ok: python-cipher-ecb-mode
    first = AES.new(key, AES.MODE_GCM, nonce=nonce)
    # ok: python-cipher-ecb-mode
    second = Cipher(algorithms.AES(key), modes.CTR(nonce))
    # ok: python-cipher-ecb-mode
    third = AES.new(key, AES.MODE_CBC, nonce)
    return first, second, third
