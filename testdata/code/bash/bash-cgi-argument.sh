#!/bin/bash
echo "Content-Type: text/plain"
echo
host=$(echo "$QUERY_STRING" | sed 's/host=//')
# ruleid: bash-cgi-argument
ping -c 1 $host
# ok: bash-cgi-argument
uptime
