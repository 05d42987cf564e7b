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

wanted="$1"
# ruleid: bash-eval-argument
eval "echo Hello $wanted"
# ruleid: bash-eval-argument
bash -c "wc -l $wanted"
# ok: bash-eval-argument
printf '%s\n' "$wanted"
machine="$1"
# ok: bash-eval-argument
ssh "$machine"
# ok: bash-eval-argument
ssh -p 22 "$machine" uptime
# ruleid: bash-eval-argument
ssh "$machine" "cd /srv && $wanted"
