from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()


@app.post("/ask")
def ask(topic: str):
    # ruleid: python-system-prompt-from-handler
    messages = [{"role": "system", "content": f"You answer about {topic}."}]
    return client.chat.completions.create(model="gpt-4o", messages=messages)


@app.post("/fixed")
def fixed(text: str):
    # ok: python-system-prompt-from-handler
    messages = [{"role": "system", "content": "You answer about gardens."}, {"role": "user", "content": text}]
    return client.chat.completions.create(model="gpt-4o", messages=messages)


def helper(topic: str):
    # ok: python-system-prompt-from-handler
    return {"role": "system", "content": f"You answer about {topic}."}
