// ruleid: javascript-regexp-dynamic
const a = new RegExp(pattern, "i");
// ruleid: javascript-regexp-dynamic
const b = RegExp("^" + name + "$");
// ruleid: javascript-regexp-dynamic
const c = new RegExp(`${name}$`);
// ok: javascript-regexp-dynamic
const d = new RegExp("^a+$");
// ok: javascript-regexp-dynamic
const e = new RegExp(escapeRegExp(name));
