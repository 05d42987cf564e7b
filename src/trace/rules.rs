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

/// The rules that run.
#[derive(Debug)]
pub(super) struct Rules {
    /// An action whose values come from an injected instruction.
    pub(super) hijacked_action: Option<Arc<Rule>>,
}

impl Rules {
    /// # Errors
    /// A rule file that is not valid.
    pub(super) fn load(selection: &RuleSelection) -> Result<Self, Error> {
        let mut rules = Self {
            hijacked_action: None,
        };
        for file in embedded("trace/") {
            let rule = parse(file)?;
            let slot = match rule.id.as_str() {
                "hijacked-action" => &mut rules.hijacked_action,
                other => {
                    return Err(Error::rule(
                        file.path,
                        None,
                        format!("no check of the trace scanner is called `{other}`"),
                    ));
                }
            };
            if selection.keeps(&rule.id) {
                *slot = Some(Arc::new(rule));
            }
        }
        Ok(rules)
    }

    /// Those that run, sorted by id.
    pub(super) fn list(&self) -> Vec<Arc<Rule>> {
        self.hijacked_action.iter().cloned().collect()
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
