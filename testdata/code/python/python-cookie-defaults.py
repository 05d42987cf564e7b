from pyramid.authentication import AuthTktAuthenticationPolicy

# ruleid: python-cookie-defaults
response.set_cookie("theme", "dark")
# ruleid: python-cookie-defaults
resp.set_cookie("theme", "dark", secure=True)
# ruleid: python-cookie-defaults
resp.set_cookie("theme", "dark", secure=True, httponly=True, samesite=None)
# ok: python-cookie-defaults
resp.set_cookie("theme", "dark", secure=True, httponly=True, samesite="Lax")
# ok: python-cookie-defaults
resp.set_cookie("theme", "dark", **COOKIE_OPTIONS)
# ok: python-cookie-defaults
jar.set_cookie(cookie)
# ruleid: python-cookie-defaults
policy = AuthTktAuthenticationPolicy(secret=key)
