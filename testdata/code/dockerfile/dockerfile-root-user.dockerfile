FROM alpine:3.22
# ok: dockerfile-root-user
USER root
RUN apk add curl
# ok: dockerfile-root-user
USER app
RUN id
# ruleid: dockerfile-root-user
USER root
