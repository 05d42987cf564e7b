import os

# ruleid: python-hardcoded-api-key
API_KEY = "9f8c2b7a41d64e0fb1c3a5d7e9f01122"
# ok: python-hardcoded-api-key
OPENAI_API_KEY = os.environ["OPENAI_API_KEY"]
# ok: python-hardcoded-api-key
WEATHER_API_KEY = "your-api-key-goes-here-1"
# ok: python-hardcoded-api-key
API_KEY_HEADER = "X-Api-Key-V2-Internal"
# ok: python-hardcoded-api-key
ACCESS_TOKEN = "https://login.host.tld/oauth2/token"
# ok: python-hardcoded-api-key
CLIENT_SECRET = "example-client-secret-42"


class Client:
    def __init__(self):
        # ruleid: python-hardcoded-api-key
        self.access_token = "eyJ0b2tlbiI6ImFiY2RlZjk4NyJ9.QmFzZTY0"


def connect(library, storage):
    # ruleid: python-hardcoded-api-key
    first = library.Client(host="h", api_key="q8ZtR2vX7mN4pL9sK1dF6gH3")
    # ok: python-hardcoded-api-key
    second = library.Client(host="h", api_key=os.getenv("API_KEY"))
    # ruleid: python-hardcoded-api-key
    storage["client_secret"] = "Zk3P9vQ7xT2mB8nL5cR1wY6u"
    return first, second
