#!/bin/bash
QUERY=$(echo "$QUERY_STRING" | sed 's/^host=//')
# ruleid: bash-cgi-value-unquoted
ping -c 1 $QUERY
# ok: bash-cgi-value-unquoted
echo "$QUERY"

asked=$(echo "$QUERY_STRING" | sed 's/host=//')
# ruleid: bash-cgi-value-unquoted
sh -c "ping -c 1 $asked"
# ok: bash-cgi-value-unquoted
sh -c "uptime"
