import sqlalchemy
import sqlalchemy as alchemy
from sqlalchemy import text
from sqlalchemy.sql import text as sql_text


def direct(session, name):
    # ruleid: python-sqlalchemy-text-string
    return session.execute(text(f"SELECT * FROM users WHERE name = '{name}'")).all()


def qualified(conn, ident):
    # ruleid: python-sqlalchemy-text-string
    stmt = sqlalchemy.text("DELETE FROM users WHERE id = " + ident)
    conn.execute(stmt)


def renamed(conn, ident):
    # ruleid: python-sqlalchemy-text-string
    conn.execute(sql_text("UPDATE t SET seen = 1 WHERE id = %s" % ident))
    # ruleid: python-sqlalchemy-text-string
    conn.execute(alchemy.text("SELECT * FROM t WHERE id = {}".format(ident)))


def where_only(query, column, value):
    condition = f"where {column} = '{value}'"
    # ruleid: python-sqlalchemy-text-string
    return query.filter(text(condition))


def bound(session, name):
    # ok: python-sqlalchemy-text-string
    session.execute(text("SELECT * FROM users WHERE name = :name"), {"name": name})
    # ok: python-sqlalchemy-text-string
    session.execute(text("SELECT 1"))
    # ok: python-sqlalchemy-text-string
    session.execute(text("SELECT * FROM users " "WHERE id = :id").bindparams(id=name))


def other_text(draw, name):
    # ok: python-sqlalchemy-text-string
    draw.text(f"select {name}")


def listed(session, sort):
    columns = {"name": "name", "price": "price"}
    column = columns.get(sort, "name")
    # ok: python-sqlalchemy-text-string
    return session.execute(sqlalchemy.text(f"SELECT name FROM products ORDER BY {column}"))
