#![cfg(feature = "swift")]

use super::check;

#[test]
fn calls_and_members() {
    check(
        "swift",
        &[
            (
                "CC_MD5(...)",
                "let a = CC_MD5(b, c, d)\nCC_SHA256(b)\n_ = x.other(b)\nif let e = CC_MD5(b) { f() }",
                &[1, 4],
            ),
            (
                "$W.evaluateJavaScript($S, ...)",
                "web.evaluateJavaScript(a)\nself.web.evaluateJavaScript(a + b, completionHandler: nil)\nweb?.evaluateJavaScript(a) { r, e in print(r) }\nweb!.other(a)",
                &[1, 2, 3],
            ),
            (
                "NSKeyedUnarchiver.unarchiveObject(with: $D)",
                "let a = try? NSKeyedUnarchiver.unarchiveObject(with: data)\nreturn try await NSKeyedUnarchiver.unarchiveObject(with: data!)\nNSKeyedUnarchiver.unarchiveObject(withFile: x)",
                &[1, 2],
            ),
            (
                "f(..., key: $K, ...)",
                "f(a, key: b)\nf(key: b, other: c)\nf(b)",
                &[1, 2],
            ),
            ("f($X)", "f(a)\nf(with: a)\nf(a!)\nf(a, b)", &[1, 3]),
            (
                "UserDefaults.standard.set($V, forKey: $K)",
                "UserDefaults.standard.set(a, forKey: \"b\")\nFoundation.UserDefaults.standard.set(a, forKey: b)\nother.set(a, forKey: b)",
                &[1, 2],
            ),
            (
                "NSPredicate(format: $X, ...)",
                "let p = NSPredicate(format: \"a = \\(b)\")\nlet q = NSPredicate(format: \"a = %@\", b)\nNSPredicate(value: true)",
                &[1, 2],
            ),
            (
                "$X.minimum = .$V",
                "a.minimum = .tls10\na.b.minimum = x",
                &[1],
            ),
        ],
    );
}

#[test]
fn declarations_and_statements() {
    check(
        "swift",
        &[
            (
                "$X = f(...)",
                "let a = f()\nvar b: Int = f(1)\nc.d = f()\nclass A {\n  private static let e = f()\n}\nc += f()",
                &[1, 2, 3, 5],
            ),
            ("let $X = $Y", "let a = 1\nvar b = 2\nc = 3", &[1]),
            (
                "$X = f()\n...\ng($X)",
                "let a = f()\nif b {\n  g(a)\n}\nlet c = f()\nh(c)",
                &[1],
            ),
            (
                "func $F(...) {\n  ...\n  eval($X)\n  ...\n}",
                "func a(b: Int, with c: String = \"\") -> Bool {\n  eval(c)\n  return true\n}\nfunc d() {\n  other(c)\n}",
                &[1],
            ),
            (
                "func connect(..., $P: $T, ...) { ... }",
                "func connect(a: Int, b: String) {\n  c()\n}\nfunc other(a: Int) {\n  c()\n}",
                &[1],
            ),
            (
                "class $C: Delegate { ... }",
                "class A: B, Delegate {\n  func c() {}\n}\nclass D {\n}",
                &[1],
            ),
            ("return $X", "func f() -> Int {\n  return a\n}", &[2]),
        ],
    );
}

#[test]
fn texts() {
    check(
        "swift",
        &[
            (
                "f(\"...\")",
                "f(\"a\")\nf(\"a \\(b)\")\nf(\"a\" + \"b\")\nf(a)",
                &[1, 3],
            ),
            (
                "f(\"...\\($X)...\")",
                "f(\"a \\(b) c\")\nf(\"a\")\nf(\"\"\"\n  a \\(b)\n  \"\"\")",
                &[1, 3],
            ),
            ("f(\"$S\")", "f(\"a\")\nf(b)", &[1]),
            (
                "f($A + $B)",
                "f(\"a\" + b)\nf(\"a\")\nf(a + b + c)",
                &[1, 3],
            ),
            (
                "eval(a)",
                "// eval(a)\n/* eval(a) */\n\"eval(a)\"\neval(a)",
                &[4],
            ),
        ],
    );
}
