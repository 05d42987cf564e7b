//! Reports of findings that are made by hand: what each format makes of them.

mod columns;
mod hostile;
mod human;
mod sarif;
mod schema;

use std::sync::Arc;

use super::{FORMATS, Format, Render, Report, Root, Style, format};
use crate::finding::{
    self, Confidence, Decision, Hit, RelatedHit, ScannerName, Severity, Skipped, Verdict,
};
use crate::rule::Rule;
use crate::scan::{Model, Record, Statistics};
use crate::source::Source;

fn rule(id: &str, severity: Severity) -> Arc<Rule> {
    Arc::new(Rule {
        id: id.to_owned(),
        scanner: ScannerName::Code,
        title: "Query built from input".to_owned(),
        why: "Whoever controls the input controls the query.".to_owned(),
        fix: "Pass the value as a parameter.".to_owned(),
        severity,
        confidence: Confidence::High,
        verdict: Verdict::Block,
        cwe: vec!["CWE-89".to_owned()],
        tags: vec!["injection".to_owned()],
        languages: vec!["python".to_owned()],
        references: vec!["https://example.org/sql".to_owned()],
        origin: "code/python/sql-injection.yaml".to_owned(),
    })
}

/// A hit on the first occurrence of `needle`.
fn hit(source: &Source, rule: &Arc<Rule>, needle: &str, message: &str) -> Hit {
    let start = source.text().find(needle).expect("the needle is there");
    Hit::new(rule, start..start + needle.len(), message)
}

fn related(source: &Source, needle: &str, message: &str) -> RelatedHit {
    let start = source.text().find(needle).expect("the needle is there");
    RelatedHit {
        span: start..start + needle.len(),
        pointer: None,
        message: message.to_owned(),
    }
}

fn report(source: &Source, hits: Vec<Hit>) -> Report {
    let findings = finding::resolve(source, hits);
    Report {
        scanner: ScannerName::Code,
        rules: Vec::new(),
        findings,
        skipped: Vec::new(),
        timelines: Vec::new(),
        statistics: Statistics {
            inputs: 1,
            bytes: source.text().len(),
            passed_over: 0,
        },
        notes: Vec::new(),
        model: None,
        root: Root::default(),
    }
}

fn skipped(path: &str, line: Option<usize>, reason: &str) -> Skipped {
    Skipped {
        path: path.to_owned(),
        line,
        reason: reason.to_owned(),
    }
}

fn record(report: &Report, id: Option<&str>) -> Record {
    Record {
        path: "a.jsonl".into(),
        line: Some(1),
        id: id.map(str::to_owned),
        decision: Decision::Block,
        score: 0.5,
        findings: report.findings.clone(),
        skipped: report.skipped.clone(),
        timeline: Vec::new(),
    }
}

/// The report in a format; record formats get one record that holds all.
fn render_styled(format: &Format, report: &Report, style: Style) -> String {
    let mut bytes = Vec::new();
    match format.render {
        Render::Report(render) => render(report, &style, &mut bytes),
        Render::Records(render) => render(&record(report, Some("a")), &mut bytes),
    }
    .expect("memory takes all");
    String::from_utf8(bytes).expect("reports are UTF-8")
}

fn render(name: &str, report: &Report) -> String {
    let format = format(name).expect("the format is known");
    render_styled(format, report, Style::default())
}

/// A report with everything that formats know.
fn full() -> Report {
    let text = "name = input()\nother = 1\nquery = \"select \" + name\nrun(query)\n";
    let source = Source::new("src/db.py", text.as_bytes().to_vec());
    let high = rule("sql-injection", Severity::High);
    let mut first = hit(
        &source,
        &high,
        "run(query)",
        "`run` takes a query made of input",
    );
    first.related = vec![
        related(&source, "input()", "the input"),
        related(&source, "\"select \" + name", "joined here"),
    ];
    first.score = Some(0.875);
    let again = hit(&source, &high, "query", "a second one");
    let low = rule("plain-name", Severity::Low);
    let mut in_json = hit(&source, &low, "other", "a value");
    in_json.pointer = Some("/messages/0/content".to_owned());
    let mut report = report(&source, vec![first, again, in_json]);
    report.rules = vec![low, high, rule("never-seen", Severity::Info)];
    report.statistics.passed_over = 2;
    report.skipped = vec![
        skipped("gone.py", None, "no such file"),
        skipped("t.jsonl", Some(7), "not JSON: cut off"),
    ];
    report.model = Some(Model {
        name: "firestop-prompt".to_owned(),
        version: Some("1".to_owned()),
        engine: "rten 0.27".to_owned(),
        sha256: Some("00ff".to_owned()),
    });
    report.notes = vec!["no model: rules only".to_owned()];
    report
}
