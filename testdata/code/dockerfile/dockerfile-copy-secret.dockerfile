FROM alpine:3.22
# ruleid: dockerfile-copy-secret
COPY .env /app/.env
# ruleid: dockerfile-copy-secret
COPY id_rsa /root/.ssh/id_rsa
# ruleid: dockerfile-copy-secret
ADD certs/server.key /etc/ssl/
# ok: dockerfile-copy-secret
COPY app /app
# ok: dockerfile-copy-secret
COPY .env.example /app/.env
# ok: dockerfile-copy-secret
COPY --from=build /out/server.pem /etc/
