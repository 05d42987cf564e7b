import hashlib
import hashlib as hl
from hashlib import md5

from Crypto.Hash import MD5
from cryptography.hazmat.primitives import hashes


def checksum(data):
    # ruleid: python-weak-hash
    return hashlib.md5(data).hexdigest()


def variants(data):
    # ruleid: python-weak-hash
    first = hl.sha1(data).digest()
    # ruleid: python-weak-hash
    second = md5(data).digest()
    # ruleid: python-weak-hash
    third = hashlib.new("md5", data)
    # ruleid: python-weak-hash
    fourth = MD5.new(data)
    # ruleid: python-weak-hash
    fifth = hashes.Hash(hashes.SHA1())
    return first, second, third, fourth, fifth


def fine(data, md5_of):
    # ok: python-weak-hash
    first = hashlib.sha256(data).hexdigest()
    # ok: python-weak-hash
    second = hashlib.md5(data, usedforsecurity=False).hexdigest()
    # ok: python-weak-hash
    third = hashlib.new("sha256", data)
    # ok: python-weak-hash
    fourth = hashes.Hash(hashes.SHA256())
    # ok: python-weak-hash
    return first, second, third, fourth, md5_of(data)


from Cryptodome.Hash import MD4, SHA

# ruleid: python-weak-hash
hashlib.new(name="md5", data=b"x")
# ruleid: python-weak-hash
MD4.new()
# ruleid: python-weak-hash
SHA.new(data)
# ok: python-weak-hash
hashlib.new(name="sha256", data=b"x")
