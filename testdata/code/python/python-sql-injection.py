import sys

from flask import request
from sqlalchemy import text

TABLES = ("users", "orders")


def find(cursor):
    name = request.args["name"]
    query = f"SELECT * FROM users WHERE name = '{name}'"
    # ruleid: python-sql-injection
    cursor.execute(query)


def built(cursor):
    parts = ["SELECT * FROM users WHERE id = "]
    parts.append(request.form.get("id"))
    # ruleid: python-sql-injection
    cursor.execute("".join(parts))


def clause():
    return "name = '%s'" % request.json["name"]


def through(session):
    # ruleid: python-sql-injection
    session.execute(text("SELECT 1 FROM users WHERE " + clause()))


def command_line(cursor):
    # ruleid: python-sql-injection
    cursor.execute("DELETE FROM logs WHERE day = '{}'".format(sys.argv[1]))


def parameters(cursor):
    name = request.args["name"]
    # ok: python-sql-injection
    cursor.execute("SELECT * FROM users WHERE name = %s", (name,))
    # ok: python-sql-injection
    cursor.execute("SELECT * FROM users WHERE id = %d" % int(request.args["id"]))


def listed(cursor):
    table = request.args["table"]
    if table not in TABLES:
        raise ValueError(table)
    # ok: python-sql-injection
    cursor.execute("SELECT * FROM " + table)


def by_key(cursor):
    column = {"name": "name", "day": "created"}.get(request.args["sort"], "id")
    # ok: python-sql-injection
    cursor.execute("SELECT * FROM users ORDER BY " + column)


@app.get("/sales/{year}")
async def sales(year: str, region: str = "all"):
    query = "SELECT month, total FROM sales WHERE year = :year"
    if region != "all":
        query += f" AND region = '{region}'"
    # ruleid: python-sql-injection
    return await database.fetch_all(query=query, values={"year": year})
