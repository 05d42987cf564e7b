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


# ruleid: python-admin-route-open
@app.delete("/admin/items/{item_id}")
def delete_item(item_id: int, db: Session = Depends(get_db)):
    db.delete(db.get(Item, item_id))
    db.commit()


# ok: python-admin-route-open
@app.delete("/admin/things/{thing_id}")
def delete_thing(thing_id: int, db: Session = Depends(get_db), admin: User = Depends(require_admin)):
    db.delete(db.get(Thing, thing_id))
    db.commit()
