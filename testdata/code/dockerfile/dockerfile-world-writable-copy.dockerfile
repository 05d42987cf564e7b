FROM alpine:3.22
# ruleid: dockerfile-world-writable-copy
COPY --chmod=777 app /app
# ok: dockerfile-world-writable-copy
COPY --chmod=755 app /app
