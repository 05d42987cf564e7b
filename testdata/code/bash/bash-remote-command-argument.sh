#!/bin/bash
FILE=$2
# ruleid: bash-remote-command-argument
ssh admin@host "rm -rf /data/$FILE"
# ok: bash-remote-command-argument
ssh admin@backup.example.org "systemctl status app"
# ok: bash-remote-command-argument
scp "$FILE" admin@backup.example.org:/data/
