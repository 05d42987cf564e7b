from flask import Flask, request
from models import User

app = Flask(__name__)


# ruleid: python-login-without-limit
@app.route("/login", methods=["POST"])
def login():
    user = User.query.filter_by(name=request.form["name"]).first()
    return "ok" if user.check_password(request.form["password"]) else ("no", 401)


# ok: python-login-without-limit
@app.route("/notes", methods=["POST"])
def notes():
    return "ok"
