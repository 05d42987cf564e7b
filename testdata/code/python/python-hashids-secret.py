from hashids import Hashids

# ruleid: python-hashids-secret
ids = Hashids(min_length=8, salt=app.config["SECRET_KEY"])
# ruleid: python-hashids-secret
ids = Hashids(salt=settings.SECRET_KEY)
# ok: python-hashids-secret
ids = Hashids(salt=app.config["HASHIDS_SALT"])
