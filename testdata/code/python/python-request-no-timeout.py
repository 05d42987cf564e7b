import httpx
import requests

# ruleid: python-request-no-timeout
requests.get("https://example.com")
# ruleid: python-request-no-timeout
requests.post(url, json=data, timeout=None)
# ok: python-request-no-timeout
requests.get(url, timeout=5)
# ok: python-request-no-timeout
requests.get(url, **options)
# ruleid: python-request-no-timeout
client = httpx.AsyncClient(timeout=None)
# ok: python-request-no-timeout
client = httpx.AsyncClient()
# ok: python-request-no-timeout
requests.Session()
