#!/bin/bash
# ruleid: bash-tar-absolute-names
tar -xPf "$1" -C /
# ruleid: bash-tar-absolute-names
tar xzf "$1" --absolute-names
# ok: bash-tar-absolute-names
tar -xf archive.tar -C /srv/data
# ok: bash-tar-absolute-names
tar -cPf backup.tar /etc
