#!/bin/bash
CONFIG=$1
# ruleid: bash-source-argument
source $CONFIG
# ruleid: bash-source-argument
. "$2"
# ok: bash-source-argument
source /etc/app/config.sh
# ok: bash-source-argument
source "$HOME/.profile"
