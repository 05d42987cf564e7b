//! SARIF: valid by the standard's schema, complete by GitHub's list.

use serde_json::{Value, json};

use super::*;

#[path = "../../../tests/common/standard.rs"]
mod standard;

fn log(report: &Report) -> Value {
    serde_json::from_str(&render("sarif", report)).expect("JSON")
}

#[test]
fn is_valid_by_the_schema_of_the_standard() {
    let validator = standard::sarif();
    let clean = report(&Source::new("a", Vec::new()), Vec::new());
    for report in [full(), clean] {
        let log = log(&report);
        let errors: Vec<String> = validator
            .iter_errors(&log)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
    let mut wrong = log(&full());
    wrong["runs"][0]["results"][0]["level"] = json!("grave");
    assert!(!validator.is_valid(&wrong), "the schema looks at results");
}

#[test]
fn is_what_github_reads() {
    let log = render("sarif", &full()).replace(env!("CARGO_PKG_VERSION"), "[version]");
    insta::assert_snapshot!(log);
}

/// The fields that GitHub's documentation calls required.
#[test]
fn holds_all_that_github_requires() {
    let log = log(&full());
    let text = |value: &Value, pointer: &str| {
        let found = value
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default();
        assert!(!found.is_empty(), "{pointer} in {value:#}");
    };
    text(&log, "/$schema");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    text(run, "/tool/driver/name");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("a list");
    for rule in rules {
        for pointer in [
            "/id",
            "/shortDescription/text",
            "/fullDescription/text",
            "/help/text",
        ] {
            text(rule, pointer);
        }
    }
    let results = run["results"].as_array().expect("a list");
    assert_eq!((rules.len(), results.len()), (3, 3));
    for result in results {
        text(result, "/message/text");
        let index = result["ruleIndex"].as_u64().expect("a number");
        assert_eq!(
            rules[usize::try_from(index).expect("small")]["id"],
            result["ruleId"]
        );
        let place = &result["locations"][0]["physicalLocation"];
        text(place, "/artifactLocation/uri");
        for edge in ["startLine", "startColumn", "endLine", "endColumn"] {
            assert!(place["region"][edge].as_u64() >= Some(1), "{edge}");
        }
        text(result, "/partialFingerprints/primaryLocationLineHash");
    }
}

#[test]
fn a_clean_run_declares_its_rules_and_has_no_results() {
    let mut report = report(&Source::new("a", Vec::new()), Vec::new());
    report.rules = vec![rule("r", Severity::High)];
    let run = &log(&report)["runs"][0];
    assert_eq!(run["results"], json!([]));
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "r");
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
}

#[test]
fn beyond_githubs_limit_the_gravest_stay_and_the_file_says_so() {
    let source = Source::new("a.py", b"x = 1\n".to_vec());
    let low = rule("low", Severity::Low);
    let mut report = report(&source, vec![hit(&source, &low, "x", "m")]);
    let mut grave = report.findings[0].clone();
    grave.severity = Severity::Critical;
    report.findings = vec![report.findings[0].clone(); 25_001];
    report.findings.push(grave);
    let log = log(&report);
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("a list");
    assert_eq!(results.len(), 25_000);
    assert!(results.iter().any(|result| result["level"] == "error"));
    let notice = &run["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(notice["descriptor"]["id"], "left-out");
    assert!(
        notice["message"]["text"]
            .as_str()
            .expect("text")
            .starts_with("2 findings")
    );
}
