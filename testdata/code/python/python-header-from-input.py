from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, quote, urlparse

from flask import Flask, Response, make_response, request

app = Flask(__name__)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        self.send_response(200)
        # ruleid: python-header-from-input
        self.send_header("X-Name", query["name"][0])
        # ok: python-header-from-input
        self.send_header("X-Name", quote(query["name"][0]))
        # ok: python-header-from-input
        self.send_header("Content-Type", "text/plain")
        self.end_headers()


@app.route("/language")
def language():
    response = make_response("ok")
    # ruleid: python-header-from-input
    response.headers["Content-Language"] = request.args.get("lang")
    # ruleid: python-header-from-input
    response.headers.add("X-Theme", request.args["theme"])
    # ok: python-header-from-input
    response.headers["X-Version"] = "2"
    # ok: python-header-from-input
    response.headers["X-Note"] = request.args["note"].replace("\r", "").replace("\n", "")
    choice = request.args.get("lang")
    if choice in ("de", "en"):
        # ok: python-header-from-input
        response.headers["Content-Language"] = choice
    # ok: python-header-from-input
    response.headers["X-Page"] = str(int(request.args["page"]))
    return response


@app.route("/kind")
def kind():
    # ruleid: python-header-from-input
    return Response("x", headers={"Content-Type": request.args["type"]})


def export(request):
    filename = request.GET.get("filename", "report.csv")
    response = HttpResponse(table(), content_type="text/csv")
    # ruleid: python-header-from-input
    response["Content-Disposition"] = 'attachment; filename="%s"' % filename
    # ok: python-header-from-input
    response["X-Rows"] = str(count())
    return response


@app.post("/contact")
def contact():
    raw = f"From: web@example.com\r\nSubject: {request.form['subject']}\r\n\r\nHello"
    # ruleid: python-header-from-input
    smtplib.SMTP("localhost").sendmail("web@example.com", ["team@example.com"], raw)
    message = MIMEText(request.form["body"])
    # ok: python-header-from-input
    smtplib.SMTP("localhost").sendmail("web@example.com", ["team@example.com"], message.as_string())
