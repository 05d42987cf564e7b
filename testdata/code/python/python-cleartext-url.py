import httpx
import requests
import urllib.request

# ruleid: python-cleartext-url
requests.get("http://api.example.com/v1")
# ok: python-cleartext-url
requests.get("https://api.example.com/v1")
# ok: python-cleartext-url
requests.get("http://localhost:8000/health")
# ok: python-cleartext-url
requests.get("http://127.0.0.1:8000/health")
# ok: python-cleartext-url
requests.get("http://backend.internal/health")
# ok: python-cleartext-url
requests.get("http://redis:8080/health")
# ruleid: python-cleartext-url
urllib.request.urlretrieve("ftp://mirror.example.com/a.tgz", "a.tgz")


def fetch():
    url = "http://api.example.com/v1"
    # ruleid: python-cleartext-url
    return httpx.get(url)


def opened():
    opener = urllib.request.build_opener()
    # ruleid: python-cleartext-url
    return opener.open("http://api.example.com/")
