from flask import request


@app.route("/a/<host>")
def a(host):
    # ruleid: python-url-host-from-request
    return fetch("https://{}/status".format(host))


@app.route("/b")
def b():
    name = request.args["site"]
    # ruleid: python-url-host-from-request
    address = "https://" + name + "/x"
    # ruleid: python-url-host-from-request
    other = "<a href='https://%s/path'>go</a>" % name
    # ok: python-url-host-from-request
    path = "https://host.tld/%s" % name
    # ok: python-url-host-from-request
    query = "https://host.tld/?q=" + name
    return address + other + path + query


@app.route("/c")
def c():
    # ok: python-url-host-from-request
    return "https://{}/status".format(settings.HOST)
