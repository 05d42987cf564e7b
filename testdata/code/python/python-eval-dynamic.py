import ast
import builtins
import json


def calculate(expression):
    # ruleid: python-eval-dynamic
    return eval(expression)


def scoped(text, scope):
    # ruleid: python-eval-dynamic
    return eval(text, {"__builtins__": {}}, scope)


def run(source):
    # ruleid: python-eval-dynamic
    exec(source)


def field(record, name):
    # ruleid: python-eval-dynamic
    return eval(f"record.{name}")


def explicit(source):
    # ruleid: python-eval-dynamic
    return builtins.eval(source)


class Model:
    def eval(self):
        return self


def fine(model, text, frame):
    # ok: python-eval-dynamic
    four = eval("2 + 2")
    # ok: python-eval-dynamic
    value = ast.literal_eval(text)
    # ok: python-eval-dynamic
    model.eval()
    # ok: python-eval-dynamic
    frame.eval("a + b")
    # ok: python-eval-dynamic
    data = json.loads(text)
    return four, value, data


def constant():
    formula = "1 + 1"
    # ok: python-eval-dynamic
    return eval(formula)
