import os
import shlex
import subprocess

from django.http import HttpResponse
from flask import request


def ping():
    host = request.args.get("host", "localhost")
    # ruleid: python-command-injection
    os.system("ping -c 1 " + host)


def archive(request):
    name = request.POST["name"]
    command = "tar czf {}.tgz data".format(name)
    # ruleid: python-command-injection
    subprocess.run(command, shell=True, check=True)
    # ruleid: python-command-injection
    subprocess.run(["sh", "-c", "ls " + name])
    # ruleid: python-command-injection
    subprocess.Popen([name, "--version"])
    return HttpResponse("done")


def run(command):
    return subprocess.check_output(["bash", "-c", command])


def quoted():
    host = request.args["host"]
    # ok: python-command-injection
    os.system("ping -c 1 " + shlex.quote(host))
    # ok: python-command-injection
    subprocess.run(["ping", "-c", "1", host])
    # ok: python-command-injection
    return run("uptime")


def checked():
    host = request.args["host"]
    if not host.isalnum():
        return "no"
    # ok: python-command-injection
    return os.popen("host " + host).read()
