# ruleid: bash-sudo-nopasswd
echo "deploy ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
# ruleid: bash-sudo-nopasswd
echo 'app ALL=(ALL) NOPASSWD:ALL' | sudo tee /etc/sudoers.d/app
# ok: bash-sudo-nopasswd
echo "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart app" > /etc/sudoers.d/deploy
# ok: bash-sudo-nopasswd
grep -q "%sudo ALL=(ALL) ALL" /etc/sudoers
