function setPath(obj, path, value) {
  const keys = path.split('.');
  let cur = obj;
  while (keys.length > 1) {
    const key = keys.shift();
    if (typeof cur[key] !== 'object') cur[key] = {};
    // ruleid: javascript-path-walk-to-prototype
    cur = cur[key];
  }
  cur[keys[0]] = value;
  return obj;
}

function getPath(obj, path) {
  let at = obj;
  for (const key of path.split('.')) {
    // ok: javascript-path-walk-to-prototype
    at = at[key];
  }
  return at;
}
