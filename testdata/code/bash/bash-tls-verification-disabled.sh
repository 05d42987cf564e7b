# ruleid: bash-tls-verification-disabled
curl -k https://example.com
# ruleid: bash-tls-verification-disabled
curl -sSk https://example.com
# ruleid: bash-tls-verification-disabled
wget --no-check-certificate https://example.com/a
# ruleid: bash-tls-verification-disabled
git config --global http.sslVerify false
# ruleid: bash-tls-verification-disabled
export NODE_TLS_REJECT_UNAUTHORIZED=0
# ok: bash-tls-verification-disabled
curl -fsSL https://example.com
# ok: bash-tls-verification-disabled
curl --cacert ca.pem https://example.com
# ok: bash-tls-verification-disabled
curl -o backup-k https://example.com
# ok: bash-tls-verification-disabled
git config --global http.sslVerify true
