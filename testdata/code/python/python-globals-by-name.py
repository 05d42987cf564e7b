# ruleid: python-globals-by-name
globals()[name](value)
# ruleid: python-globals-by-name
function = globals().get(name)
# ok: python-globals-by-name
function = ACTIONS[name]
# ok: python-globals-by-name
value = globals()["CONFIG"]
