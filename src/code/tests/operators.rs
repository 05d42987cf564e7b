//! How the keys of a rule join matches.

use super::{CodeScanner, Options, lines, scanner};
use crate::rule::{RuleFile, RuleSelection};

/// What follows `severity` in a rule, code, lines.
type Case = (&'static str, &'static str, &'static [usize]);

fn check(cases: &[Case]) {
    let mut wrong = String::new();
    for (rule, code, wanted) in cases {
        let yaml = format!(
            "rules:\n  - id: case-0\n    languages: [python]\n    message: m\n    severity: HIGH\n{rule}"
        );
        let found = lines(&scanner(&yaml), "case-0", "python", code);
        if found != *wanted {
            wrong += &format!("{rule}\non\n{code}\nfound {found:?}, wanted {wanted:?}\n\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn not() {
    check(&[
        (
            "    patterns:\n      - pattern: f(...)\n      - pattern-not: f(\"...\")\n",
            "f(a)\nf('a')\nf(f('a'))\n",
            &[1, 3],
        ),
        (
            "    patterns:\n      - pattern: f($X)\n      - pattern-not-inside: \"with g($X):\\n    ...\"\n",
            "with g(a):\n    f(a)\n    f(b)\n",
            &[3],
        ),
        (
            "    patterns:\n      - pattern: f($X)\n      - pattern-not-regex: nosec\n",
            "f(a)\nf(nosec)\n",
            &[1],
        ),
    ]);
}

#[test]
fn inside() {
    check(&[
        (
            "    patterns:\n      - pattern: eval($X)\n      - pattern-inside: \"def $F(..., $X, ...):\\n    ...\"\n",
            "def f(a, b):\n    eval(b)\n    eval(c)\neval(b)\n",
            &[2],
        ),
        (
            "    patterns:\n      - pattern: f($X)\n      - pattern-inside: \"import m\\n...\"\n",
            "f(a)\nimport m\nf(b)\ndef g():\n    f(c)\n",
            &[3, 5],
        ),
        // Every way to bind counts, not only the first that fits.
        (
            "    patterns:\n      - pattern: open($A)\n      - pattern-inside: \"$V = $S\\n...\"\n      \
             - pattern-inside: \"$A = <... $V ...>\\n...\"\n      \
             - metavariable-regex: {metavariable: $S, regex: 'request\\.'}\n",
            "n = request.args\np = '/srv/' + n\nopen(p)\n",
            &[3],
        ),
        (
            "    patterns:\n      - pattern-inside: \"for $I in $L:\\n    ...\"\n      - pattern: $X.append(...)\n",
            "for a in b:\n    c.append(a)\nc.append(d)\n",
            &[2],
        ),
    ]);
}

#[test]
fn either() {
    check(&[
        (
            "    pattern-either:\n      - pattern: f(...)\n      - pattern: g(...)\n",
            "f()\nh()\ng()\n",
            &[1, 3],
        ),
        (
            "    patterns:\n      - pattern-either:\n          - pattern: f($X)\n          - pattern: g($X)\n      \
             - pattern-either:\n          - pattern-inside: \"if $X:\\n    ...\"\n          \
             - pattern-inside: \"while $X:\\n    ...\"\n",
            "if a:\n    f(a)\n    f(b)\nwhile c:\n    g(c)\n",
            &[2, 5],
        ),
        // A part of a branch must not be lost.
        (
            "    pattern-either:\n      - patterns:\n          - pattern: f($X)\n          \
             - metavariable-regex: {metavariable: $X, regex: a}\n      - pattern: g()\n",
            "f(a)\nf(b)\ng()\n",
            &[1, 3],
        ),
    ]);
}

#[test]
fn conditions() {
    check(&[
        // Anchored at the start, on the text as written.
        (
            "    patterns:\n      - pattern: f($X)\n      - metavariable-regex: {metavariable: $X, regex: 'b'}\n",
            "f(b)\nf(ab)\nf('b')\n",
            &[1],
        ),
        (
            "    patterns:\n      - pattern: f(\"$X\")\n      - metavariable-regex: {metavariable: $X, regex: '(?i)SEL'}\n",
            "f('select')\nf('insert')\nf(select)\n",
            &[1],
        ),
        // All arguments are tried.
        (
            "    patterns:\n      - pattern: f(..., $X, ...)\n      - metavariable-regex: {metavariable: $X, regex: 'c$'}\n",
            "f(a, b, c)\nf(a)\n",
            &[1],
        ),
        (
            "    patterns:\n      - pattern: chmod($P, $M)\n      - metavariable-comparison: {comparison: '$M > 0o700 and $M != 0o755'}\n",
            "chmod(p, 0o777)\nchmod(p, 0o755)\nchmod(p, 0o600)\nchmod(p, m)\n",
            &[1],
        ),
        (
            "    patterns:\n      - pattern: f($X)\n      - metavariable-pattern:\n          metavariable: $X\n          pattern: g(...)\n",
            "f(g())\nf(h(g(1)))\nf(i)\n",
            &[1, 2],
        ),
    ]);
}

#[test]
fn regex_and_focus() {
    check(&[
        (
            "    pattern-regex: 'key-[0-9]+$'\n",
            "# key-12\nx = 'key-1'\ny = 1 # key-3\n",
            &[1, 3],
        ),
        (
            "    patterns:\n      - pattern: f(...)\n      - pattern-regex: secret\n",
            "f('a secret')\nsecret\n",
            &[1],
        ),
        (
            "    patterns:\n      - pattern: \"f(\\n$X)\"\n      - focus-metavariable: $X\n",
            "f(\n\n  a)\n",
            &[3],
        ),
    ]);
}

#[test]
fn parts_of_a_match_on_its_line_are_one_finding() {
    check(&[("    pattern: $A + $B\n", "x = a + b + c\n", &[1])]);
    let scanner = scanner(
        "rules:\n  - {id: case-0, languages: [python], message: m, severity: HIGH, pattern: $A + $B}\n",
    );
    let hits = scanner.scan_text("python", "x = a + b + c\n").unwrap().hits;
    assert_eq!((hits.len(), hits[0].span.clone()), (1, 4..13));
}

#[test]
fn messages_quote_metavariables_but_no_secrets() {
    let rule = |metadata: &str| {
        format!(
            "rules:\n  - id: case-0\n    languages: [python]\n    message: $N is set to $V\n    severity: HIGH\n    {metadata}\n    pattern: $N = \"$V\"\n"
        )
    };
    let code = "password = 'hunter2'\n";
    let hits = scanner(&rule("")).scan_text("python", code).unwrap().hits;
    assert_eq!(hits[0].message, "password is set to 'hunter2'");
    let hits = scanner(&rule("metadata: {secret: true}"))
        .scan_text("python", code)
        .unwrap()
        .hits;
    assert_eq!(hits[0].message, "(hidden) is set to (hidden)");
    assert!(hits[0].secret);
}

#[test]
fn one_flaw_is_told_once() {
    let code = "from flask import request\n\ndef view(cursor):\n    cursor.execute(\"SELECT * FROM t WHERE id = \" + request.args[\"id\"])\n";
    let ids = |rules: RuleSelection| -> Vec<String> {
        let scanner = CodeScanner::new(Options { rules }).unwrap();
        let hits = scanner.scan_text("python", code).unwrap().hits;
        hits.iter().map(|hit| hit.rule.id.clone()).collect()
    };
    assert_eq!(ids(RuleSelection::default()), ["python-sql-injection"]);
    // The weaker one is there if it is asked for, and a rule of the user's own in any case.
    let weaker = ("python-sql-string-query".to_owned(), "a test".to_owned());
    let only = RuleSelection::new(Vec::new(), &[weaker], &[]).unwrap();
    assert_eq!(ids(only), ["python-sql-string-query"]);
    let own = RuleFile {
        path: "my.yaml".to_owned(),
        text: "rules:\n  - id: mine\n    languages: [python]\n    message: m\n    severity: INFO\n    pattern: $C.execute(...)\n    metadata: {cwe: CWE-89}\n".to_owned(),
    };
    let with_own = RuleSelection::new(vec![own], &[], &[]).unwrap();
    let mut found = ids(with_own);
    found.sort();
    assert_eq!(found, ["mine", "python-sql-injection"]);
}
