const vm = require("vm");
app.post("/run", (req, res) => {
  // ruleid: javascript-code-from-input
  eval(req.body.code);
  const code = "return " + req.query.expression;
  // ruleid: javascript-code-from-input
  new Function(code)();
  // ruleid: javascript-code-from-input
  vm.runInNewContext(req.body.code, {});
  // ruleid: javascript-code-from-input
  setTimeout("go(" + req.query.n + ")", 10);
  // ok: javascript-code-from-input
  eval("1 + 1");
  // ok: javascript-code-from-input
  setTimeout(() => go(req.query.n), 10);
  // ok: javascript-code-from-input
  JSON.parse(req.body.code);
});
