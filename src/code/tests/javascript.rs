use super::check;

#[test]
fn calls_and_objects() {
    check(
        "javascript",
        &[
            (
                "eval($X)",
                "eval(a);\nwindow.eval(a);\neval(a, b);\nlet x = eval(a)",
                &[1, 4],
            ),
            (
                "f({..., a: false, ...})",
                "f({a: false});\nf({b: 1, a: false});\nf({a: true});\nf({'a': false})\nf({...o, a: false})",
                &[1, 2, 4, 5],
            ),
            ("f({a: $X})", "f({a: 1});\nf({b: 2, a: 1});\nf({})", &[1, 2]),
            ("f({})", "f({a: 1});\nf({})", &[2]),
            (
                "({ $X }) => { ... }",
                "({ a, b }) => { a(); };\n(a) => { a(); }",
                &[1],
            ),
            (
                "$X.innerHTML = $Y",
                "a.innerHTML = b;\na.b.c.innerHTML = d;\na.innerText = b;\na.innerHTML += c",
                &[1, 2],
            ),
            (
                "new Function(...)",
                "new Function('a');\nFunction('a');\nnew Function",
                &[1],
            ),
            (
                "f(..., function (...) { ... }, ...)",
                "f(a, function (b) { c(); });\nf(function g() {});\nf(a)",
                &[1, 2],
            ),
            (
                "a.b(...)",
                "a.b(c);\na?.b(c);\n(a).b(c);\na['b'](c)",
                &[1, 2, 3],
            ),
            ("$X + $Y", "a + b;\na - b;\n'a' + b + c", &[1, 3]),
            ("if ($X) { ... }", "if (a) { b(); }\nif (a) b();", &[1]),
            ("$X === true", "a === true;\na == true", &[1]),
            ("{..., a: 1, ...}", "x = {b: 2, a: 1};\nf({a: 1})", &[1, 2]),
            (
                "rejectUnauthorized: false",
                "x = {rejectUnauthorized: false, b: 1};\nx = {rejectUnauthorized: true}",
                &[1],
            ),
        ],
    );
}

#[test]
fn declarations() {
    check(
        "javascript",
        &[
            (
                "$X = f(...)",
                "const a = f();\nlet b = f(1);\nvar c = f();\nd = f();\ne = g()\nclass A { x = f(); }",
                &[1, 2, 3, 4, 6],
            ),
            (
                "const $X = f()",
                "const a = f();\nlet b = f();\nc = f()",
                &[1],
            ),
            (
                "$X = f();\n...\ng($X);",
                "const a = f();\nh();\nif (b) { g(a); }",
                &[1],
            ),
            (
                "function $F(...) { ... }",
                "function a() {}\nasync function b(c) { d(); }\nx = function () {}\nfunction* g() {}",
                &[1, 2, 4],
            ),
            (
                "($X) => eval($X)",
                "a => eval(a);\n(b) => eval(b);\n(c) => eval(d)",
                &[2],
            ),
            (
                "class $C extends $D { ... }",
                "class A extends B { f() {} }\nclass C {}",
                &[1],
            ),
            (
                "return $X;",
                "function f() { return 1; }\nfunction g() { return; }",
                &[1],
            ),
            (
                "try { ... } catch ($E) { }",
                "try { a(); } catch (e) { }\ntry { a(); } catch (e) { b(e); }",
                &[1],
            ),
            (
                "var {..., $V, ...} = $S;",
                "var {a, b} = c;\nvar d = e",
                &[1],
            ),
            ("foo($X);", "foo(a);\nbar(foo(a));\nx = foo(a)", &[1, 2, 3]),
        ],
    );
}

