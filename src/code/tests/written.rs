//! Rules that are wrong are refused by file, line, rule and key.

use crate::code::{CodeScanner, Options};
use crate::rule::{self, RuleFile, RuleSelection};
use crate::scan::Scanner as _;

fn refusal(body: &str) -> String {
    let text = format!(
        "rules:\n  - id: my-rule\n    languages: [python]\n    message: m\n    severity: ERROR\n{body}"
    );
    refusal_of(&text)
}

fn refusal_of(text: &str) -> String {
    let file = RuleFile {
        path: "my.yaml".to_owned(),
        text: text.to_owned(),
    };
    RuleSelection::new(vec![file], &[], &[])
        .and_then(|rules| CodeScanner::new(Options { rules }))
        .unwrap_err()
        .to_string()
}

#[test]
fn what_is_not_supported_is_named() {
    for (body, line, words) in [
        (
            "    mode: join\n    pattern: f()\n",
            6,
            &["my-rule", "mode: join"] as &[&str],
        ),
        (
            "    mode: taint\n    pattern: f()\n",
            6,
            &["my-rule", "pattern-sources", "mode: taint"],
        ),
        (
            "    mode: taint\n    pattern-sources: [{use: nobody}]\n    pattern-sinks: [{pattern: f()}]\n",
            7,
            &["my-rule", "nobody"],
        ),
        (
            "    mode: taint\n    pattern-sources: [{pattern: f()}]\n    pattern-sinks: [{pattern: f(), label: A}]\n",
            8,
            &["my-rule", "label"],
        ),
        (
            "    mode: taint\n    pattern-sources: []\n",
            7,
            &["my-rule", "pattern-sources"],
        ),
        ("    pattern: f()\n    join: {}\n", 7, &["my-rule", "join"]),
        ("    patern: f()\n", 6, &["my-rule", "patern"]),
        (
            "    pattern: f(\n",
            6,
            &["my-rule", "pattern", "does not parse as python"],
        ),
        ("    pattern: ...\n", 6, &["my-rule", "nothing but"]),
        (
            "    patterns:\n      - pattern-not: f()\n",
            6,
            &["my-rule", "only what not"],
        ),
        (
            "    pattern-regex: '(?=a'\n",
            6,
            &["my-rule", "pattern-regex", "parenthesis"],
        ),
        (
            "    patterns:\n      - pattern: f($X)\n      - metavariable-regex: {metavariable: X, regex: a}\n",
            8,
            &["my-rule", "not a metavariable"],
        ),
        (
            "    patterns:\n      - pattern: f($X)\n      - metavariable-comparison: {comparison: today() < 3}\n",
            8,
            &["my-rule", "is not supported"],
        ),
        (
            "    pattern: f()\n    pattern-regex: a\n",
            2,
            &["my-rule", "exactly one"],
        ),
        ("", 2, &["my-rule", "exactly one", "`pattern-either`"]),
        (
            "    pattern-regex: ''\n",
            6,
            &["my-rule", "pattern-regex", "empty text"],
        ),
        (
            "    pattern-regex: 'a*'\n",
            6,
            &["my-rule", "pattern-regex", "empty text"],
        ),
        (
            "    patterns:\n      - pattern: f($XY, $_)\n      - metavariable-regex: {metavariable: $X, regex: a}\n",
            8,
            &["my-rule", "metavariable-regex", "no pattern binds `$X`"],
        ),
        (
            "    patterns:\n      - pattern: f(...)\n      - pattern-not: f($X)\n      - metavariable-comparison: {comparison: $X < 3}\n",
            9,
            &[
                "my-rule",
                "metavariable-comparison",
                "no pattern binds `$X`",
            ],
        ),
        (
            "    patterns:\n      - pattern: f(...)\n      - focus-metavariable: $X\n",
            8,
            &["my-rule", "focus-metavariable", "no pattern binds `$X`"],
        ),
        (
            "    patterns:\n      - pattern: f(...)\n      - metavariable-pattern: {metavariable: $X, pattern: a}\n",
            8,
            &["my-rule", "metavariable-pattern", "no pattern binds `$X`"],
        ),
        (
            "    pattern: f()\n    paths: a\n",
            7,
            &["my-rule", "expected lists of globs"],
        ),
        (
            "    patterns: [a]\n",
            6,
            &["my-rule", "as in `pattern: ...`"],
        ),
    ] {
        let error = refusal(body);
        let place = format!("my.yaml:{line}: ");
        assert!(error.contains(&place), "{error}: wanted {place}");
        assert!(
            words.iter().all(|word| error.contains(word)),
            "{error}: wanted {words:?}"
        );
    }
}

