//! The built-in code rules against their fixtures.

use std::collections::BTreeSet;
use std::path::Path;

use firestop::code::test::run;
use firestop::rule::{self, RuleSelection};

#[test]
fn every_rule_finds_what_its_fixture_says_and_nothing_else() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/code");
    let report = run(&fixtures, &RuleSelection::default()).expect("the rules are valid");
    assert!(report.passed(), "{report}");
    assert!(report.fixtures > 0);
}

/// A rule is found by its id: file `ID.yaml`, fixture `ID.ENDING`.
#[test]
fn files_are_named_after_their_rules() {
    let mut seen = BTreeSet::new();
    for (path, text) in rule::embedded("code/") {
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
