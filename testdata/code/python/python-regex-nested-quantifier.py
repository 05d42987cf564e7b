import re

# ruleid: python-regex-nested-quantifier
re.match(r"^(a+)+$", text)
# ruleid: python-regex-nested-quantifier
PATTERN = re.compile(r"(?:[a-z]*)*@")
# ok: python-regex-nested-quantifier
re.match(r"^(?:,\w+)*$", text)
# ok: python-regex-nested-quantifier
re.match(r"^(\w+)$", text)
