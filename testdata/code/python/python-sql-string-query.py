import sqlite3

import pandas as pd

TABLE = "users"


def by_name(conn, name):
    cursor = conn.cursor()
    # ruleid: python-sql-string-query
    cursor.execute(f"SELECT id, email FROM users WHERE name = '{name}'")
    return cursor.fetchone()


def by_percent(cursor, name, role):
    # ruleid: python-sql-string-query
    cursor.execute("SELECT * FROM users WHERE name = '%s' AND role = '%s'" % (name, role))


def by_format(cursor, table):
    # ruleid: python-sql-string-query
    cursor.execute("DELETE FROM {} WHERE expired = 1".format(table))


def by_plus(db, user_id):
    # ruleid: python-sql-string-query
    return db.execute("SELECT * FROM accounts WHERE id = " + str(user_id)).fetchall()


def assigned_first(path, mail):
    conn = sqlite3.connect(path)
    query = "UPDATE users SET active = 1 WHERE mail = '" + mail + "'"
    with conn:
        # ruleid: python-sql-string-query
        conn.execute(query)


def appended(cursor, name, only_active):
    sql = "SELECT * FROM users WHERE 1 = 1"
    sql += " AND name = '" + name + "'"
    # ruleid: python-sql-string-query
    cursor.execute(sql)


def nested(cursor, part):
    sql = "SELECT * FROM users"
    if part:
        sql += f" WHERE name LIKE '%{part}%'"
    # ruleid: python-sql-string-query
    cursor.execute(sql)


def multi_line(cursor, start, end):
    query = f"""
        SELECT day, total
        FROM sales
        WHERE day BETWEEN '{start}' AND '{end}'
    """
    # ruleid: python-sql-string-query
    cursor.execute(query)


def frame(engine, city):
    # ruleid: python-sql-string-query
    return pd.read_sql(f"select * from shops where city = '{city}'", engine)


async def pg(pool, order_id):
    # ruleid: python-sql-string-query
    return await pool.fetchrow(f"SELECT * FROM orders WHERE id = {order_id}")


def parameterised(cursor, name):
    # ok: python-sql-string-query
    cursor.execute("SELECT id FROM users WHERE name = %s", (name,))
    # ok: python-sql-string-query
    cursor.execute("SELECT id FROM users WHERE name LIKE '%smith%'")
    # ok: python-sql-string-query
    cursor.execute("SELECT id FROM users " "WHERE active = 1 " + "ORDER BY id")


def constant_table(cursor, key):
    # ok: python-sql-string-query
    cursor.execute(f"SELECT * FROM {TABLE} WHERE id = ?", (key,))


def in_list(cursor, ids):
    placeholders = ", ".join("?" for _ in ids)
    # ok: python-sql-string-query
    cursor.execute(f"SELECT * FROM users WHERE id IN ({placeholders})", ids)
    # ok: python-sql-string-query
    cursor.execute("SELECT * FROM users WHERE id IN (%s)" % ",".join(["%s"] * len(ids)), ids)


def quoted(connection, cursor, name):
    table = connection.ops.quote_name(name)
    # ok: python-sql-string-query
    cursor.execute("SELECT COUNT(*) FROM %s" % table)
    # ok: python-sql-string-query
    cursor.execute("SELECT * FROM %s LIMIT 1" % connection.ops.quote_name(name))


def conditions(cursor, filters):
    clauses = [f"{key} = ?" for key in filters]
    # ok: python-sql-string-query
    cursor.execute("SELECT * FROM t WHERE %s" % " AND ".join(clauses), list(filters.values()))


def listed(cursor, user_ids):
    # ruleid: python-sql-string-query
    cursor.execute("SELECT * FROM users WHERE id IN (%s)" % ",".join(user_ids))


def not_sql(pool, runner, name):
    # ok: python-sql-string-query
    runner.execute(f"build {name}")
    # ok: python-sql-string-query
    runner.query("who is " + name)
    command = f"exec gunicorn {name}"
    # ok: python-sql-string-query
    runner.execute(command)


def runner(conn, user):
    # ruleid: python-sql-string-query
    conn.run("SELECT * FROM users WHERE name = '%s'" % user)
    # ok: python-sql-string-query
    conn.run("SELECT * FROM users WHERE name = :name", name=user)
    # ruleid: python-sql-string-query
    spark.sql(f"SELECT * FROM {user} WHERE a = 1")

def frame_of(name, connection):
    # ruleid: python-sql-string-query
    return pd.read_sql(f"SELECT * FROM t WHERE n = '{name}'", connection)


def frame_of_parameter(name, connection):
    # ok: python-sql-string-query
    return pd.read_sql("SELECT * FROM t WHERE n = %(n)s", connection, params={"n": name})


def numbers_only(cursor, page: int):
    # ok: python-sql-string-query
    cursor.execute(f"SELECT title FROM posts LIMIT {page}")


def a_number_and_a_text(cursor, page: int, author):
    # ruleid: python-sql-string-query
    cursor.execute(f"SELECT title FROM posts WHERE author = '{author}' LIMIT {page}")


def as_many_marks_as_values(cursor, tags):
    marks = ", ".join("?" for _ in tags)
    # ok: python-sql-string-query
    cursor.execute(f"SELECT title FROM posts WHERE tag IN ({marks})", tags)


def sorted_by(cur, column):
    if column not in ("name", "age"):
        column = "name"
    # ok: python-sql-string-query
    cur.execute(f"SELECT * FROM users ORDER BY {column}")


def mapped(cur, key):
    column = COLUMNS[key]
    # ok: python-sql-string-query
    cur.execute("SELECT * FROM users ORDER BY " + column)


def mapped_default(cur, key):
    column = {"n": "name", "a": "age"}.get(key, "name")
    # ok: python-sql-string-query
    cur.execute("SELECT * FROM users ORDER BY %s" % column)


def fields(cur, changes, key):
    columns = ", ".join(f"{k} = ?" for k in changes if k in ALLOWED)
    # ok: python-sql-string-query
    cur.execute(f"UPDATE users SET {columns} WHERE id = ?", [*changes.values(), key])


def not_looked_up(cur, key, request):
    column = request.args.get("sort")
    # ruleid: python-sql-string-query
    cur.execute(f"SELECT * FROM users ORDER BY {column}")
    other = rows[key]
    # ruleid: python-sql-string-query
    cur.execute("SELECT * FROM users WHERE name = '" + other + "'")


def find(cursor, where, values):
    # ok: python-sql-string-query
    cursor.execute("SELECT * FROM users WHERE " + where, values)
    # ok: python-sql-string-query
    cursor.execute(f"SELECT * FROM users WHERE id IN ({placeholders})", values)
    # ruleid: python-sql-string-query
    cursor.execute("SELECT * FROM users WHERE " + where)
