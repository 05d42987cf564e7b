// ruleid: javascript-regexp-exponential
const a = /^(a+)+$/.test(text);
// ruleid: javascript-regexp-exponential
const b = /^(([a-z])+.)+[A-Z]([a-z])+$/.test(text);
// ruleid: javascript-regexp-exponential
const c = text.match(/([\w]+)*x/);
// ok: javascript-regexp-exponential
const d = /^(a|b)+$/.test(text);
// ok: javascript-regexp-exponential
const e = /^[a-z]+\.[a-z]+$/.test(text);
// ok: javascript-regexp-exponential
const f = /(\d+)-(\d+)/.exec(text);
