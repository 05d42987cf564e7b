import sqlite3

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("db")


@mcp.tool()
def query(sql: str) -> list:
    """Runs a query."""
    with sqlite3.connect("app.db") as conn:
        # ruleid: python-tool-sql-argument
        return conn.execute(sql).fetchall()


@function_tool
async def ask(statement: str) -> str:
    cursor = db.cursor()
    # ruleid: python-tool-sql-argument
    cursor.execute(statement)
    return str(cursor.fetchall())


@mcp.tool()
def orders(customer: str) -> list:
    """Lists the orders of a customer."""
    with sqlite3.connect("app.db") as conn:
        # ok: python-tool-sql-argument
        return conn.execute("SELECT * FROM orders WHERE customer = ?", (customer,)).fetchall()


def plain(sql: str) -> list:
    # ok: python-tool-sql-argument
    return conn.execute(sql).fetchall()
