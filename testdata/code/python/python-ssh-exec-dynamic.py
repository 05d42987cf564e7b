import shlex

# ruleid: python-ssh-exec-dynamic
client.exec_command("ls " + folder)
# ruleid: python-ssh-exec-dynamic
ssh.exec_command(f"tail -n {count} {name}")
# ok: python-ssh-exec-dynamic
client.exec_command("uptime")
# ok: python-ssh-exec-dynamic
client.exec_command(f"ls {shlex.quote(folder)}")


def task(c, name):
    # ruleid: python-ssh-exec-dynamic
    c.run("git clone {}".format(name))
    # ok: python-ssh-exec-dynamic
    c.run("git pull")
