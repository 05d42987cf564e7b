# ruleid: bash-chmod-world-writable
chmod 777 /srv/data
# ruleid: bash-chmod-world-writable
sudo chmod -R 0777 "$dir"
# ruleid: bash-chmod-world-writable
chmod a+rwx file
# ruleid: bash-chmod-world-writable
umask 000
# ok: bash-chmod-world-writable
chmod 1777 /tmp
# ok: bash-chmod-world-writable
chmod 755 file
# ok: bash-chmod-world-writable
chmod +x file
# ok: bash-chmod-world-writable
chmod u+w file
