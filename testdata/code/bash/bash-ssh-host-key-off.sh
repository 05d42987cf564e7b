# ruleid: bash-ssh-host-key-off
ssh -o StrictHostKeyChecking=no user@host uptime
# ruleid: bash-ssh-host-key-off
scp -oStrictHostKeyChecking=no a user@host:
# ruleid: bash-ssh-host-key-off
export GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no"
# ok: bash-ssh-host-key-off
ssh -o StrictHostKeyChecking=accept-new user@host uptime
# ok: bash-ssh-host-key-off
ssh -o StrictHostKeyChecking=yes user@host uptime
