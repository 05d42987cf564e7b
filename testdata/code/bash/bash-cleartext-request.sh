# ruleid: bash-cleartext-request
curl -fsSL http://example.com/tool.tgz -o tool.tgz
# ruleid: bash-cleartext-request
wget ftp://example.com/a
# ruleid: bash-cleartext-request
git clone http://example.com/repo.git
# ok: bash-cleartext-request
curl http://localhost:8080/health
# ok: bash-cleartext-request
curl http://169.254.169.254/latest/meta-data/
# ok: bash-cleartext-request
curl http://api.internal/health
# ok: bash-cleartext-request
curl "http://$HOST/health"
# ok: bash-cleartext-request
curl https://example.com/
