import ecdsa
from Cryptodome.PublicKey import DSA as dsa
from cryptography.hazmat.primitives.asymmetric import ec

# ruleid: python-ec-curve-too-small
ec.generate_private_key(curve=ec.SECT163R2)
# ruleid: python-ec-curve-too-small
ec.generate_private_key(ec.SECP192R1())
# ok: python-ec-curve-too-small
ec.generate_private_key(ec.SECP256R1())
# ruleid: python-ec-curve-too-small
dsa.generate(bits=1024)
# ok: python-ec-curve-too-small
dsa.generate(bits=2048)
# ruleid: python-ec-curve-too-small
ecdsa.SigningKey.generate(curve=ecdsa.NIST192p)
# ok: python-ec-curve-too-small
ecdsa.SigningKey.generate(curve=ecdsa.NIST256p)
