#!/bin/bash
# ruleid: bash-password-on-command-line
curl -u admin:hunter2pass https://example.org/api
# ok: bash-password-on-command-line
curl -u "$USER:$PASSWORD" https://example.org/api
# ok: bash-password-on-command-line
curl -u user:password https://example.org/api
# ok: bash-password-on-command-line
curl --netrc https://example.org/api
