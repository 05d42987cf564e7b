import asyncio
import socket
from http.server import BaseHTTPRequestHandler, HTTPServer

from flask import Flask

app = Flask(__name__)


def listen():
    server = socket.socket()
    # ruleid: python-bind-all-interfaces
    server.bind(("0.0.0.0", 9000))
    # ruleid: python-bind-all-interfaces
    server.bind(("", 9001))
    # ok: python-bind-all-interfaces
    server.bind(("", 0))
    # ok: python-bind-all-interfaces
    server.bind(("127.0.0.1", 9002))
    return server


def web():
    # ruleid: python-bind-all-interfaces
    app.run(host="0.0.0.0", port=80)
    # ruleid: python-bind-all-interfaces
    HTTPServer(("0.0.0.0", 8000), BaseHTTPRequestHandler).serve_forever()
    # ok: python-bind-all-interfaces
    HTTPServer(("localhost", 8000), BaseHTTPRequestHandler).serve_forever()
    # ok: python-bind-all-interfaces
    app.run(host="127.0.0.1")


async def streams(handler, network):
    # ok: python-bind-all-interfaces
    return await asyncio.start_server(handler, "127.0.0.1", 9003), network == "0.0.0.0"


# ruleid: python-bind-all-interfaces
waitress.serve(app, host="0.0.0.0", port=8000)
# ok: python-bind-all-interfaces
waitress.serve(app, host="127.0.0.1", port=8000)
