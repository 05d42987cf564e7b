from Crypto.Cipher import AES, ARC4, DES
from Crypto.Cipher import DES3 as TripleDes
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def old(key, data):
    # ruleid: python-weak-cipher
    return DES.new(key, DES.MODE_CBC, iv=data[:8]).encrypt(data)


def stream(key, data):
    # ruleid: python-weak-cipher
    return ARC4.new(key).encrypt(data)


def triple(key, iv):
    # ruleid: python-weak-cipher
    first = TripleDes.new(key, TripleDes.MODE_CBC, iv)
    # ruleid: python-weak-cipher
    second = Cipher(algorithms.TripleDES(key), modes.CBC(iv))
    # ruleid: python-weak-cipher
    third = Cipher(algorithms.Blowfish(key), modes.CBC(iv))
    return first, second, third


def fine(key, iv, data, factory):
    # ok: python-weak-cipher
    first = AES.new(key, AES.MODE_GCM)
    # ok: python-weak-cipher
    second = Cipher(algorithms.AES(key), modes.GCM(iv))
    # ok: python-weak-cipher
    third = Fernet(key).encrypt(data)
    # ok: python-weak-cipher
    return first, second, third, factory.new(key)


from cryptography.hazmat.decrepit.ciphers import algorithms as old
from Cryptodome.Cipher import ARC2, ChaCha20_Poly1305

# ruleid: python-weak-cipher
ARC2.new(key, ARC2.MODE_CFB, iv)
# ruleid: python-weak-cipher
old.ARC4(key)
# ok: python-weak-cipher
ChaCha20_Poly1305.new(key=key)
