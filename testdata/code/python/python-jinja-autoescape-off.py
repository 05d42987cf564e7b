import jinja2
from jinja2 import Environment, FileSystemLoader, select_autoescape


def make(path):
    # ruleid: python-jinja-autoescape-off
    return Environment(loader=FileSystemLoader(path))


def off(path):
    # ruleid: python-jinja-autoescape-off
    return jinja2.Environment(loader=FileSystemLoader(path), autoescape=False)


def fine(path, config):
    # ok: python-jinja-autoescape-off
    first = Environment(loader=FileSystemLoader(path), autoescape=select_autoescape())
    # ok: python-jinja-autoescape-off
    second = jinja2.Environment(loader=FileSystemLoader(path), autoescape=True)
    # ok: python-jinja-autoescape-off
    third = jinja2.Environment(**config)
    # ok: python-jinja-autoescape-off
    fourth = jinja2.Environment()
    return first, second, third, fourth
