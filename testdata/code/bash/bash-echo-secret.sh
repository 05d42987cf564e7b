# ruleid: bash-echo-secret
echo "password: $DB_PASSWORD"
# ruleid: bash-echo-secret
echo "using ${API_KEY} for login"
# ok: bash-echo-secret
echo "$DB_PASSWORD" | docker login --password-stdin
# ok: bash-echo-secret
echo "token=$ACCESS_TOKEN" >> "$GITHUB_ENV"
# ok: bash-echo-secret
echo "PASSWORD is not set"
# ruleid: bash-echo-secret
echo "Using token $API_TOKEN"
