#!/bin/bash
read -rs password
# ruleid: bash-password-hash
echo -n "$password" | md5sum | cut -d' ' -f1 > hash.txt
# ok: bash-password-hash
printf '%s' "$password" | openssl passwd -6 -stdin > hash.txt
# ok: bash-password-hash
md5sum file.iso
