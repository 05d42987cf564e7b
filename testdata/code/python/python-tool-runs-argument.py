import os
import subprocess

from langchain_core.tools import tool
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("x")


@tool
def shell(command: str) -> str:
    """Runs a command."""
    # ruleid: python-tool-runs-argument
    return subprocess.run(command, shell=True, capture_output=True, text=True).stdout


@mcp.tool()
async def calculate(expression: str) -> str:
    # ruleid: python-tool-runs-argument
    return str(eval(expression))


@tool
def log(ref: str) -> str:
    # ok: python-tool-runs-argument
    return subprocess.run(["git", "log", "--", ref], capture_output=True, text=True).stdout


def helper(command):
    # ok: python-tool-runs-argument
    os.system(command)
