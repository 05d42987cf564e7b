import openai
from django.http import HttpResponse
from markupsafe import Markup, escape

client = openai.OpenAI()


def view(request):
    answer = client.responses.create(model="m", input="x").output_text
    # ruleid: python-html-model-output
    return HttpResponse(f"<p>{answer}</p>")


def other(request):
    answer = client.responses.create(model="m", input="x").output_text
    # ruleid: python-html-model-output
    page = Markup(answer)
    # ok: python-html-model-output
    page = Markup(escape(answer))
    return page
