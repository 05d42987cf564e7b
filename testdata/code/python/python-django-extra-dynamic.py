# ruleid: python-django-extra-dynamic
User.objects.filter(name="a").extra(where=[condition])
# ruleid: python-django-extra-dynamic
User.objects.extra(where=["name = '%s'" % name])
# ruleid: python-django-extra-dynamic
User.objects.extra(select={"age": f"EXTRACT(YEAR FROM {column})"})
# ruleid: python-django-extra-dynamic
User.objects.all().extra(tables=names).distinct()
# ok: python-django-extra-dynamic
User.objects.extra(where=["name = %s"], params=["x"])
# ok: python-django-extra-dynamic
User.objects.extra(select={"is_new": "created > '2020-01-01'"})
# ok: python-django-extra-dynamic
logger.extra(a, b)
