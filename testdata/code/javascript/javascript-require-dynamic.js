// ruleid: javascript-require-dynamic
const a = require(name);
// ruleid: javascript-require-dynamic
const b = require("./plugins/" + name);
// ok: javascript-require-dynamic
const c = require("fs");
// ok: javascript-require-dynamic
const d = require(__dirname + "/a");
