//! JavaScript and TypeScript.

use super::check;

/// A function is run only if input can enter while it runs: wherever it comes from.
#[test]
fn input_comes_from_elsewhere() {
    check(
        "javascript",
        false,
        r#"
function make() {
  const a = source();
  return function () {
    sink(a); // SINK
  };
}
---
function helper() {
  return source();
}
function other(a) {
  sink(a);
}
function outer() {
  const f = helper;
  sink(f()); // SINK
}
---
class A {
  constructor() {
    this.x = source();
  }
  show() {
    sink(this.x); // SINK
  }
}
class B {
  show() {
    sink(this.x);
  }
}
---
let a = "x";
a = source();
function show() {
  sink(a); // SINK
}
---
function first() {
  second();
}
function second() {
  sink(third()); // SINK
}
function third() {
  return source();
}
"#,
    );
}

#[test]
fn data_is_followed() {
    check(
        "javascript",
        false,
        r#"
const a = source();
let b = "x" + a;
sink(b); // SINK
b = "new";
sink(b);
---
const a = source();
sink(`x ${a} y`); // SINK
sink(a.trim().toLowerCase()); // SINK
sink(a.replace(/x/g, "y")); // SINK
sink(["x", a].join(",")); // SINK
sink(a.length > 2 ? a : ""); // SINK
sink(Number(a));
sink(parseInt(a, 10));
sink(clean(a));
sink(a || "default"); // SINK
sink(a ?? "default"); // SINK
---
const { a, b: c, d = "x" } = source();
sink(a); // SINK
sink(c); // SINK
sink(d); // SINK
const { e } = { e: "x", f: source() };
sink(e);
const [g, h] = ["x", source()];
sink(g);
sink(h); // SINK
---
async function f() {
  const x = await source();
  for (const y of x) {
    sink(y); // SINK
  }
  source().forEach(function (z) { sink(z); }); // SINK
  source().then((z) => sink(z)); // SINK
  query(source(), (error, rows) => sink(rows));
}
---
function f(req) {
  switch (req.kind) {
    case "a":
      x = source();
      break;
    case "b":
      sink(x);
      x = "y";
      break;
    default:
      x = "z";
  }
  sink(x); // SINK
}
---
let x = "";
for (let i = 0; i < n; i++) {
  x += source();
}
sink(x); // SINK
---
const element = <div title={source()}>{sink(source())}</div>; // SINK
"#,
    );
}

#[test]
fn types_do_not_matter() {
    for language in ["typescript", "tsx"] {
        check(
            language,
            false,
            r#"
const a: string = source() as string;
sink(a!); // SINK
function give(): string { return source(); }
sink(give()); // SINK
class A {
  private field: string = "x";
  constructor(private value: string) { this.field = value; }
  get(): string { return this.field; }
}
sink(new A(source()).get()); // SINK
sink(new A("x").get());
"#,
        );
    }
}

#[test]
fn constants_and_collections() {
    check(
        "javascript",
        false,
        r#"
let x;
const num = 86;
if (7 * 42 - num > 200) { x = "safe"; } else { x = source(); }
sink(x);
---
const o = { a: "x", b: source() };
sink(o.a);
sink(o["a"]);
sink(o.b); // SINK
o.c = source();
o.b = "y";
sink(o.b);
sink(o.c); // SINK
---
const m = new Map();
m.set("a", source());
m.set("b", "x");
sink(m.get("a")); // SINK
sink(m.get("b"));
---
const l = [];
l.push("x");
l.push(source());
sink(l[0]);
sink(l[1]); // SINK
l.shift();
sink(l[0]); // SINK
"#,
    );
}

#[test]
fn guards_prove() {
    check(
        "javascript",
        false,
        r#"
const ALLOWED = ["a", "b"];
const NAMES = { a: 1, b: 2 };
function f() {
  const x = source();
  if (!ALLOWED.includes(x)) { return; }
  sink(x);
}
function g() {
  const x = source();
  if (!/^[a-z]+$/.test(x)) throw new Error("no");
  sink(x);
}
function h() {
  const x = source();
  if (!/[a-z]+/.test(x)) throw new Error("no");
  sink(x); // SINK
}
function i() {
  const x = source();
  if (x in NAMES) { sink(x); }
  if (typeof x !== "string") { return; }
  sink(x); // SINK
}
const isName = (v) => /^\w+$/.test(v);
function j() {
  const x = source();
  if (isName(x)) { sink(x); } else { sink(x); } // SINK
}
function k() {
  const x = source();
  if (x === "a" || x === "b") { sink(x); }
}
function l() {
  const x = source();
  sink(proves(x) ? x : "none");
  const y = proves(x) ? "none" : x;
  sink(y); // SINK
  const z = proves(x) && x;
  sink(z);
  const v = other(x) && x;
  sink(v); // SINK
}
function m() {
  const x = source();
  if (proves(x) === false) { return; }
  sink(x);
}
function n() {
  const x = source();
  const { hostname, pathname } = new URL(x);
  sink(hostname); // SINK
  if (!proves(hostname)) { return; }
  sink(hostname);
  sink(x);
}
function o() {
  const x = source();
  const { hostname, pathname } = new URL(x);
  if (!proves(pathname)) { return; }
  sink(pathname);
  sink(x); // SINK
  sink(hostname); // SINK
}
"#,
    );
}

#[test]
fn functions_and_closures() {
    check(
        "javascript",
        false,
        r#"
const same = (v) => v;
const fixed = function (v) { return "x"; };
sink(same(source())); // SINK
sink(fixed(source()));
sink(same("y"));
---
function outer(v) {
  const prefix = "x" + v;
  return () => sink(prefix); // SINK
}
outer(source())();
---
const tools = { run(v) { sink(v); }, other: (v) => v }; // SINK
tools.run(source());
sink(tools.other("x"));
---
app.get("/", (req, res) => {
  const x = source();
  res.send(sink(x)); // SINK
});
"#,
    );
}

#[test]
fn parameters_are_input_unless_all_callers_are_known() {
    check(
        "javascript",
        true,
        r#"
const run = (command) => { sink(command); }; // SINK
function fixed(command) { sink(command); }
fixed("ls");
module.exports.open = function (name) { sink(name); }; // SINK
class A { go(value) { sink(value); } } // SINK
"#,
    );
}
