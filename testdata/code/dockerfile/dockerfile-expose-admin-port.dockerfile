FROM alpine:3.22
# ruleid: dockerfile-expose-admin-port
EXPOSE 22
# ruleid: dockerfile-expose-admin-port
EXPOSE 8080 22
# ok: dockerfile-expose-admin-port
EXPOSE 8080
# ok: dockerfile-expose-admin-port
EXPOSE 2222
