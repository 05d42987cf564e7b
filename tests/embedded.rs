//! Code inside of other texts, found by the binary and shown where it stands in the file.

mod common;

use common::{firestop, folder, records};
use serde_json::Value;

/// Rule, line and text of each finding in a file of that name, and the exit status.
fn findings(name: &str, text: &str) -> (Vec<(String, u64, String)>, i32) {
    let folder = folder(&[(name, text.as_bytes())]);
    let mut command = firestop();
    command
        .current_dir(folder.path())
        .args(["code", "--format", "jsonl", name]);
    let (records, status) = records(&mut command);
    let all = records.iter().flat_map(|record| list(&record["findings"]));
    let found = all.map(|finding| {
        let place = &finding["location"];
        let bytes = |key: &str| place[key].as_u64().expect("a number") as usize;
        (
            finding["rule"].as_str().expect("a text").to_owned(),
            place["line"].as_u64().expect("a number"),
            text[bytes("byte_start")..bytes("byte_end")].to_owned(),
        )
    });
    (found.collect(), status)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn found(rule: &str, line: u64, text: &str) -> (String, u64, String) {
    (rule.to_owned(), line, text.to_owned())
}

#[test]
fn fenced_code_is_scanned_in_its_language() {
    let text = "# Notes\n\n1. é Python:\n\n   ```python\n   import pickle as p\n   p.loads(\n       data)\n   ```\n\n> ```js\n> eval(code)\n> ```\n\n```haskell\neval(x)\n```\n";
    let (all, status) = findings("a.md", text);
    assert_eq!(status, 1);
    let expected = [
        found("python-pickle-load", 7, "p.loads(\n       data)"),
        found("javascript-eval-dynamic", 12, "eval(code)"),
    ];
    assert_eq!(all, expected);
}

#[test]
fn cells_of_a_notebook_are_one_program() {
    let text = r#"{"nbformat": 4, "metadata": {"kernelspec": {"language": "python"}}, "cells": [
 {"cell_type": "markdown", "source": ["pickle.loads(x)"]},
 {"cell_type": "code", "source": ["%matplotlib inline\n", "import pickle as p"]},
 {"cell_type": "code", "source": "x = \"\u00e9\"; y = p.loads(\"\ud83d\ude00\" + x)\n"}
]}"#;
    let (all, status) = findings("a.ipynb", text);
    assert_eq!(status, 1);
    let code = r#"p.loads(\"\ud83d\ude00\" + x)"#;
    assert_eq!(all, [found("python-pickle-load", 4, code)]);
}

#[test]
fn a_broken_notebook_is_told() {
    let folder = folder(&[("a.ipynb", b"{\"cells\": [")]);
    let mut command = firestop();
    command
        .current_dir(folder.path())
        .args(["code", "--format", "jsonl", "."]);
    let (records, status) = records(&mut command);
    assert_eq!(status, 2);
    let skipped = &records[0]["skipped"][0];
    let reason = skipped["reason"].as_str().expect("a text");
    assert!(reason.starts_with("it is no notebook: "), "{reason}");
}
