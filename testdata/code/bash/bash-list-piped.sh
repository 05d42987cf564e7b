#!/bin/bash
# ruleid: bash-list-piped
ls /srv/uploads | xargs rm -f
# ruleid: bash-list-piped
for f in $(ls *.txt); do
  # ok: bash-list-piped
  rm -- "$f"
done
# ok: bash-list-piped
find /srv/uploads -type f -print0 | xargs -0 rm -f --
# ok: bash-list-piped
for f in ./*.txt; do rm -- "$f"; done
