from django.views.decorators.csrf import csrf_exempt, csrf_protect
from flask import Flask
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
csrf = CSRFProtect(app)
# ruleid: python-csrf-disabled
app.config["WTF_CSRF_ENABLED"] = False
# ok: python-csrf-disabled
app.config["WTF_CSRF_TIME_LIMIT"] = 3600


# ruleid: python-csrf-disabled
@csrf_exempt
def pay(request):
    return request.POST["amount"]


# ok: python-csrf-disabled
@csrf_protect
def show(request):
    return request.GET["page"]


def urls(path, view):
    # ruleid: python-csrf-disabled
    return path("hook/", csrf_exempt(view))


def exempt(app_view, proxy):
    # ruleid: python-csrf-disabled
    csrf.exempt(app_view)
    # ok: python-csrf-disabled
    proxy.exempt(app_view)


class Config:
    # ruleid: python-csrf-disabled
    WTF_CSRF_ENABLED = False


class Production:
    # ok: python-csrf-disabled
    WTF_CSRF_ENABLED = True


# ruleid: python-csrf-disabled
app.config.update(WTF_CSRF_ENABLED=False)
# ok: python-csrf-disabled
app.config.update(WTF_CSRF_ENABLED=True)
