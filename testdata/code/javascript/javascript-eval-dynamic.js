const vm = require("vm");

function calculate(expression) {
  // ruleid: javascript-eval-dynamic
  return eval(expression);
}

function compile(body) {
  // ruleid: javascript-eval-dynamic
  return new Function("a", "b", "return " + body);
}

function sandbox(code) {
  // ruleid: javascript-eval-dynamic
  return vm.runInNewContext(code, {});
}

function field(name) {
  // ruleid: javascript-eval-dynamic
  return eval(`this.${name}`);
}

function script(source) {
  // ruleid: javascript-eval-dynamic
  return new vm.Script(source).runInThisContext();
}

function fine(text, redis, list) {
  // ok: javascript-eval-dynamic
  const first = JSON.parse(text);
  // ok: javascript-eval-dynamic
  const second = eval("1 + 1");
  // ok: javascript-eval-dynamic
  const third = new Function("return this")();
  // ok: javascript-eval-dynamic
  redis.eval(text);
  // ok: javascript-eval-dynamic
  return [first, second, third, list.map((x) => x)];
}
