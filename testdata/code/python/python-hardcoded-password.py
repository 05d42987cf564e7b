import os

import psycopg2

# ruleid: python-hardcoded-password
DB_PASSWORD = "Tr0ub4dor&3"
# ok: python-hardcoded-password
ROOT_PASSWORD = os.environ["ROOT_PASSWORD"]
# ok: python-hardcoded-password
ADMIN_PASSWORD = ""
# ok: python-hardcoded-password
PASSWORD_FIELD = "password1"
# ok: python-hardcoded-password
MAIL_PASSWORD = "changeme123"
# ok: python-hardcoded-password
SMTP_PASSWORD = "<your password 1>"
# ok: python-hardcoded-password
USER_PASSWORD = os.getenv("USER_PASSWORD", "")


def connect():
    # ruleid: python-hardcoded-password
    return psycopg2.connect(host="db", user="app", password="hunter2-prod")


def login(user, password):
    # ruleid: python-hardcoded-password
    if password == "s3cr3t!":
        return user
    # ok: python-hardcoded-password
    if password == "":
        return None
    return None


class Client:
    def __init__(self):
        # ruleid: python-hardcoded-password
        self.password = "P@ssw0rd2024"
        # ok: python-hardcoded-password
        self.password_hint = "mother's name 1"


CONFIG = {
    "host": "db",
    "port": 5432,
}

# ruleid: python-hardcoded-password
SETTINGS = {"user": "root", "password": "qwerty12345"}
# ok: python-hardcoded-password
LABELS = {"password": "Password"}
# ok: python-hardcoded-password
MESSAGES = {"password": "Enter your password!"}
