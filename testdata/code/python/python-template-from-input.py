import jinja2
from flask import render_template, render_template_string, request


def hello():
    # ruleid: python-template-from-input
    return render_template_string("<h1>Hello " + request.args["name"] + "</h1>")


def page(name):
    template = f"<h1>Hello {name}</h1>"
    # ruleid: python-template-from-input
    return render_template_string(template)


def chosen():
    source = request.form["template"]
    # ruleid: python-template-from-input
    return jinja2.Template(source).render()


def formatted(title):
    # ruleid: python-template-from-input
    return jinja2.Template("<title>%s</title>" % title).render()


def fine(name, path):
    # ok: python-template-from-input
    first = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ok: python-template-from-input
    second = render_template("hello.html", name=request.args["name"])
    # ok: python-template-from-input
    third = jinja2.Template(path.read_text()).render(name=name)
    # ok: python-template-from-input
    fourth = jinja2.Template("Hello {{ name }}").render(name=name)
    return first, second, third, fourth


def page():
    # ok: python-template-from-input
    return render_template_string("""
        <h1>{{ request.args.name }}</h1>
        {{ config.NAME }}
    """)
