from flask import Flask, request
from models import User, db

app = Flask(__name__)


@app.post("/reset")
def reset():
    user = User.query.filter_by(email=request.form["email"]).first_or_404()
    # ruleid: python-password-set-unproven
    user.set_password(request.form["password"])
    db.session.commit()
    return "", 204


@app.post("/reset2")
def reset_checked():
    user = User.query.filter_by(email=request.form["email"]).first_or_404()
    if not user.check_reset_token(request.form["token"]):
        return "", 403
    # ok: python-password-set-unproven
    user.set_password(request.form["password"])
    return "", 204
