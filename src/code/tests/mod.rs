//! What patterns match, by cases: pattern, code, lines. One table per language, and one for the
//! operators of rules.

mod bash;
mod c;
#[cfg(feature = "cpp")]
mod cpp;
#[cfg(feature = "csharp")]
mod csharp;
mod go;
mod hostile;
mod java;
mod javascript;
#[cfg(feature = "kotlin")]
mod kotlin;
mod operators;
mod php;
mod python;
mod ruby;
mod rust;
mod semgrep;
mod settings;
mod swift;
mod written;

use super::{CodeScanner, Options};
use crate::rule::{RuleFile, RuleSelection};

/// Pattern, code, lines where a match begins.
type Case = (&'static str, &'static str, &'static [usize]);

/// A scanner with these rules, YAML, and no others.
pub(super) fn scanner(yaml: &str) -> CodeScanner {
    let file = RuleFile {
        path: "cases.yaml".to_owned(),
        text: yaml.to_owned(),
    };
    let rules = RuleSelection::new(
        vec![file],
        &[("case-*".to_owned(), "a test".to_owned())],
        &[],
    )
    .unwrap();
    CodeScanner::new(Options { rules }).unwrap()
}

/// Lines where the rule finds something.
fn lines(scanner: &CodeScanner, rule: &str, language: &str, code: &str) -> Vec<usize> {
    let hits = scanner.scan_text(language, code).unwrap().hits;
    let found = hits.iter().filter(|hit| hit.rule.id == rule);
    let mut lines: Vec<usize> = found
        .map(|hit| code[..hit.span.start].matches('\n').count() + 1)
        .collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// Checks all cases and tells of all that fail.
fn check(language: &str, cases: &[Case]) {
    let mut yaml = String::from("rules:\n");
    for (number, (pattern, ..)) in cases.iter().enumerate() {
        let pattern = serde_json::to_string(pattern).unwrap();
        yaml += &format!(
            "  - {{id: case-{number}, languages: [{language}], message: m, severity: HIGH, pattern: {pattern}}}\n"
        );
    }
    let scanner = scanner(&yaml);
    let mut wrong = String::new();
    for (number, (pattern, code, wanted)) in cases.iter().enumerate() {
        let found = lines(&scanner, &format!("case-{number}"), language, code);
        if found != *wanted {
            wrong += &format!(
                "{language}: `{pattern}` on\n{code}\nfound {found:?}, wanted {wanted:?}\n\n"
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
