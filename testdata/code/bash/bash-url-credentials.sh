# ruleid: bash-url-credentials
git clone https://me:ghs3cr3ttoken@example.com/repo.git
# ruleid: bash-url-credentials
pg_dump postgres://app:S3cr3tx@db/app
# ok: bash-url-credentials
git clone "https://x:$TOKEN@example.com/repo.git"
# ok: bash-url-credentials
git clone https://example.com/repo.git
# ok: bash-url-credentials
psql postgres://user:password@localhost/db
