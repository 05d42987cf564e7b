from flask import Flask, jsonify

app = Flask(__name__)


# ruleid: python-admin-route-open
@app.route("/admin/users/<int:user_id>/delete", methods=["POST"])
def delete_user(user_id):
    db.session.delete(User.query.get_or_404(user_id))
    db.session.commit()
    return jsonify({"status": "deleted"})


# ok: python-admin-route-open
@app.route("/users/<int:user_id>")
def show_user(user_id):
    return jsonify(User.query.get_or_404(user_id).name)
