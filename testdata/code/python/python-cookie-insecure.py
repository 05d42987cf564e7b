from flask import Flask, make_response

app = Flask(__name__)
# ruleid: python-cookie-insecure
app.config["SESSION_COOKIE_HTTPONLY"] = False
# ruleid: python-cookie-insecure
app.config.update(SESSION_COOKIE_SECURE=False, SESSION_COOKIE_SAMESITE="Lax")
# ok: python-cookie-insecure
app.config["SESSION_COOKIE_SECURE"] = True


def login(token, options):
    response = make_response("ok")
    # ruleid: python-cookie-insecure
    response.set_cookie("theme", "dark", secure=False)
    # ruleid: python-cookie-insecure
    response.set_cookie("session_id", token)
    # ruleid: python-cookie-insecure
    response.set_cookie("auth", token, secure=True, httponly=False)
    # ok: python-cookie-insecure
    response.set_cookie("theme", "dark")
    # ok: python-cookie-insecure
    response.set_cookie("session_id", token, secure=True, httponly=True, samesite="Lax")
    # ok: python-cookie-insecure
    response.set_cookie("session_id", token, secure=options.https)
    return response
