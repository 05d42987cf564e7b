import tempfile


def dump(text):
    # ruleid: python-hardcoded-tmp-path
    with open("/tmp/report.txt", "w") as handle:
        handle.write(text)


def append(text):
    path = "/var/tmp/app.log"
    # ruleid: python-hardcoded-tmp-path
    with open(path, "a") as handle:
        handle.write(text)


def numbered(user, text):
    # ruleid: python-hardcoded-tmp-path
    with open(f"/tmp/{user}.json", "w") as handle:
        handle.write(text)


def fine(text):
    # ok: python-hardcoded-tmp-path
    with open("/tmp/report.txt") as handle:
        first = handle.read()
    # ok: python-hardcoded-tmp-path
    with tempfile.NamedTemporaryFile("w", delete=False) as handle:
        handle.write(text)
    # ok: python-hardcoded-tmp-path
    with open("/srv/tmp/report.txt", "w") as handle:
        handle.write(text)
    return first


# ruleid: python-hardcoded-tmp-path
open("/dev/shm/app.lock", "w")
# ok: python-hardcoded-tmp-path
open("/dev/null", "w")


def cache_result(name, text):
    path = "/tmp/cache_" + name + ".json"
    # ruleid: python-hardcoded-tmp-path
    with open(path, "w") as out:
        out.write(text)
