from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/item")
def item():
    found = Item.query.filter_by(code=request.args.get("code")).first()
    # ruleid: python-first-result-used
    return jsonify(name=found.name)


@app.get("/checked")
def checked():
    found = Item.query.filter_by(code=request.args.get("code")).first()
    if found is None:
        return jsonify(error="not found"), 404
    # ok: python-first-result-used
    return jsonify(name=found.name)


@app.get("/guarded")
def guarded():
    found = Item.query.filter_by(code=request.args.get("code")).first()
    # ok: python-first-result-used
    return jsonify(name=found.name if found else None)
