from django.db.models.expressions import RawSQL

from shop.models import Order, User


def search(name):
    # ruleid: python-django-raw-sql-string
    return User.objects.raw(f"SELECT * FROM auth_user WHERE username = '{name}'")


def by_state(state):
    # ruleid: python-django-raw-sql-string
    return Order.objects.raw("SELECT * FROM shop_order WHERE state = '%s'" % state)


def newest(column):
    query = "SELECT * FROM shop_order ORDER BY " + column
    # ruleid: python-django-raw-sql-string
    return Order.objects.raw(query)


def annotated(queryset, column):
    # ruleid: python-django-raw-sql-string
    return queryset.annotate(v=RawSQL("select {} from x".format(column), ()))


def filtered(queryset, tag):
    # ruleid: python-django-raw-sql-string
    return queryset.extra(where=["tag = '" + tag + "'"])


def safe(name, queryset):
    # ok: python-django-raw-sql-string
    first = User.objects.raw("SELECT * FROM auth_user WHERE username = %s", [name])
    # ok: python-django-raw-sql-string
    second = queryset.extra(where=["headline = %s"], params=[name])
    # ok: python-django-raw-sql-string
    third = queryset.annotate(v=RawSQL("select n from x where a = %s", (name,)))
    return first, second, third
