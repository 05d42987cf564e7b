import os

from flask import Flask

app = Flask(__name__)
# ruleid: python-web-secret-key-hardcoded
app.secret_key = "s3ss10n-k3y"
# ruleid: python-web-secret-key-hardcoded
app.config["SECRET_KEY"] = "the very secret key of this site"
# ruleid: python-web-secret-key-hardcoded
app.config["JWT_SECRET_KEY"] = "jwt-key"

# ok: python-web-secret-key-hardcoded
app.secret_key = os.environ["SECRET_KEY"]
# ok: python-web-secret-key-hardcoded
app.config["SECRET_KEY"] = os.urandom(32)
# ok: python-web-secret-key-hardcoded
app.config["SECRET_KEY"] = "change-me"
# ok: python-web-secret-key-hardcoded
app.config["SESSION_COOKIE_NAME"] = "session"


class Settings:
    # ruleid: python-web-secret-key-hardcoded
    SECRET_KEY = "django-insecure-8h2kd93jf0s9dk3"
    # ok: python-web-secret-key-hardcoded
    SECRET_KEY_FILE = "/run/secrets/key"


class Test(Settings):
    # ok: python-web-secret-key-hardcoded
    SECRET_KEY = ""
