from django.http import HttpResponse, JsonResponse
from flask import Flask, render_template, request
from markupsafe import escape

app = Flask(__name__)


@app.route("/hello")
def hello():
    # ruleid: python-html-from-request
    return "<h1>Hello " + request.args["name"] + "</h1>"


@app.route("/search")
def search():
    query = request.args.get("q", "")
    # ruleid: python-html-from-request
    return f"<p>No results for {query}</p>"


def django_view(request):
    # ruleid: python-html-from-request
    return HttpResponse("Hello " + request.GET["name"])


@app.route("/fine")
def fine():
    name = request.args["name"]
    if name == "plain":
        # ok: python-html-from-request
        return "<h1>Hello</h1>"
    if name == "escaped":
        # ok: python-html-from-request
        return f"<h1>Hello {escape(name)}</h1>"
    # ok: python-html-from-request
    return render_template("hello.html", name=name)


def data(request):
    # ok: python-html-from-request
    return JsonResponse({"name": request.GET["name"]})


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = urllib.parse.parse_qs(urllib.parse.urlparse(self.path).query)
        name = query.get("name", [""])[0]
        # ruleid: python-html-from-request
        self.wfile.write(f"<p>Results for {name}</p>".encode())
        # ok: python-html-from-request
        self.wfile.write(b"<p>Results</p>")


class StatusHandler(tornado.web.RequestHandler):
    def get(self):
        # ok: python-html-from-request
        self.write({"host": self.get_query_argument("host")})
        # ruleid: python-html-from-request
        self.write("<p>" + self.get_query_argument("host") + "</p>")
