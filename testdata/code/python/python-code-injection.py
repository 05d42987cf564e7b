import ast
import json

from flask import request

OPERATIONS = {"add": "a + b", "sub": "a - b"}


def calculate():
    expression = request.args["expression"].strip()
    # ruleid: python-code-injection
    return str(eval(expression))


def answer(client):
    reply = client.chat.completions.create(model="m", messages=[])
    code = reply.choices[0].message.content
    # ruleid: python-code-injection
    exec(code)


def interactive():
    # ruleid: python-code-injection
    return eval(input("> "))


def fine():
    # ok: python-code-injection
    value = ast.literal_eval(request.args["value"])
    # ok: python-code-injection
    total = eval("1 + 1")
    # ok: python-code-injection
    chosen = eval(OPERATIONS[request.args["operation"]])
    return json.dumps([value, total, chosen])

class Calculator(AsyncWebsocketConsumer):
    async def receive(self, text_data=None, bytes_data=None):
        # ruleid: python-code-injection
        await self.send(str(eval(text_data)))
