import docker
from flask import request

client = docker.from_env()


@app.post("/run")
def run():
    image = request.form["image"]
    # ruleid: python-container-image-from-input
    client.containers.run(image, "echo hello")
    # ruleid: python-container-image-from-input
    client.containers.run("alpine", request.form["command"])
    # ok: python-container-image-from-input
    client.containers.run("alpine", ["ls", "-l"])
    # ok: python-container-image-from-input
    client.containers.run(IMAGES[image], "ls")
    return "ok"
