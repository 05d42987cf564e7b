from pathlib import Path

from langchain_core.tools import tool
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("notes")
BASE = Path("notes").resolve()


@mcp.tool()
def read_note(name: str) -> str:
    """Reads a note."""
    # ruleid: python-tool-file-argument
    with open(f"notes/{name}") as f:
        return f.read()


@tool
def write_file(path: str, text: str) -> str:
    """Writes a file."""
    # ruleid: python-tool-file-argument
    Path(path).write_text(text)
    return "ok"


@mcp.tool()
def read_checked(name: str) -> str:
    """Reads a note."""
    path = (BASE / name).resolve()
    if not path.is_relative_to(BASE):
        raise ValueError("outside of the notes")
    # ok: python-tool-file-argument
    return path.read_text()


@mcp.tool()
def motd() -> str:
    """Reads the message of the day."""
    # ok: python-tool-file-argument
    with open("motd.txt") as f:
        return f.read()


def helper(path: str) -> str:
    # ok: python-tool-file-argument
    with open(path) as f:
        return f.read()
