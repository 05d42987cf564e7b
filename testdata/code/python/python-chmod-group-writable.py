import os

# ruleid: python-chmod-group-writable
os.chmod("/etc/app.conf", 0o664)
# ruleid: python-chmod-group-writable
os.chmod("/srv/run", 0o770)
# ruleid: python-chmod-group-writable
os.chmod(path, 0o775)
# ok: python-chmod-group-writable
os.chmod(path, 0o644)
# ok: python-chmod-group-writable
os.chmod(path, 0o755)
# ok: python-chmod-group-writable
os.chmod(path, 0o600)
