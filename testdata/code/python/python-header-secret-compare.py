import hmac
import os


def allowed(request):
    # ruleid: python-header-secret-compare
    if request.headers.get("X-Api-Key") != os.environ["API_KEY"]:
        return False
    # ruleid: python-header-secret-compare
    if request.headers["Authorization"] == f"Bearer {settings.TOKEN}":
        return True
    # ruleid: python-header-secret-compare
    if expected_signature == request.META["HTTP_X_HUB_SIGNATURE"]:
        return True
    # ok: python-header-secret-compare
    if request.headers.get("X-Api-Key") is None:
        return False
    # ok: python-header-secret-compare
    if request.headers.get("Accept") == settings.ACCEPT:
        return False
    # ok: python-header-secret-compare
    return hmac.compare_digest(request.headers["X-Api-Key"], os.environ["API_KEY"])
