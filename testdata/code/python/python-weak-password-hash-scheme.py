import crypt
from passlib.context import CryptContext
from passlib.hash import argon2, md5_crypt, nthash

# ruleid: python-weak-password-hash-scheme
stored = crypt.crypt(password, crypt.METHOD_MD5)
# ruleid: python-weak-password-hash-scheme
salt = crypt.mksalt(crypt.METHOD_CRYPT)
# ok: python-weak-password-hash-scheme
stored = crypt.crypt(password, crypt.METHOD_SHA512)
# ruleid: python-weak-password-hash-scheme
stored = md5_crypt.hash(password)
# ruleid: python-weak-password-hash-scheme
nthash.using(marker="x")
# ok: python-weak-password-hash-scheme
md5_crypt.verify(password, stored)
# ok: python-weak-password-hash-scheme
argon2.hash(password)
# ruleid: python-weak-password-hash-scheme
context = CryptContext(schemes=["md5_crypt", "bcrypt"])
# ok: python-weak-password-hash-scheme
context = CryptContext(schemes=["bcrypt", "md5_crypt"], deprecated=["md5_crypt"])
