import os

from decouple import config

# ruleid: python-secret-env-default
SECRET_KEY = os.environ.get("SECRET_KEY", "dev-secret-key")
# ruleid: python-secret-env-default
JWT_SECRET = os.getenv("JWT_SECRET", "super-secret")
# ruleid: python-secret-env-default
DB_PASSWORD = os.getenv("DB_PASSWORD") or "postgres"
# ruleid: python-secret-env-default
API_KEY = config("API_KEY", default="abc123")
# ok: python-secret-env-default
REQUIRED = os.environ["SECRET_KEY"]
# ok: python-secret-env-default
EMPTY = os.environ.get("API_KEY", "")
# ok: python-secret-env-default
NAME = os.environ.get("SECRET_NAME", "app/production")
# ok: python-secret-env-default
HOST = os.getenv("DB_HOST", "localhost")
