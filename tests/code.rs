//! The built-in code rules against their fixtures.

mod common;

use std::collections::BTreeSet;

use common::{firestop, folder, records};
use firestop::rule::{self, Embedded};

#[test]
fn every_rule_finds_what_its_fixture_says_and_nothing_else() {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/code");
    let run = common::firestop()
        .args(["rules", "test", fixtures])
        .assert()
        .success();
    let report = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
    assert!(
        report.contains(": 0 missing, 0 noisy, 0 untested"),
        "{report}"
    );
}

/// A rule is found by its id: file `ID.yaml`, fixture `ID.ENDING`.
#[test]
fn files_are_named_after_their_rules() {
    let mut seen = BTreeSet::new();
    let is_rule = |file: &&Embedded| !file.path.contains("/taint/");
    for Embedded { path, text, .. } in rule::embedded("code/").filter(is_rule) {
        let ids: Vec<&str> = text
            .lines()
            .filter_map(|line| line.trim_start_matches([' ', '-']).strip_prefix("id:"))
            .map(str::trim)
            .collect();
        let name = path
            .rsplit('/')
            .next()
            .and_then(|file| file.strip_suffix(".yaml"));
        assert_eq!(ids, name.into_iter().collect::<Vec<_>>(), "{path}");
        assert!(seen.insert(name), "{path}: its name is taken");
    }
}

#[test]
fn what_tests_do_is_for_the_record_and_their_secrets_count_less() {
    let key = ["AKIA", "Z7QXK2LMWN4RTPVB"].concat();
    let program = format!(
        "package a\n\nimport \"crypto/tls\"\n\nvar c = tls.Config{{InsecureSkipVerify: true}}\nvar key = \"{key}\"\n"
    );
    let folder = folder(&[
        ("a.go", program.as_bytes()),
        ("a_test.go", program.as_bytes()),
    ]);
    let severities = |name: &str| {
        let mut command = firestop();
        let path = folder.path().join(name);
        let (records, _) = records(command.args(["code", "-f", "jsonl"]).arg(path));
        let findings = records[0]["findings"].as_array().expect("findings").clone();
        let of = |start: &str| {
            let found = findings.iter().find(|finding| {
                let rule = finding["rule"].as_str().expect("an id");
                rule.starts_with(start)
            });
            found.map(|finding| finding["severity"].as_str().expect("a severity").to_owned())
        };
        (of("go-tls"), of("secret-"))
    };
    let (program, secret) = severities("a.go");
    assert_eq!(program.as_deref(), Some("high"));
    assert_eq!(secret.as_deref(), Some("high"));
    // Of tests, but a secret all the same.
    let of_tests = (Some("info".to_owned()), Some("low".to_owned()));
    assert_eq!(severities("a_test.go"), of_tests);
}
