import json


def update_profile(request, pk):
    user = User.objects.get(pk=pk)
    for key, value in json.loads(request.body).items():
        # ruleid: python-attributes-from-body
        setattr(user, key, value)
    user.save()


def update_checked(request, pk):
    user = User.objects.get(pk=pk)
    for key, value in json.loads(request.body).items():
        if key in FIELDS:
            # ok: python-attributes-from-body
            setattr(user, key, value)
    user.save()
