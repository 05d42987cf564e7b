import os
import subprocess
import importlib


def hidden(cmd):
    # ruleid: python-dynamic-module-call
    __import__("os").system(cmd)
    # ruleid: python-dynamic-module-call
    getattr(os, "system")(cmd)
    o = __import__("os")
    # ruleid: python-dynamic-module-call
    o.system(cmd)
    # ruleid: python-dynamic-module-call
    importlib.import_module("subprocess").run(cmd, shell=True)


def plain(name):
    # ok: python-dynamic-module-call
    getattr(os, "environ")
    # ok: python-dynamic-module-call
    __import__("json").loads(name)
    # ok: python-dynamic-module-call
    importlib.import_module(name)
    # ok: python-dynamic-module-call
    os.system("ls")
