import asyncssh
import paramiko
from paramiko import AutoAddPolicy, SSHClient


def connect(host):
    client = paramiko.SSHClient()
    # ruleid: python-paramiko-auto-add-policy
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(host)
    return client


def imported(host):
    client = SSHClient()
    # ruleid: python-paramiko-auto-add-policy
    client.set_missing_host_key_policy(AutoAddPolicy())
    # ruleid: python-paramiko-auto-add-policy
    client.set_missing_host_key_policy(paramiko.WarningPolicy)
    return client


async def asynchronous(host):
    # ruleid: python-paramiko-auto-add-policy
    return await asyncssh.connect(host, known_hosts=None)


def fine(host):
    client = paramiko.SSHClient()
    # ok: python-paramiko-auto-add-policy
    client.load_system_host_keys()
    # ok: python-paramiko-auto-add-policy
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    return client


async def known(host):
    # ok: python-paramiko-auto-add-policy
    return await asyncssh.connect(host, known_hosts="/etc/ssh/known_hosts")


from paramiko import client as ssh

# ruleid: python-paramiko-auto-add-policy
session.set_missing_host_key_policy(ssh.WarningPolicy())
# ok: python-paramiko-auto-add-policy
session.set_missing_host_key_policy(ssh.RejectPolicy())
