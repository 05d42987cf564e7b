import subprocess

# ruleid: python-subprocess-string-built
subprocess.run("ping " + host)
# ruleid: python-subprocess-string-built
subprocess.call(f"echo {host}")
# ok: python-subprocess-string-built
subprocess.run(["ping", host])
# ok: python-subprocess-string-built
subprocess.run("uptime")
