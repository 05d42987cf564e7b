from flask import render_template, render_template_string, request
from jinja2 import Environment, Template


def hello():
    name = request.args.get("name")
    # ruleid: python-template-injection
    return render_template_string("<h1>Hello " + name + "</h1>")


def page():
    source = f"<p>{request.form['text']}</p>"
    # ruleid: python-template-injection
    return Template(source).render()


def environment(env: Environment):
    # ruleid: python-template-injection
    return env.from_string(request.json["template"]).render()


def fine():
    name = request.args.get("name")
    # ok: python-template-injection
    first = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ok: python-template-injection
    second = render_template("hello.html", name=name)
    # ok: python-template-injection
    third = Template("<p>{{ text }}</p>").render(text=request.form["text"])
    return first + second + third
