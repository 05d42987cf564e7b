# ruleid: bash-docker-privileged
docker run --rm --privileged alpine sh
# ruleid: bash-docker-privileged
docker run -v /var/run/docker.sock:/var/run/docker.sock tool
# ruleid: bash-docker-privileged
sudo docker run -v /:/host alpine
# ok: bash-docker-privileged
docker run --rm alpine sh
# ok: bash-docker-privileged
docker run -v "$PWD":/work alpine
