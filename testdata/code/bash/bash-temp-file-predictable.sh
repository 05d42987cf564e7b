# ruleid: bash-temp-file-predictable
tmp=/tmp/report.$$
# ruleid: bash-temp-file-predictable
tmp="/tmp/report-$RANDOM.txt"
# ruleid: bash-temp-file-predictable
tmp=$(mktemp -u)
# ok: bash-temp-file-predictable
tmp=$(mktemp)
# ok: bash-temp-file-predictable
tmp=$(mktemp /tmp/report.XXXXXX)
# ok: bash-temp-file-predictable
dir=/srv/run.$$
