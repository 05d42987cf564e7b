from flask import Flask, abort, request, session

app = Flask(__name__)


@app.route("/panel")
def panel():
    # ruleid: python-role-from-client
    if request.cookies.get("role") == "admin":
        return "welcome"
    abort(403)


@app.route("/users")
def users():
    role = request.headers.get("X-User-Role", "user")
    # ruleid: python-role-from-client
    if role != "admin":
        abort(403)
    return "users"


@app.route("/settings")
def settings():
    # ok: python-role-from-client
    if session.get("role") == "admin":
        return "settings"
    abort(403)


@app.route("/members")
def members():
    # ok: python-role-from-client
    only_admins = request.args.get("role") == "admin"
    # ok: python-role-from-client
    dark = request.cookies.get("theme") == "dark"
    return list_members(only_admins, dark)
