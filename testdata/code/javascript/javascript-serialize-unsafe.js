import serialize from "serialize-javascript";
// ruleid: javascript-serialize-unsafe
const a = serialize(state, { unsafe: true });
// ok: javascript-serialize-unsafe
const b = serialize(state, { isJSON: true });
