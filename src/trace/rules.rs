//! The trace scanner's own rules: what they are called and why they matter is written in
//! `rules/trace/*.yaml`; how they match is code, because they join many events.

use std::sync::Arc;

use serde::Deserialize;

use crate::error::Error;
use crate::finding::{Confidence, ScannerName, Severity, Verdict};
use crate::rule::{Embedded, Rule, RuleSelection, embedded};

/// A rule file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    title: String,
    severity: Severity,
    confidence: Confidence,
    verdict: Verdict,
    cwe: Vec<String>,
    tags: Vec<String>,
    why: String,
    fix: String,
    references: Vec<String>,
}

/// The rules that run, sorted by id.
#[derive(Debug)]
pub(super) struct Rules(Vec<Arc<Rule>>);

impl Rules {
    /// # Errors
    /// A rule file that is not valid.
    pub(super) fn load(selection: &RuleSelection) -> Result<Self, Error> {
        let mut rules = Vec::new();
        for file in embedded("trace/") {
            let rule = parse(file)?;
            if !super::is_check(&rule.id) {
                let message = format!("no check of the trace scanner is called `{}`", rule.id);
                return Err(Error::rule(file.path, None, message));
            }
            if selection.keeps(&rule.id) {
                rules.push(Arc::new(rule));
            }
        }
        rules.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(Self(rules))
    }

    /// The rule of that id, if it runs.
    pub(super) fn get(&self, id: &str) -> Option<&Arc<Rule>> {
        self.0.iter().find(|rule| rule.id == id)
    }

    /// Those that run, sorted by id.
    pub(super) fn list(&self) -> Vec<Arc<Rule>> {
        self.0.clone()
    }
}

fn parse(file: &Embedded) -> Result<Rule, Error> {
    let written: Written = file.read()?;
    Ok(Rule {
        id: written.id,
        scanner: ScannerName::Trace,
        title: written.title,
        why: written.why.trim().to_owned(),
        fix: written.fix.trim().to_owned(),
        severity: written.severity,
        confidence: written.confidence,
        verdict: written.verdict,
        cwe: written.cwe,
        tags: written.tags,
        languages: Vec::new(),
        references: written.references,
        origin: file.path.to_owned(),
    })
}
