const vm = require("vm");

function load(req, res) {
  // ruleid: javascript-require-from-request
  const plugin = require("./plugins/" + req.params.name);
  res.json(plugin.info);
}



function fine(req, res) {
  // ok: javascript-require-from-request
  const known = require("./plugins/list");
  // ok: javascript-require-from-request
  const parsed = JSON.parse(req.body.text);
  // ok: javascript-require-from-request
  res.json(known[parsed.name] || eval("1 + 1"));
}
