from sqlalchemy import text

# ruleid: python-sqlalchemy-clause-string
session.query(User).order_by("name {}".format(direction))
# ruleid: python-sqlalchemy-clause-string
session.query(User).filter(f"name = '{name}'")
# ruleid: python-sqlalchemy-clause-string
session.query(User).having(text("count(*) > " + count))
# ok: python-sqlalchemy-clause-string
session.query(User).order_by("name")
# ok: python-sqlalchemy-clause-string
session.query(User).filter(User.name == name)
# ok: python-sqlalchemy-clause-string
session.query(User).filter(text("name = :name")).params(name=name)
