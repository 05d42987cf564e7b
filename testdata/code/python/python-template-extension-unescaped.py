from flask import render_template

# ruleid: python-template-extension-unescaped
render_template("hello.j2", name=name)
# ruleid: python-template-extension-unescaped
render_template("hello", name=name)
# ok: python-template-extension-unescaped
render_template("hello.html", name=name)
# ok: python-template-extension-unescaped
render_template("mail.txt", name=name)


@app.route("/hello")
def hello():
    # ruleid: python-template-extension-unescaped
    return render_template("hello.txt", name=request.args["name"])


@app.route("/page")
def page():
    # ok: python-template-extension-unescaped
    return render_template("page.html", name=request.args["name"])


@app.route("/mail")
def mail():
    # ok: python-template-extension-unescaped
    body = render_template("mail.txt", name=request.args["name"])
    send(body)
    return "sent"
