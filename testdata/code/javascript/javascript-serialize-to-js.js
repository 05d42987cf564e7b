const { deserialize } = require("serialize-to-js");
const cryo = require("cryo");
// ruleid: javascript-serialize-to-js
const a = deserialize(text);
// ruleid: javascript-serialize-to-js
const b = cryo.parse(text);
// ok: javascript-serialize-to-js
const c = JSON.parse(text);
