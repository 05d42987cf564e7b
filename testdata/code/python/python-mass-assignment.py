from flask import request

from shop.models import Order, User


def create():
    # ruleid: python-mass-assignment
    return User(**request.json)


def django_view(request):
    # ruleid: python-mass-assignment
    return Order.objects.create(**request.POST.dict())


def assigned():
    data = request.get_json()
    # ruleid: python-mass-assignment
    return User(**data)


def update(user):
    for key, value in request.json.items():
        # ruleid: python-mass-assignment
        setattr(user, key, value)


def loop(user):
    data = request.get_json()
    for key, value in data.items():
        # ruleid: python-mass-assignment
        setattr(user, key, value)


def fine(user, options):
    # ok: python-mass-assignment
    first = User(name=request.json["name"])
    # ok: python-mass-assignment
    second = User(**options)
    for key, value in options.items():
        # ok: python-mass-assignment
        setattr(user, key, value)
    return first, second
