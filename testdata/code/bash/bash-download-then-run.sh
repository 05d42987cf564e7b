# ruleid: bash-download-then-run
curl -fsSL https://example.com/tool -o tool
chmod +x tool
# ok: bash-download-then-run
curl -fsSL https://example.com/other -o other
echo "abc  other" | sha256sum -c -
chmod +x other
# ok: bash-download-then-run
curl -fsSL https://example.com/data -o data.json
cat data.json
