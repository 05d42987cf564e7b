import asyncio
import os

from flask import Flask
from werkzeug.serving import run_simple

app = Flask(__name__)
# ruleid: python-flask-debug
app.config["DEBUG"] = True
# ruleid: python-flask-debug
app.debug = True
# ok: python-flask-debug
app.config["DEBUG"] = os.environ.get("DEBUG") == "1"
# ok: python-flask-debug
app.debug = False


async def main():
    return None


if __name__ == "__main__":
    # ruleid: python-flask-debug
    app.run(host="127.0.0.1", debug=True)
    # ruleid: python-flask-debug
    run_simple("localhost", 5000, app, use_debugger=True)
    # ok: python-flask-debug
    app.run(debug=False)
    # ok: python-flask-debug
    app.run(host="127.0.0.1", port=8080)
    # ok: python-flask-debug
    asyncio.run(main(), debug=True)


class Parser:
    def start(self):
        # ok: python-flask-debug
        self.debug = True


def serve():
    # ruleid: python-flask-debug
    app.debug = True
    app.run()


def test_redirect():
    # ok: python-flask-debug
    app.config["DEBUG"] = True
