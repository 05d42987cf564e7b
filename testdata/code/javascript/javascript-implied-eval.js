// ruleid: javascript-implied-eval
const a = eval("(" + text + ")");
// ruleid: javascript-implied-eval
const b = new Function("a", "return " + body);
// ruleid: javascript-implied-eval
const c = eval(f.source());
// ok: javascript-implied-eval
const d = new Function("return 1");
// ok: javascript-implied-eval
const e = setImmediate(run);
