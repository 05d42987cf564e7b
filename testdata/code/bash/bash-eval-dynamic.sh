# ruleid: bash-eval-dynamic
eval "$command"
# ruleid: bash-eval-dynamic
bash -c "$command --all"
# ok: bash-eval-dynamic
eval "$(ssh-agent -s)"
# ok: bash-eval-dynamic
"${command[@]}"
# ok: bash-eval-dynamic
ssh host uptime
