//! What Semgrep's own rules use besides plain patterns: typed metavariables, constants, values that
//! are looked at closer.

use super::{check, lines, scanner};

#[test]
fn variables_stand_for_their_literals() {
    check(
        "python",
        &[
            (
                "hashlib.new(\"md5\")",
                "import hashlib\nname = 'md5'\nhashlib.new(name)\nalias = name\nhashlib.new(alias)\n",
                &[3, 5],
            ),
            (
                "f(\"...\")",
                "def g(x):\n    f(x)\n    x = 'a'\n    f(x)\n",
                &[4],
            ),
            // What comes between, or may.
            (
                "f(\"...\")",
                "x = 'a'\nx = g()\nf(x)\nif c:\n    y = 'a'\nf(y)\n",
                &[],
            ),
            (
                "f(\"...\")",
                "x = 'a'\nwhile c:\n    f(x)\n    x = g()\n",
                &[],
            ),
            (
                "f(\"...\")",
                "x = 'a'\nx += g()\nf(x)\nfor y in z:\n    y = 'a'\n    f(y)\n",
                &[6],
            ),
            (
                "f(\"=~/^ab$/\")",
                "A = 'a'\ndef g():\n    f(A + 'b')\n",
                &[3],
            ),
            ("f(\"...\")", "A = 'a'\nA = 'b'\ndef g():\n    f(A)\n", &[]),
            (
                "f(\"...\")",
                "class C:\n    x = 'a'\n    def g(self, x):\n        f(x)\n",
                &[],
            ),
            ("f(True)", "on = True\nf(on)\nf(off)\n", &[2]),
        ],
    );
    check(
        "go",
        &[
            (
                "f(\"...\")",
                "package p\nconst a = \"x\"\nfunc g() {\n\tf(a)\n\tb := \"y\"\n\tf(b)\n\tb = h()\n\tf(b)\n}\n",
                &[4, 6],
            ),
            (
                "f(2)",
                "package p\nfunc g() {\n\tn := 2\n\tf(n)\n\tn++\n\tf(n)\n}\n",
                &[4],
            ),
        ],
    );
    check(
        "javascript",
        &[(
            "f(\"...\")",
            "const a = 'x'\nfunction g(b) { f(a); f(b) }\nlet c = 'y'\nc += d\nf(c)\n",
            &[2],
        )],
    );
    check(
        "java",
        &[(
            "f(\"...\")",
            "class C {\n  static final String A = \"x\";\n  void g(String b) {\n    f(A);\n    f(b);\n  }\n}\n",
            &[4],
        )],
    );
}

#[test]
fn typed_metavariables_ask_for_the_type() {
    check(
        "java",
        &[
            (
                "(HttpServletRequest $R).getParameter(...)",
                "class C {\n  Other o;\n  HttpServletRequest f;\n  void g(HttpServletRequest r, Other s) {\n    r.getParameter(a);\n    s.getParameter(a);\n    this.f.getParameter(a);\n    o.getParameter(a);\n  }\n}\n",
                &[5, 7],
            ),
            (
                "f((String $X))",
                "class C {\n  void g(String a, int b) {\n    f(a);\n    f(b);\n    f(\"x\");\n    String c = h();\n    f(c);\n    var d = new Other();\n    f(d);\n  }\n}\n",
                &[3, 5, 7],
            ),
            (
                "(java.sql.Statement $S).execute($Q)",
                "import java.sql.Statement;\nclass C {\n  void g(Statement a, org.x.Statement b) {\n    a.execute(q);\n    b.execute(q);\n  }\n}\n",
                &[4],
            ),
        ],
    );
    check(
        "go",
        &[(
            "($R : *http.Request).FormValue(...)",
            "package p\nimport \"net/http\"\nfunc g(r *http.Request, s Other) {\n\tr.FormValue(a)\n\ts.FormValue(a)\n}\n",
            &[4],
        )],
    );
    check(
        "typescript",
        &[(
            "f(($X: string))",
            "function g(a: string, b: number) {\n  f(a)\n  f(b)\n  f('x')\n}\n",
            &[2, 4],
        )],
    );
    check(
        "python",
        &[(
            "f(($X: int))",
            "def g(a: int, b: str):\n    f(a)\n    f(b)\n    f(3)\n",
            &[2, 4],
        )],
    );
}

fn found(rule: &str, languages: &str, language: &str, code: &str) -> Vec<usize> {
    let head = "rules:\n  - id: case-0\n    message: m\n    severity: HIGH\n";
    let yaml = format!("{head}    languages: [{languages}]\n{rule}");
    lines(&scanner(&yaml), "case-0", language, code)
}

#[test]
fn values_are_looked_at_closer() {
    let cases: [(&str, &str, &[usize]); 7] = [
        (
            "    patterns:\n      - pattern: os.$M($F, ...)\n      - metavariable-pattern: {metavariable: $M, pattern-either: [{pattern: chmod}, {pattern: chown}]}\n",
            "os.chmod(a)\nos.stat(a)\n",
            &[1],
        ),
        (
            "    patterns:\n      - pattern: f($X)\n      - metavariable-pattern: {metavariable: $X, patterns: [{pattern-not: '\"...\"'}]}\n",
            "f(a)\nf('a')\n",
            &[1],
        ),
        (
            "    patterns:\n      - pattern: f(\"$X\")\n      - metavariable-pattern: {metavariable: $X, language: generic, pattern: <$TAG ...}\n",
            "f('<b class=c>')\nf('1 < 2')\n",
            &[1],
        ),
        (
            "    patterns:\n      - pattern: f($X)\n      - metavariable-comparison: {metavariable: $X, comparison: $X < 10 and $X % 2 == 0}\n",
            "n = 4\nf(2)\nf(3)\nf(n)\nf(12)\n",
            &[2, 4],
        ),
        (
            "    patterns:\n      - pattern: f($X)\n      - metavariable-regex: {metavariable: $X, regex: '^(?!safe)'}\n",
            "f(safe)\nf(other)\n",
            &[2],
        ),
        (
            "    patterns:\n      - pattern: f(...)\n      - pattern-not:\n          patterns:\n            - pattern: f($X)\n            - metavariable-regex: {metavariable: $X, regex: ok}\n",
            "f(ok)\nf(a)\n",
            &[2],
        ),
        (
            "    patterns:\n      - pattern: f($A, $B)\n      - focus-metavariable: [$A, $B]\n",
            "f(\n  a,\n  b)\n",
            &[2, 3],
        ),
    ];
    for (rule, code, wanted) in cases {
        assert_eq!(found(rule, "python", "python", code), wanted, "{rule}");
    }
}

#[test]
fn a_pattern_that_only_another_language_can_read_finds_nothing() {
    let rule = "    pattern-either:\n      - pattern: 'function f($X: number) { ... }'\n      - pattern: g(...)\n";
    let code = "function f(x) {}\ng()\n";
    assert_eq!(
        found(rule, "javascript, typescript", "javascript", code),
        [2]
    );
    let code = "function f(x: number) {}\ng()\n";
    assert_eq!(
        found(rule, "javascript, typescript", "typescript", code),
        [1, 2]
    );
}
