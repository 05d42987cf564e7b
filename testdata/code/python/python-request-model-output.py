import openai
import requests

client = openai.OpenAI()


def browse(question):
    answer = client.responses.create(model="m", input=question).output_text
    # ruleid: python-request-model-output
    page = requests.get(answer)
    # ok: python-request-model-output
    page = requests.get(f"https://example.com/search?q={answer}")
    return page
