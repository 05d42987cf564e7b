import keras
from kombu import enable_insecure_serializers

# ruleid: python-pickle-serializer-configured
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"
# ok: python-pickle-serializer-configured
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
# ruleid: python-pickle-serializer-configured
app.conf.update(accept_content=["json", "pickle"])
# ok: python-pickle-serializer-configured
app.conf.update(accept_content=["json"])
# ruleid: python-pickle-serializer-configured
CELERY_TASK_SERIALIZER = "pickle"
# ruleid: python-pickle-serializer-configured
enable_insecure_serializers()
# ruleid: python-pickle-serializer-configured
model = keras.models.load_model(path, safe_mode=False)
# ok: python-pickle-serializer-configured
model = keras.models.load_model(path)
