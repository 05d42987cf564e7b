FROM alpine:3.22
# ruleid: dockerfile-secret-in-env
ENV DB_PASSWORD=hunter2x
# ruleid: dockerfile-secret-in-env
ARG API_KEY="9f8a7b6c5d4e"
# ruleid: dockerfile-secret-in-env
ENV MODE=prod SECRET_KEY=a8f5f167f44f
# ok: dockerfile-secret-in-env
ENV DB_PASSWORD=
# ok: dockerfile-secret-in-env
ARG API_KEY
# ok: dockerfile-secret-in-env
ENV TOKEN_FILE=/run/secrets/token
# ok: dockerfile-secret-in-env
ENV DB_PASSWORD=$PASSWORD
