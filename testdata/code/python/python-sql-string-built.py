# ruleid: python-sql-string-built
query = "SELECT * FROM users WHERE id = '%s'" % name
# ruleid: python-sql-string-built
query = "DELETE FROM users WHERE id = {}".format(name)
# ruleid: python-sql-string-built
query = f"UPDATE users SET name = '{name}'"
# ruleid: python-sql-string-built
query = "SELECT * FROM users WHERE id = " + name
# ruleid: python-sql-string-built
query = "SELECT * FROM users WHERE id = '[X]'".replace("[X]", name)
# ok: python-sql-string-built
query = "SELECT * FROM users WHERE id = %s"
# ok: python-sql-string-built
text = "select %s from the list" % name
# ok: python-sql-string-built
query = "SELECT a FROM b LIMIT %d" % LIMIT
# ok: python-sql-string-built
query = "SELECT a FROM b " "WHERE c = ?"
