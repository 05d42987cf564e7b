#!/bin/bash
QUERY=$(echo "$QUERY_STRING" | sed 's/^host=//')
# ruleid: bash-cgi-value-unquoted
ping -c 1 $QUERY
# ok: bash-cgi-value-unquoted
echo "$QUERY"
