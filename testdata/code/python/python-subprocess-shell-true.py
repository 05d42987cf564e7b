import shlex
import subprocess
import subprocess as sp
from subprocess import Popen, check_output as output


def clone(url):
    # ruleid: python-subprocess-shell-true
    subprocess.run(f"git clone {url}", shell=True, check=True)


def count(path):
    # ruleid: python-subprocess-shell-true
    return sp.call("wc -l " + path, shell=True)


def read(path):
    # ruleid: python-subprocess-shell-true
    return output("cat %s" % path, stderr=sp.STDOUT, shell=True)


def start(command):
    # ruleid: python-subprocess-shell-true
    return Popen(command, stdout=sp.PIPE, shell=True)


def built(name):
    cmd = "convert {} out.png".format(name)
    # ruleid: python-subprocess-shell-true
    subprocess.check_call(cmd, shell=True)


def by_hand(script):
    # ruleid: python-subprocess-shell-true
    return sp.run(["/bin/bash", "-c", script], check=False)


def fine(path, command):
    # ok: python-subprocess-shell-true
    subprocess.run("make clean && make", shell=True, check=True)
    # ok: python-subprocess-shell-true
    subprocess.run(["git", "clone", path], check=True)
    # ok: python-subprocess-shell-true
    subprocess.run(command, shell=False)
    # ok: python-subprocess-shell-true
    subprocess.run(shlex.join(["ls", path]), shell=True)


def fixed_script():
    # ok: python-subprocess-shell-true
    return sp.run(["sh", "-c", "df -h | tail -n 1"], check=False)


def constant():
    cmd = "df -h | tail -n 1"
    # ok: python-subprocess-shell-true
    return subprocess.check_output(cmd, shell=True)


# ruleid: python-subprocess-shell-true
subprocess.call(command, shell=1)


def formatted(values):
    line = "convert %s out.png"
    line = line % values
    # ruleid: python-subprocess-shell-true
    subprocess.call(line, shell=True)


def bare():
    # ruleid: python-subprocess-shell-true
    check_output(command, shell=True)
    # ok: python-subprocess-shell-true
    check_output(command, shell=False)
    # ok: python-subprocess-shell-true
    render(page, shell=True)


def quoted_values(host, path):
    q = shlex.quote(host)
    # ok: python-subprocess-shell-true
    subprocess.check_output(f"ping -c 1 {q}", shell=True)
    # ok: python-subprocess-shell-true
    subprocess.run("ls {}".format(shlex.quote(path)), shell=True)
    # ok: python-subprocess-shell-true
    subprocess.run("ls " + shlex.quote(path), shell=True)
    # ruleid: python-subprocess-shell-true
    subprocess.run("ls " + path, shell=True)
