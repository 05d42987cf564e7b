#!/bin/bash
# ruleid: bash-lock-file-checked
if [ ! -f /var/lock/app.lock ]; then
  touch /var/lock/app.lock
  run_app
fi
exec 9>/var/lock/app.lock
# ok: bash-lock-file-checked
flock -n 9 || exit 1
