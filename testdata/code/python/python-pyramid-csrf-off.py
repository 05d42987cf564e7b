from pyramid.view import view_config

# ruleid: python-pyramid-csrf-off
config.set_default_csrf_options(require_csrf=False)
# ok: python-pyramid-csrf-off
config.set_default_csrf_options(require_csrf=True)


# ruleid: python-pyramid-csrf-off
@view_config(route_name="home", check_origin=False)
def home(request):
    return {}


# ok: python-pyramid-csrf-off
@view_config(route_name="about")
def about(request):
    return {}
