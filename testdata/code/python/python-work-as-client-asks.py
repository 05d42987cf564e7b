from flask import Flask, request

app = Flask(__name__)


@app.route("/primes")
def primes():
    limit = int(request.args.get("limit", "10"))
    # ruleid: python-work-as-client-asks
    return {"n": sum(range(2, limit))}


@app.route("/few")
def few():
    limit = min(int(request.args.get("limit", "10")), 1000)
    # ok: python-work-as-client-asks
    return {"n": [n for n in range(2, limit)]}


@app.get("/primes")
def primes():
    n = int(request.args.get("n", 10))
    found = []
    # ruleid: python-work-as-client-asks
    while len(found) < n:
        found.append(next_prime(found))
    return jsonify(found)


@app.get("/few")
def few():
    n = min(int(request.args.get("n", 10)), 1000)
    found = []
    # ok: python-work-as-client-asks
    while len(found) < n:
        found.append(next_prime(found))
    return jsonify(found)


@app.get("/placeholder")
def placeholder():
    width = int(request.args["w"])
    # ruleid: python-work-as-client-asks
    image = Image.new("RGB", (width, 10))
    # ok: python-work-as-client-asks
    small = Image.new("RGB", (min(width, 2000), 10))
    return send(image, small)
