from django.shortcuts import render


def view(request):
    secret = load()
    # ruleid: python-locals-as-context
    return render(request, "a.html", locals())


def other(request):
    # ok: python-locals-as-context
    return render(request, "a.html", {"name": "x"})
