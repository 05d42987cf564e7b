from django.contrib.auth import authenticate


def login_view(request):
    user = authenticate(username=request.POST["u"], password=request.POST["p"])
    # ruleid: python-session-kept-at-login
    request.session["user_id"] = user.id


def login_renewed(request):
    user = authenticate(username=request.POST["u"], password=request.POST["p"])
    request.session.cycle_key()
    # ok: python-session-kept-at-login
    request.session["user_id"] = user.id
