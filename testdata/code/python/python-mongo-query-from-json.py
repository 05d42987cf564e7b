from bson import ObjectId
from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
db = MongoClient().shop


@app.route("/login", methods=["POST"])
def login():
    body = request.get_json()
    # ruleid: python-mongo-query-from-json
    user = db.users.find_one({"name": body["name"], "password": body["password"]})
    # ruleid: python-mongo-query-from-json
    other = db.users.find(request.json)
    # ok: python-mongo-query-from-json
    safe = db.users.find_one({"name": str(body["name"])})
    # ok: python-mongo-query-from-json
    by_id = db.users.find_one({"_id": ObjectId(body["id"])})
    # ok: python-mongo-query-from-json
    form = db.users.find_one({"name": request.form["name"]})
    # ok: python-mongo-query-from-json
    place = body["text"].find(request.json["part"])
    return str((user, other, safe, by_id, form, place))


@app.route("/search", methods=["POST"])
def search():
    name = request.json.get("name")
    if not isinstance(name, str):
        return "bad request", 400
    # ok: python-mongo-query-from-json
    return str(db.users.find_one({"name": name}))
