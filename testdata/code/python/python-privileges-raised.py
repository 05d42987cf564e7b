import os
import pwd
import subprocess


def run(argv):
    # ruleid: python-privileges-raised
    os.seteuid(0)
    return subprocess.call(argv)


def start(argv):
    # ruleid: python-privileges-raised
    return subprocess.run(argv, user="root")


def run_as_nobody(argv):
    info = pwd.getpwnam("nobody")
    # ok: python-privileges-raised
    os.setgid(info.pw_gid)
    # ok: python-privileges-raised
    os.setuid(info.pw_uid)
    return subprocess.call(argv)
