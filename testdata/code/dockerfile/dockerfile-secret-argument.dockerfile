FROM node:20.11
# ruleid: dockerfile-secret-argument
ARG NPM_TOKEN
# ruleid: dockerfile-secret-argument
ARG DB_PASSWORD
# ok: dockerfile-secret-argument
ARG NODE_VERSION
# ok: dockerfile-secret-argument
ARG VERSION=1.2
RUN --mount=type=secret,id=npm,target=/root/.npmrc npm ci
USER node
