function quote(s) {
  // ruleid: javascript-replace-first-only
  return s.replace("'", "''");
}

function html(s) {
  // ruleid: javascript-replace-first-only
  return s.replace("<", "&lt;");
}

function expression(s) {
  // ruleid: javascript-replace-first-only
  return s.replace(/</, "&lt;");
}

function right(s) {
  // ok: javascript-replace-first-only
  s = s.replace(/'/g, "''");
  // ok: javascript-replace-first-only
  s = s.replaceAll("<", "&lt;");
  // ok: javascript-replace-first-only
  s = s.replace("{name}", "x");
  // ok: javascript-replace-first-only
  s = s.replace(/^</, "");
  // ok: javascript-replace-first-only
  return s.replace("-", "_");
}
