# ruleid: dockerfile-image-not-pinned
FROM ubuntu
# ruleid: dockerfile-image-not-pinned
FROM example.com/team/app:latest
# ok: dockerfile-image-not-pinned
FROM python:3.13-slim AS builder
# ok: dockerfile-image-not-pinned
FROM builder
# ok: dockerfile-image-not-pinned
FROM scratch
