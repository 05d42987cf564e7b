# ruleid: bash-hardcoded-secret
DB_PASSWORD="hunter2!x"
# ruleid: bash-hardcoded-secret
export API_KEY=9f8a7b6c5d4e3f2a1b0c
# ok: bash-hardcoded-secret
DB_PASSWORD="$1"
# ok: bash-hardcoded-secret
DB_PASSWORD=${DB_PASSWORD:-}
# ok: bash-hardcoded-secret
API_KEY=changeme123
# ok: bash-hardcoded-secret
TOKEN=$(cat token)
# ok: bash-hardcoded-secret
PASSWORD_FILE=/run/secrets/db1
