# ruleid: bash-find-exec-code
find . -name '*.txt' -exec sh -c 'wc -l {}' \;
# ruleid: bash-find-exec-code
ls | xargs -I{} bash -c "convert {} out/{}.png"
# ok: bash-find-exec-code
find . -name '*.txt' -exec sh -c 'wc -l "$1"' sh {} \;
# ok: bash-find-exec-code
find . -name '*.txt' -exec wc -l {} +
