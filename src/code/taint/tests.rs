//! What the engine follows, construct by construct: one table of cases for each language. `SINK`
//! stands on lines that must be found, and only on those.

mod c;
#[cfg(feature = "csharp")]
mod csharp;
mod go;
mod hostile;
mod java;
mod javascript;
#[cfg(feature = "kotlin")]
mod kotlin;
mod php;
mod python;
mod ruby;
mod rust;

use crate::code::tests::scanner;
use crate::finding::{Confidence, Hit};

/// A rule with sources, sinks and sanitizers of no real library.
fn rule(language: &str, parameters: bool) -> String {
    let more = if parameters {
        ", {use: parameters}"
    } else {
        ""
    };
    format!(
        "rules:
  - id: case-0
    languages: [{language}]
    message: m
    severity: HIGH
    mode: taint
    metadata: {{confidence: HIGH}}
    pattern-sources: [{{pattern: source(...)}}{more}]
    pattern-sanitizers: [{{pattern: clean(...)}}, {{pattern: proves($X), guard: true}}]
    pattern-sinks: [{{patterns: [{{pattern: 'sink($X, ...)'}}, {{focus-metavariable: $X}}]}}]
"
    )
}

fn hits(language: &str, parameters: bool, code: &str) -> Vec<Hit> {
    let outcome = scanner(&rule(language, parameters)).scan_text(language, code);
    let outcome = outcome.expect("the language is known");
    assert!(outcome.skipped.is_empty(), "{:?}\n{code}", outcome.skipped);
    outcome.hits
}

/// Checks all cases, which stand below each other with a line of `---` between, and tells of all
/// that fail.
fn check(language: &str, parameters: bool, cases: &str) {
    let mut wrong = String::new();
    for case in cases.split("\n---\n") {
        let line = |at: usize| case[..at].matches('\n').count() + 1;
        let hits = hits(language, parameters, case);
        let mut found: Vec<usize> = hits.iter().map(|hit| line(hit.span.start)).collect();
        found.sort_unstable();
        found.dedup();
        let wanted: Vec<usize> = (1..)
            .zip(case.lines())
            .filter(|(_, line)| line.contains("SINK"))
            .map(|(number, _)| number)
            .collect();
        if found != wanted {
            wrong += &format!("{language}: found {found:?}, wanted {wanted:?} in\n{case}\n\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_finding_tells_its_story() {
    let code = "a = source()\nb = 'x' + a\nsink(b)\n";
    let hits = hits("python", false, code);
    let told: Vec<(&str, &str)> = hits[0]
        .related
        .iter()
        .map(|step| (&code[step.span.clone()], step.message.as_str()))
        .collect();
    assert_eq!(&code[hits[0].span.clone()], "b");
    assert_eq!(
        told,
        [
            ("source()", "input enters here"),
            ("a", "`a` holds it"),
            ("b", "`b` holds it"),
        ]
    );
    assert_eq!(hits[0].confidence, Confidence::High);
}

#[test]
fn what_only_a_caller_may_choose_is_a_hint() {
    let hits = hits("python", true, "def f(a):\n    sink(a)\n");
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].confidence, Confidence::Low);
    assert_eq!(hits[0].related[0].message, "`a` comes from the caller");
}

#[test]
fn labels_tell_one_input_from_another() {
    let rule = "rules:
  - id: case-labels
    languages: [java]
    message: m
    severity: HIGH
    mode: taint
    pattern-sources:
      - {pattern: source(...), label: INPUT}
      - {pattern: $X + $Y, label: TEXT, requires: INPUT}
      - {patterns: [{pattern: checked($Z)}, {focus-metavariable: $Z}], label: CHECKED, by-side-effect: true}
    pattern-propagators:
      - {pattern: $B.put($V), from: $V, to: $B, label: TEXT, requires: INPUT}
    pattern-sinks: [{requires: TEXT and not CHECKED, patterns: [{pattern: sink($X)}, {focus-metavariable: $X}]}]
";
    let code = "class A { void f() {
String a = source();
sink(a);
sink(\"x\" + a);
sink(\"x\" + other);
Builder b = make();
b.put(a);
sink(b);
String c = source();
checked(c);
sink(\"x\" + c);
} }";
    let outcome = scanner(rule)
        .scan_text("java", code)
        .expect("the language is known");
    let lines = outcome.hits.iter();
    let lines = lines.map(|hit| 1 + code[..hit.span.start].matches('\n').count());
    assert_eq!(lines.collect::<Vec<usize>>(), [4, 8]);
}
