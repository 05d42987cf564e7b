import shlex

import paramiko
from flask import request

client = paramiko.SSHClient()


def web():
    name = request.args["name"]
    # ruleid: python-ssh-command-from-input
    client.exec_command("ls " + name)
    # ok: python-ssh-command-from-input
    client.exec_command("ls " + shlex.quote(name))
    # ok: python-ssh-command-from-input
    client.exec_command("uptime")


def run(command):
    # ruleid: python-ssh-command-from-input
    client.exec_command(command)
