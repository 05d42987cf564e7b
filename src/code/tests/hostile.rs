//! Code that is made to break a scanner.

use super::scanner;
use crate::scan::Scanner as _;
use crate::source::Source;

const RULES: &str = "rules:
  - {id: case-0, languages: [python, javascript, java, go, rust, c], message: m, severity: HIGH, pattern: 'f($X, ...)'}
  - {id: case-1, languages: [python], message: m, severity: HIGH, pattern: \"f(..., $X, ..., $Y, ..., $Z, ..., $X)\"}
  - {id: case-2, languages: [python], message: m, severity: HIGH, pattern: \"$X = $Y\\n...\\n$Y = $Z\\n...\\n$Z = $W\\n...\\n$W = $X\"}
  - {id: case-3, languages: [python], message: m, severity: HIGH, patterns: [{pattern: f($X)}, {pattern-inside: \"f(<... $X ...>)\"}]}
  - {id: case-4, languages: [python], message: m, severity: HIGH, pattern: 'g(\"...\")'}
";

/// Every input ends, without a panic; what was not looked at is told.
#[test]
fn deep_and_long_code_ends() {
    let deep = 20_000;
    let inputs = [
        ("a.py", "f(".repeat(deep)),
        (
            "b.py",
            format!("{}1{}", "f(".repeat(deep), ")".repeat(deep)),
        ),
        (
            "c.js",
            format!("{}1{}", "f(".repeat(deep), ")".repeat(deep)),
        ),
        ("d.js", "[".repeat(deep)),
        ("e.c", "{".repeat(deep)),
        (
            "f.java",
            format!("class A {{ int x = {}1; }}", "f(1,".repeat(5_000)),
        ),
        (
            "g.go",
            format!("package p\nvar x = {}", "f(a)+".repeat(deep)),
        ),
        ("h.rs", format!("fn g() {{ {} }}", "f(a); ".repeat(deep))),
        ("i.py", format!("f({})", "a, ".repeat(2_000))),
        ("j.py", "a = b\n".repeat(2_000)),
        (
            "k.py",
            (0..300)
                .map(|depth| format!("{}if f(a):\n", " ".repeat(depth)))
                .collect(),
        ),
        ("l.py", "\0f(a)\0".to_owned()),
        ("m.py", String::new()),
        ("n.py", "\u{feff}f(a)\r\nf(b)\r".to_owned()),
        ("o.ts", "`${".repeat(2_000)),
        ("p.py", "f'{".repeat(2_000)),
        ("q.py", format!("x = 'a'{}\ng(x)", " + 'a'".repeat(deep))),
        (
            "r.py",
            (1..deep)
                .map(|number| format!("x{number} = x{} + 'a'\n", number - 1))
                .chain([format!("g(x{})\n", deep - 1)])
                .collect(),
        ),
        (
            "s.py",
            (1..6)
                .map(|number| {
                    format!(
                        "x{number} = x{0}{1}\n",
                        number - 1,
                        format!(" + x{}", number - 1).repeat(99)
                    )
                })
                .fold(format!("x0 = '{}'\n", "a".repeat(1_000)), |code, line| {
                    code + &line
                })
                + "g(x5)\n",
        ),
    ];
    let scanner = scanner(RULES);
    for (path, text) in inputs {
        let length = text.len();
        let outcomes = scanner.scan(&Source::new(path, text.into_bytes()));
        assert_eq!(outcomes.len(), 1, "{path}");
        for hit in &outcomes[0].hits {
            assert!(
                hit.span.start < hit.span.end && hit.span.end <= length,
                "{path}: {:?}",
                hit.span
            );
        }
    }
}

#[test]
fn matching_that_does_not_end_is_told() {
    let text = format!(
        "f({})",
        (0..400).map(|n| format!("a{n}, ")).collect::<String>()
    );
    let outcome = &scanner(RULES).scan(&Source::new("a.py", text.into_bytes()))[0];
    assert!(
        outcome.skipped[0].reason.contains("too many steps"),
        "{:?}",
        outcome.skipped
    );
}

/// What is looked up for each name must not lead through all that lies around it: the steps are
/// counted, and too many would be told.
#[test]
fn calls_within_calls_cost_as_much_as_they_are_long() {
    let deep = 20_000;
    let scanner = scanner(
        "rules:
  - {id: case-0, languages: [javascript, python, c], message: m, severity: HIGH, pattern: 'f(\"...\")'}
  - {id: case-1, languages: [javascript, python, c], message: m, severity: HIGH, pattern: 'g(\"...\")'}
",
    );
    for (path, start) in [
        ("a.js", "const x = 'a';\n"),
        ("a.py", "x = 'a'\n"),
        ("a.c", ""),
    ] {
        let names = format!("{start}{}", "f(x, ".repeat(deep)) + "g(x)" + &")".repeat(deep);
        let calls = format!("{start}{}", "f(".repeat(deep)) + "\"a\"" + &")".repeat(deep);
        for (text, rule) in [(names, "case-1"), (calls, "case-0")] {
            let outcome = &scanner.scan(&Source::new(path, text.into_bytes()))[0];
            assert!(outcome.skipped.is_empty(), "{path}: {:?}", outcome.skipped);
            let found = outcome.hits.iter().any(|hit| hit.rule.id == rule);
            assert!(found || path == "a.c", "{path}: {rule}");
        }
    }
}

#[test]
fn unknown_languages_are_told() {
    let scanner = scanner(RULES);
    let scan = |path: &str, text: &str| scanner.scan(&Source::new(path, text.as_bytes().to_vec()));
    assert!(
        scan("notes.txt", "f(a)")[0]
            .foreign
            .as_ref()
            .is_some_and(|reason| reason.contains("language"))
    );
    assert!(
        !scan("tool", "#!/usr/bin/env python3\nf(a)\n")[0]
            .hits
            .is_empty()
    );
    assert!(scanner.accepts("a/b.TSX") && !scanner.accepts("a/py") && !scanner.accepts("a.txt"));
}
