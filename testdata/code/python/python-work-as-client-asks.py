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
