# ruleid: python-django-weak-password-setting
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# ruleid: python-django-weak-password-setting
AUTH_PASSWORD_VALIDATORS = []
# ok: python-django-weak-password-setting
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher", "django.contrib.auth.hashers.MD5PasswordHasher"]
# ok: python-django-weak-password-setting
AUTH_PASSWORD_VALIDATORS = [{"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"}]
