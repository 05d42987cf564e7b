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


def update_from_variable(request):
    data = json.loads(request.body)
    profile = Profile.objects.get(user=request.user)
    for key, value in data.items():
        # ruleid: python-attributes-from-body
        setattr(profile, key, value)
    profile.save()


def update_named(request):
    data = json.loads(request.body)
    for key in ("bio", "city"):
        # ok: python-attributes-from-body
        setattr(request.user, key, data[key])
