import os
import subprocess

# ruleid: python-shell-wildcard
os.system("tar czf /backup/all.tgz *")
# ruleid: python-shell-wildcard
subprocess.call("chown www-data *", shell=True)
# ok: python-shell-wildcard
subprocess.call(["chown", "www-data", "*"])
# ok: python-shell-wildcard
os.system("chown www-data ./*")
# ok: python-shell-wildcard
os.system("chown -R www-data -- *")
# ok: python-shell-wildcard
os.system("ls *")
