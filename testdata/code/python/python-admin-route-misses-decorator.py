from flask import Flask, abort, session
from models import User, db

app = Flask(__name__)


def admin_required(view):
    def inner(*args, **kwargs):
        if session.get("role") != "admin":
            abort(403)
        return view(*args, **kwargs)

    return inner


# ruleid: python-admin-route-misses-decorator
@app.route("/admin/users/<int:user_id>", methods=["DELETE"])
def delete_user(user_id):
    db.session.delete(User.query.get_or_404(user_id))
    return ""


# ok: python-admin-route-misses-decorator
@app.route("/admin/groups", methods=["POST"])
@admin_required
def add_group():
    return ""
