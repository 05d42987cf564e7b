# ruleid: bash-weak-random-secret
TOKEN=$RANDOM$RANDOM
# ruleid: bash-weak-random-secret
password=$(date +%s | sha256sum | head -c 16)
# ok: bash-weak-random-secret
TOKEN=$(openssl rand -hex 32)
# ok: bash-weak-random-secret
port=$((20000 + RANDOM % 1000))
