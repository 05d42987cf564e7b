# ruleid: bash-curl-pipe-shell
curl -fsSL https://example.com/install.sh | bash
# ruleid: bash-curl-pipe-shell
curl -sL https://example.com/setup | sudo -E bash -
# ruleid: bash-curl-pipe-shell
wget -qO- https://example.com/i.sh | sh -s -- --yes
# ruleid: bash-curl-pipe-shell
bash <(curl -s https://example.com/i.sh)
# ruleid: bash-curl-pipe-shell
sh -c "$(curl -fsSL https://example.com/i.sh)"
# ruleid: bash-curl-pipe-shell
eval "$(curl -s https://example.com/env)"
# ruleid: bash-curl-pipe-shell
curl -s https://example.com/i.gz | gunzip | sh
# ok: bash-curl-pipe-shell
curl -s https://example.com/data.json | jq .name
# ok: bash-curl-pipe-shell
curl -s https://example.com/data.json | python3 -m json.tool
# ok: bash-curl-pipe-shell
curl -s https://example.com/data.json | python3 -c 'import json, sys; print(json.load(sys.stdin)["a"])'
# ok: bash-curl-pipe-shell
curl -fsSLo install.sh https://example.com/install.sh
# ok: bash-curl-pipe-shell
cat install.sh | bash
