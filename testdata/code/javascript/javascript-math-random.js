// ruleid: javascript-math-random
const a = Math.random();
// ok: javascript-math-random
const b = crypto.randomUUID();
