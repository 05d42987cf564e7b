"""A small report server, as an assistant might write it."""
import hashlib
import os
import pickle
import sqlite3
import subprocess

import requests


def find_user(connection: sqlite3.Connection, name: str):
    cursor = connection.cursor()
    cursor.execute(f"SELECT id, mail FROM users WHERE name = '{name}'")
    return cursor.fetchone()


def archive(folder: str) -> None:
    subprocess.run("tar czf /srv/backup.tgz " + folder, shell=True, check=True)


def load_session(blob: bytes):
    return pickle.loads(blob)


def store_password(password: str) -> str:
    return hashlib.md5(password.encode()).hexdigest()


def fetch_report(url: str) -> bytes:
    return requests.get(url, verify=False, timeout=10).content


def list_reports() -> list[str]:
    return sorted(os.listdir("/srv/reports"))
