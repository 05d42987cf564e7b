import asyncio
import os
import subprocess
from os import popen, system as run_shell


def ping(host):
    # ruleid: python-os-system-dynamic
    os.system("ping -c 1 " + host)


def archive(name):
    # ruleid: python-os-system-dynamic
    os.system(f"tar czf backup.tgz {name}")


def listing(path):
    command = "ls -l %s" % path
    # ruleid: python-os-system-dynamic
    return os.popen(command).read()


def renamed(path):
    # ruleid: python-os-system-dynamic
    run_shell("rm -r {}".format(path))
    # ruleid: python-os-system-dynamic
    return popen("cat " + path).read()


def status(unit):
    # ruleid: python-os-system-dynamic
    return subprocess.getoutput("systemctl status " + unit)


async def convert(source):
    # ruleid: python-os-system-dynamic
    return await asyncio.create_subprocess_shell(f"convert {source} out.png")


def clear():
    # ok: python-os-system-dynamic
    os.system("clear")
    # ok: python-os-system-dynamic
    os.system("cls" if os.name == "nt" else "clear")


def constant():
    command = "uptime"
    # ok: python-os-system-dynamic
    return os.popen(command).read()


def listed(path):
    # ok: python-os-system-dynamic
    return subprocess.run(["ls", "-l", path], check=True)


import pexpect

# ruleid: python-os-system-dynamic
os.popen2(f"grep {word} file")
# ruleid: python-os-system-dynamic
loop.subprocess_shell(factory, "ls " + folder)
# ruleid: python-os-system-dynamic
pexpect.run("ssh " + host)
# ok: python-os-system-dynamic
pexpect.run("ssh example.com")


def quoted_values(path):
    q = shlex.quote(path)
    # ok: python-os-system-dynamic
    os.system("ls " + q)
    # ok: python-os-system-dynamic
    os.system(f"ls {shlex.quote(path)}")
    # ruleid: python-os-system-dynamic
    os.system("ls " + path)
