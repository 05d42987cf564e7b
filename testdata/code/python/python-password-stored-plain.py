import sqlite3

import bcrypt
from flask import Flask, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
connection = sqlite3.connect("users.db")


@app.route("/register", methods=["POST"])
def register():
    name = request.form["name"]
    password = request.form["password"]
    # ruleid: python-password-stored-plain
    connection.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, password))
    # ok: python-password-stored-plain
    connection.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, generate_password_hash(password)))
    hashed = bcrypt.hashpw(password.encode(), bcrypt.gensalt())
    # ok: python-password-stored-plain
    connection.execute("UPDATE users SET password = ? WHERE name = ?", (hashed, name))
    # ok: python-password-stored-plain
    connection.execute("SELECT id FROM users WHERE name = ? AND password = ?", (name, password))
    return "ok"


@app.route("/signup", methods=["POST"])
def signup():
    body = request.get_json()
    # ruleid: python-password-stored-plain
    user = User(name=body["name"], password=request.json["password"])
    # ruleid: python-password-stored-plain
    user.password = request.form.get("password")
    # ok: python-password-stored-plain
    user.password = generate_password_hash(request.form.get("password"))
    # ok: python-password-stored-plain
    form = LoginForm(password=request.form.get("password"))
    return user, form
