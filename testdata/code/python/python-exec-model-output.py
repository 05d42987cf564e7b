import ast
import json
import os
import subprocess

import anthropic
import openai

client = openai.OpenAI()


def solve(question):
    answer = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    code = answer.choices[0].message.content
    # ruleid: python-exec-model-output
    exec(code)


def shell(task):
    response = client.responses.create(model="gpt-4o", input=task)
    # ruleid: python-exec-model-output
    subprocess.run(response.output_text, shell=True)


def claude(anthropic_client, task):
    message = anthropic_client.messages.create(model="claude", max_tokens=500, messages=[task])
    # ruleid: python-exec-model-output
    return eval(message.content[0].text)


def chained(llm, question):
    command = llm.invoke(question)
    # ruleid: python-exec-model-output
    os.system(command)
    # ruleid: python-exec-model-output
    exec(llm.invoke("write code for " + question).content)


def printed(question):
    answer = client.chat.completions.create(model="gpt-4o", messages=[question])
    text = answer.choices[0].message.content
    # ok: python-exec-model-output
    print(text)
    # ok: python-exec-model-output
    subprocess.run(["git", "status"], check=True)


def trained(model, loader, command):
    result = model.fit(loader)
    # ok: python-exec-model-output
    subprocess.run(command, check=True)
    # ok: python-exec-model-output
    exec("x = 1")
    return result


def direct(question):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    code = answer.choices[0].message.content
    # ruleid: python-exec-model-output
    exec(code)
    # ruleid: python-exec-model-output
    os.system("python -c " + code)
    # ruleid: python-exec-model-output
    subprocess.run(code, shell=True)
    # ok: python-exec-model-output
    json.loads(code)
    # ok: python-exec-model-output
    ast.literal_eval(code)
    action = code.strip()
    if action in ("start", "stop"):
        # ok: python-exec-model-output
        subprocess.run(["service", action])


def helper(question):
    return client.responses.create(model="m", input=question).output_text


def through_helper(question):
    # ruleid: python-exec-model-output
    return eval(helper(question))


def other(client, question):
    message = anthropic.Anthropic().messages.create(model="m", messages=[])
    for block in message.content:
        # ruleid: python-exec-model-output
        exec(block.text)
    # ok: python-exec-model-output
    print(message)
