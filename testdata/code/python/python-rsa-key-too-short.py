import paramiko
from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import dsa, rsa


def make():
    # ruleid: python-rsa-key-too-short
    return rsa.generate_private_key(public_exponent=65537, key_size=1024)


def positional():
    # ruleid: python-rsa-key-too-short
    return rsa.generate_private_key(65537, 512)


def others():
    # ruleid: python-rsa-key-too-short
    first = RSA.generate(1024)
    # ruleid: python-rsa-key-too-short
    second = paramiko.RSAKey.generate(bits=1024)
    # ruleid: python-rsa-key-too-short
    third = dsa.generate_private_key(key_size=1024)
    return first, second, third


def fine(bits):
    # ok: python-rsa-key-too-short
    first = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    # ok: python-rsa-key-too-short
    second = RSA.generate(2048)
    # ok: python-rsa-key-too-short
    third = RSA.generate(bits)
    # ok: python-rsa-key-too-short
    return first, second, third, paramiko.RSAKey.generate(4096)
