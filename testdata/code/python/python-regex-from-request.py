import re

from flask import request


def search(text):
    # ruleid: python-regex-from-request
    return re.search(request.args["pattern"], text)


def assigned(rows):
    expression = request.json["filter"]
    # ruleid: python-regex-from-request
    matcher = re.compile(expression)
    return [row for row in rows if matcher.match(row)]


def fine(text):
    # ok: python-regex-from-request
    first = re.search(r"\d+", request.args["text"])
    # ok: python-regex-from-request
    second = re.search(re.escape(request.args["word"]), text)
    # ok: python-regex-from-request
    third = re.compile("^[a-z]+$")
    return first, second, third
