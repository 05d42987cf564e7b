# ruleid: bash-setuid
chmod u+s /usr/local/bin/tool
# ruleid: bash-setuid
sudo chmod 4755 /usr/local/bin/tool
# ok: bash-setuid
chmod 2755 /srv/shared
# ok: bash-setuid
chmod 755 /usr/local/bin/tool
