import urllib.parse
import urllib.request

import httpx
import requests
from flask import Flask, request

app = Flask(__name__)


@app.route("/fetch")
def fetch():
    # ruleid: python-ssrf-from-request
    return requests.get(request.args["url"], timeout=3).text


@app.route("/preview")
def preview():
    url = request.args.get("url")
    # ruleid: python-ssrf-from-request
    page = urllib.request.urlopen(url)
    return page.read()


@app.route("/host")
def host():
    name = request.json["host"]
    address = f"http://{name}/status"
    # ruleid: python-ssrf-from-request
    return httpx.get(address).text


@app.route("/scheme")
def scheme():
    url = request.args["url"]
    if not url.startswith("http"):
        return "no"
    # ruleid: python-ssrf-from-request
    return requests.get(url, timeout=3).text


@app.route("/parsed")
def parsed():
    url = request.args["url"]
    host = urllib.parse.urlparse(url).hostname
    if host not in ("a.host.tld", "b.host.tld"):
        return "no"
    # ok: python-ssrf-from-request
    return requests.get(url, timeout=3).text


@app.route("/allowed")
def allowed():
    url = request.args["url"]
    if url not in ("https://a.host.tld", "https://b.host.tld"):
        return "no"
    # ok: python-ssrf-from-request
    return requests.get(url, timeout=3).text


@app.get("/mirror")
async def mirror(address: str, client):
    # ruleid: python-ssrf-from-request
    first = requests.get(address, timeout=3)
    # ok: python-ssrf-from-request
    second = requests.get(client.base_url, timeout=3)
    return first, second


@app.route("/fine")
def fine():
    # ok: python-ssrf-from-request
    first = requests.get("https://api.host.tld/v1", params={"q": request.args["q"]}, timeout=3)
    # ok: python-ssrf-from-request
    second = requests.post("https://api.host.tld/v1", json=request.json, timeout=3)
    address = "https://api.host.tld/v1"
    # ok: python-ssrf-from-request
    return first, second, httpx.get(address)


async def with_client():
    async with httpx.AsyncClient() as c:
        # ruleid: python-ssrf-from-request
        answer = await c.get(request.args["u"])
        # ok: python-ssrf-from-request
        other = await c.get("https://api.shop.tld/items", params={"q": request.args["q"]})
        return answer.text + other.text