#[test]
fn imports() {
    check(
        "javascript",
        &[
            (
                "child_process.exec(...)",
                "const cp = require('child_process');\ncp.exec(a);",
                &[2],
            ),
            (
                "child_process.exec(...)",
                "const {exec} = require('child_process');\nexec(a);",
                &[2],
            ),
            (
                "child_process.exec(...)",
                "const {exec: run} = require(\"node:child_process\");\nrun(a);\nexec(b)",
                &[2],
            ),
            (
                "child_process.exec(...)",
                "import {exec as e} from 'child_process';\ne(a);",
                &[2],
            ),
            (
                "child_process.exec(...)",
                "import * as cp from 'node:child_process';\ncp.exec(a);",
                &[2],
            ),
            (
                "child_process.exec(...)",
                "import cp from 'child_process';\ncp.exec(a);",
                &[2],
            ),
            (
                "child_process.exec(...)",
                "const exec = require('child_process').exec;\nexec(a);",
                &[2],
            ),
            (
                "child_process.exec(...)",
                "require('child_process').exec(a);",
                &[1],
            ),
            (
                "child_process.exec(...)",
                "const {exec} = require('other');\nexec(a);\nregex.exec(a)",
                &[],
            ),
            (
                "child_process.$F(...)",
                "const {spawn} = require('child_process');\nspawn(a);",
                &[2],
            ),
            (
                "fs.promises.readFile(...)",
                "import {readFile} from 'fs/promises';\nreadFile(a);",
                &[2],
            ),
            (
                "express.static(...)",
                "import express from 'express';\nexpress.static(a);",
                &[2],
            ),
        ],
    );
}

#[test]
fn texts() {
    check(
        "javascript",
        &[
            (
                "f(\"a\")",
                "f('a');\nf(\"a\");\nf(`a`);\nf(`${a}`)",
                &[1, 2, 3],
            ),
            (
                "f(\"...\")",
                "f('a');\nf(`a`);\nf(`a ${b}`);\nf('a' + 'b');\nf('a' + b)",
                &[1, 2, 4],
            ),
            (
                "f(`...${$X}...`)",
                "f(`a ${b}`);\nf(`${a} ${b} c`);\nf('a')",
                &[1, 2],
            ),
            ("f(`...`)", "f(`a ${b}`);\nf(`a`);\nf(a)", &[1, 2]),
            ("f(\"=~/^https?:/\")", "f('http://a');\nf('ftp://a')", &[1]),
            (
                "crypto.createHash(\"md5\")",
                "crypto.createHash('md5');\ncrypto.createHash('sha256')",
                &[1],
            ),
        ],
    );
}

#[test]
fn code_that_is_no_code() {
    check(
        "javascript",
        &[
            (
                "eval(...)",
                "// eval(a)\n/* eval(b) */\n'eval(c)';\n`${eval(d)}`;\n/eval(e)/",
                &[4],
            ),
            (
                "eval(...)",
                "function f() {\n  if (a {\n  eval(a);\n}\nconst = 1;\neval(b)",
                &[3, 6],
            ),
            ("eval(...)", "#!/usr/bin/env node\neval(a)", &[2]),
            (
                "$X.dangerouslySetInnerHTML",
                "x.dangerouslySetInnerHTML",
                &[1],
            ),
        ],
    );
    check(
        "tsx",
        &[("eval(...)", "const a = <b c={eval(d)}>eval(e)</b>;", &[1])],
    );
}

#[test]
fn types_do_not_matter() {
    check(
        "typescript",
        &[
            (
                "$X = f(...)",
                "const a: string = f<T>();\nlet b = f(1) as any;\nclass A { private c: string = f(); }",
                &[1, 3],
            ),
            (
                "function $F(...) { ... }",
                "function a<T>(b: T): string { return c; }",
                &[1],
            ),
            ("eval($X)", "eval(a!);\neval(b as string)", &[1, 2]),
            ("f(a)", "f<T>(a);\nf(a!);\nf((a))", &[1, 2, 3]),
            (
                "child_process.exec(...)",
                "import { exec } from \"child_process\";\nimport type { X } from 'y';\nexec(a);",
                &[3],
            ),
            (
                "class $C { ... }",
                "abstract class A<T> extends B implements C { private x = 1; }",
                &[],
            ),
        ],
    );
}
