function setValue(obj, path, value) {
  const keys = path.split('.');
  let cur = obj;
  for (let i = 0; i < keys.length - 1; i++) {
    if (!cur[keys[i]]) cur[keys[i]] = {};
    cur = cur[keys[i]];
  }
  // ruleid: javascript-path-assignment
  cur[keys[keys.length - 1]] = value;
}

function last(obj, path) {
  const keys = path.split('.');
  // ok: javascript-path-assignment
  return obj[keys[keys.length - 1]];
}
