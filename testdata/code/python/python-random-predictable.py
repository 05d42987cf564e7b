import random
import secrets

# ruleid: python-random-predictable
code = random.randint(100000, 999999)
# ruleid: python-random-predictable
letter = random.choice("abc")
# ok: python-random-predictable
code = secrets.randbelow(10**6)
# ok: python-random-predictable
random.shuffle(cards)
