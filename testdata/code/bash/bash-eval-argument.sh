# ruleid: bash-eval-argument
eval "$1"
# ruleid: bash-eval-argument
eval "result=\$$2"
# ruleid: bash-eval-argument
bash -c "ls $1"
# ruleid: bash-eval-argument
eval "$user_input"
# ok: bash-eval-argument
eval "$(ssh-agent -s)"
# ok: bash-eval-argument
bash -c 'ls "$1"' sh "$1"
# ok: bash-eval-argument
"$@"
# ok: bash-eval-argument
eval set -- "a b"
