# ruleid: bash-path-relative
PATH=.:$PATH
# ruleid: bash-path-relative
export PATH="$PATH:."
# ok: bash-path-relative
export PATH="$HOME/bin:$PATH"
# ok: bash-path-relative
PATH=/usr/local/bin:/usr/bin
