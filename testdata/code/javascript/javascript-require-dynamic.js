function load(name) {
  // ruleid: javascript-require-dynamic
  return require(name);
}
// ruleid: javascript-require-dynamic
const b = require("./plugins/" + name);
// ok: javascript-require-dynamic
const c = require("fs");
// ok: javascript-require-dynamic
const d = require(__dirname + "/a");
