function clean(name) {
  // ruleid: javascript-dots-removed-once
  return name.replace(/\.\.\//g, '');
}

function dotted(name) {
  // ok: javascript-dots-removed-once
  return name.replace('..', '.');
}
