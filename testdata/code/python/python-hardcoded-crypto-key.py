import base64
import hashlib
import hmac
import os

from Crypto.Cipher import AES
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY = b"0123456789abcdef"


def direct(data, nonce):
    # ruleid: python-hardcoded-crypto-key
    a = AES.new(b"sixteen byte key", AES.MODE_GCM, nonce)
    # ruleid: python-hardcoded-crypto-key
    b = hmac.new(b"signing-secret", data, hashlib.sha256)
    # ruleid: python-hardcoded-crypto-key
    c = Fernet("kJ8s0d9f8s7d6f5g4h3j2k1l0q9w8e7r6t5y4u3i2o1=")
    # ruleid: python-hardcoded-crypto-key
    d = AESGCM(bytes.fromhex("000102030405060708090a0b0c0d0e0f"))
    return a, b, c, d


def named(data):
    # ruleid: python-hardcoded-crypto-key
    a = AES.new(KEY, AES.MODE_CBC, os.urandom(16))
    secret = "webhook-secret"
    # ruleid: python-hardcoded-crypto-key
    b = hmac.new(secret.encode(), data, "sha256")
    return a, b


def right(data, key):
    # ok: python-hardcoded-crypto-key
    a = AES.new(key, AES.MODE_GCM)
    # ok: python-hardcoded-crypto-key
    b = hmac.new(os.environ["SECRET"].encode(), data, "sha256")
    # ok: python-hardcoded-crypto-key
    c = Fernet(Fernet.generate_key())
    # ok: python-hardcoded-crypto-key
    d = hmac.new(b"", data, "sha256")
    own = os.urandom(32)
    # ok: python-hardcoded-crypto-key
    e = AESGCM(own)
    # ok: python-hardcoded-crypto-key
    f = AES.new("<your key here>", AES.MODE_GCM)
    return a, b, c, d, e, f
