# ruleid: python-docker-privileged
client.containers.run("alpine", "ls", privileged=True)
# ruleid: python-docker-privileged
client.containers.run("alpine", volumes={"/var/run/docker.sock": {"bind": "/var/run/docker.sock"}})
# ok: python-docker-privileged
client.containers.run("alpine", "ls")
# ok: python-docker-privileged
client.containers.run("alpine", volumes={"/srv/data": {"bind": "/data", "mode": "ro"}})
