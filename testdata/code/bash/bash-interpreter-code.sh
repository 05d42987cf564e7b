#!/bin/bash
# ruleid: bash-interpreter-code
python3 -c "print($1)"
# ruleid: bash-interpreter-code
awk "/$1/ { print }" file
# ruleid: bash-interpreter-code
node -e "console.log('${1}')"
# ok: bash-interpreter-code
awk '{ print $1 }' file
# ok: bash-interpreter-code
python3 -c 'import sys; print(sys.argv[1])' "$1"
# ok: bash-interpreter-code
awk "{ print \$1 }" file
