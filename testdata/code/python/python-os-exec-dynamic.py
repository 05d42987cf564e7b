import asyncio
import os
import sys

# ruleid: python-os-exec-dynamic
os.spawnlp(os.P_WAIT, name)
# ruleid: python-os-exec-dynamic
os.execvp(name, [name, "-l"])
# ruleid: python-os-exec-dynamic
os.execl("/bin/bash", "/bin/bash", "-c", line)
# ok: python-os-exec-dynamic
os.execl("/bin/ls", "ls", folder)
# ok: python-os-exec-dynamic
os.execv(sys.executable, [sys.executable] + sys.argv)
# ok: python-os-exec-dynamic
asyncio.create_subprocess_exec("git", "log", ref)

# ok: python-os-exec-dynamic
subprocess.run(["ping", "-c", str(count), "--", host])
# ruleid: python-os-exec-dynamic
subprocess.run(["bash", "-c", line])

# ruleid: python-os-exec-dynamic
os.spawnve(os.P_WAIT, "/bin/bash", ["-c", line], os.environ)
