# ruleid: bash-weak-crypto
openssl enc -des3 -in a -out b
# ruleid: bash-weak-crypto
openssl genrsa -out key.pem 1024
# ruleid: bash-weak-crypto
ssh-keygen -t dsa -f key
# ok: bash-weak-crypto
openssl enc -aes-256-ctr -pbkdf2 -in a -out b
# ok: bash-weak-crypto
openssl genrsa -out key.pem 4096
# ok: bash-weak-crypto
ssh-keygen -t ed25519 -f key
