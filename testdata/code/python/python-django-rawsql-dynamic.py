from django.db.models.expressions import RawSQL

# ruleid: python-django-rawsql-dynamic
User.objects.annotate(val=RawSQL(statement, []))
# ruleid: python-django-rawsql-dynamic
User.objects.annotate(val=RawSQL(sql="{} x".format(column), params=[]))
# ok: python-django-rawsql-dynamic
User.objects.annotate(val=RawSQL("select a from b where c = %s", (value,)))
