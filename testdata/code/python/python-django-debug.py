import os

# ruleid: python-django-debug
DEBUG = True
# ruleid: python-django-debug
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["django.contrib.admin", "shop"]
# ok: python-django-debug
TEMPLATE_DEBUG = False
# ok: python-django-debug
CACHE_DEBUG = True
# ok: python-django-debug
DEBUG = os.environ.get("DJANGO_DEBUG") == "1"
# ok: python-django-debug
ALLOWED_HOSTS = ["shop.host.tld", "*.shop.host.tld"]
