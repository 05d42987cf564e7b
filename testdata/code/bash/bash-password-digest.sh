#!/bin/bash
read -rs -p "Password: " password
# ruleid: bash-password-digest
echo -n "$password" | md5sum | cut -d' ' -f1 >> users.txt
# ok: bash-password-digest
mkpasswd -m yescrypt --stdin <<< "$password" >> users.txt
# ok: bash-password-digest
echo -n "$content" | sha256sum
