# ruleid: python-template-autoescape-setting
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"autoescape": False}}]
# ruleid: python-template-autoescape-setting
app.jinja_env.autoescape = False
# ok: python-template-autoescape-setting
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"autoescape": True}}]
# ok: python-template-autoescape-setting
app.jinja_env.autoescape = True