#[test]
fn conditions_may_use_what_patterns_around_them_bind() {
    for body in [
        "      - metavariable-regex: {metavariable: $X, regex: a}\n      - pattern: f($X)\n",
        "      - pattern: f()\n      - pattern-inside: 'g($...X)'\n      - focus-metavariable: $...X\n",
        "      - pattern: f()\n      - pattern-not-inside:\n          patterns:\n            - pattern: g($X)\n            \
         - metavariable-regex: {metavariable: $X, regex: a}\n",
        "      - pattern: f($X)\n      - metavariable-pattern:\n          metavariable: $X\n          patterns:\n            \
         - pattern: g($Y)\n            - metavariable-comparison: {comparison: $Y < 3}\n",
    ] {
        let text = format!(
            "rules:\n  - id: a\n    languages: [python]\n    message: m\n    severity: ERROR\n    patterns:\n{body}"
        );
        let file = RuleFile {
            path: "my.yaml".to_owned(),
            text,
        };
        let rules = RuleSelection::new(vec![file], &[], &[]).unwrap();
        let scanner = CodeScanner::new(Options { rules });
        assert!(scanner.is_ok(), "{body}: {}", scanner.unwrap_err());
    }
}

/// Given as rules of the user's own, the built-in ones are checked to the last expression.
#[test]
fn built_in_rules_are_valid() {
    let files = rule::embedded("code/").map(|file| RuleFile {
        path: file.path.to_owned(),
        text: file.text.to_owned(),
    });
    let rules = RuleSelection::new(files.collect(), &[], &[]).unwrap();
    let scanner = CodeScanner::new(Options { rules });
    assert!(scanner.is_ok(), "{}", scanner.unwrap_err());
}

#[test]
fn languages_must_be_known() {
    let error = refusal_of(
        "rules:\n  - {id: a, languages: [cobol], message: m, severity: ERROR, pattern: f()}\n",
    );
    assert!(
        error.contains("my.yaml:2") && error.contains("cobol"),
        "{error}"
    );
}

#[test]
fn languages_are_a_list() {
    let error = refusal_of(
        "rules:\n  - id: a\n    languages: python\n    message: m\n    severity: ERROR\n    pattern: f()\n",
    );
    assert!(
        error.contains("my.yaml:3: rule `a`")
            && error.contains("write a list: `languages: [python]`"),
        "{error}"
    );
}

#[test]
fn files_without_rules_are_refused() {
    let error = refusal_of("rule:\n  - {id: a}\n");
    assert!(
        error.contains("my.yaml:1") && error.contains("rules"),
        "{error}"
    );
}

#[test]
fn rules_have_names_of_their_own() {
    let rule = "  - {id: a, languages: [python], message: m, severity: ERROR, pattern: f()}\n";
    let error = refusal_of(&format!("rules:\n{rule}{rule}"));
    assert!(
        error.contains("my.yaml:3: rule `a` is defined twice"),
        "{error}"
    );
}

#[test]
fn what_a_rule_tells_reaches_reports() {
    let text = "rules:\n  - id: a\n    languages: [python, go]\n    message: Do not. Never.\n    severity: WARNING\n    \
                metadata: {cwe: 'CWE-95: Eval', owasp: [A03], references: [https://a], confidence: HIGH, other: {x: 1}}\n    \
                options: {interfile: true}\n    paths: {include: ['*.py'], exclude: [tests]}\n    pattern: f()\n";
    let file = RuleFile {
        path: "my.yaml".to_owned(),
        text: text.to_owned(),
    };
    let rules = RuleSelection::new(vec![file], &[], &[]).unwrap();
    let scanner = CodeScanner::new(Options { rules }).unwrap();
    let rules = scanner.rules();
    let rule = rules.iter().find(|rule| rule.id == "a").unwrap();
    assert_eq!(
        (rule.title.as_str(), rule.cwe[0].as_str()),
        ("Do not", "CWE-95")
    );
    assert_eq!(rule.severity.to_string(), "medium");
    assert_eq!(rule.confidence.to_string(), "high");
    assert_eq!(
        scanner.notes(),
        ["rule a: `options` has no effect in firestop"]
    );
    let found = |path: &str| {
        let source = crate::source::Source::new(path, b"f()".to_vec());
        scanner.scan(&source)[0].hits.len()
    };
    assert_eq!(
        (found("src/a.py"), found("tests/a.py"), found("a.go")),
        (1, 0, 0)
    );
}
