const fs = require("fs");
function load(name) {
  // ruleid: javascript-fs-dynamic-path
  return fs.readFileSync(name, "utf8");
}
function fixed() {
  // ok: javascript-fs-dynamic-path
  return fs.readFileSync("a.txt");
}
function own() {
  // ok: javascript-fs-dynamic-path
  return fs.readFileSync(__dirname + "/a.txt");
}
