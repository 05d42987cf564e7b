#!/bin/bash
filename=$1
# ruleid: bash-path-argument-joined
cat /var/www/uploads/$filename
# ok: bash-path-argument-joined
cat /etc/app/config
