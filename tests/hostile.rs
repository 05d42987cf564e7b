//! Inputs made to break, fool or exhaust a scanner, `testdata/hostile/`: whatever they hold, each scanner ends in order,
//! says what it could not scan, and passes nothing on that a terminal or a CI log would obey.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{firestop, testdata};
use serde_json::Value;

const SCANNERS: [&[&str]; 3] = [
    &["prompt", "--no-model"],
    &["code"],
    &["trace", "--no-model"],
];

#[test]
fn hostile_input_is_scanned_or_named_and_never_obeyed() {
    let files = files(&testdata("hostile"));
    assert!(files.len() > 40, "{} files", files.len());
    for file in &files {
        for scanner in SCANNERS {
            check(file, scanner);
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder can be listed").path())
        .collect();
    files.sort();
    files
}

#[expect(clippy::disallowed_methods, reason = "reads the reports")]
fn check(file: &Path, scanner: &[&str]) {
    let reports = tempfile::tempdir().expect("a folder can be made");
    let report = |format: &str| reports.path().join(format);
    let mut command = firestop();
    command.args(scanner).arg("--no-config");
    for format in ["human", "json", "github", "sarif"] {
        command.arg("-o");
        command.arg(format!("{format}={}", report(format).display()));
    }
    let output = command.arg(file).output().expect("the command runs");
    let read = |format: &str| fs::read_to_string(report(format)).expect("each report is written");
    let what = format!("{} {}", scanner[0], file.display());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!errors.contains("panicked"), "{what}: {errors}");

    let json: Value = serde_json::from_str(&read("json")).expect("the report is JSON");
    let is_skipped = json["skipped"] != Value::Array(Vec::new());
    let is_found = json["findings"]
        .as_array()
        .expect("findings are listed")
        .iter()
        .any(|finding| finding["severity"] != "info");
    let expected = match (is_skipped, is_found) {
        (true, _) => 2,
        (false, true) => 1,
        (false, false) => 0,
    };
    assert_eq!(output.status.code(), Some(expected), "{what}: {errors}");
    for shown in [read("human"), errors.into_owned()] {
        assert_eq!(shown.chars().find(|c| is_obeyed(*c)), None, "{what}");
    }
    for line in read("github").lines() {
        let is_ours = ["::error file=", "::warning file=", "::notice file="]
            .iter()
            .any(|start| line.starts_with(start));
        assert!(is_ours, "{what}: {line}");
    }
}

/// Characters that a terminal acts on, or by which it shows another order than the text has.
fn is_obeyed(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}')
}
