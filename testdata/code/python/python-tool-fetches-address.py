import httpx
import requests
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("web")


@mcp.tool()
async def fetch(url: str) -> str:
    """Fetches a page."""
    async with httpx.AsyncClient(follow_redirects=True) as client:
        # ruleid: python-tool-fetches-address
        r = await client.get(url)
        return r.text


@tool
def read(address: str) -> str:
    """Reads a page."""
    # ruleid: python-tool-fetches-address
    return requests.get(address, timeout=5).text


@mcp.tool()
def checked(url: str) -> str:
    """Reads a page of the manual."""
    if not url.startswith("https://docs.example.org/"):
        raise ValueError("not a page of the manual")
    # ok: python-tool-fetches-address
    return requests.get(url, timeout=5).text


@mcp.tool()
def weather(city: str) -> str:
    """Weather of a city."""
    # ok: python-tool-fetches-address
    return requests.get("https://api.example.org/weather", params={"q": city}, timeout=5).text
