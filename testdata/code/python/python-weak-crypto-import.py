# ruleid: python-weak-crypto-import
from Crypto.Cipher import DES
# ruleid: python-weak-crypto-import
from Crypto.Hash import MD5 as digest
# ok: python-weak-crypto-import
from Crypto.Cipher import AES
# ok: python-weak-crypto-import
from Crypto.Hash import SHA256
