FROM alpine:3.22
# ruleid: dockerfile-add-remote
ADD https://example.com/tool.tgz /opt/
# ok: dockerfile-add-remote
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/b.tgz /opt/
# ok: dockerfile-add-remote
ADD app /opt/app
