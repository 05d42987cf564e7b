//! The prompt scanner: prompt injection, jailbreaks and hidden text.
//!
//! text -> normalised text -> rules -> one score; whatever is hidden or encoded in the text is
//! decoded and goes the same way.

mod assess;
mod confusable;
mod decode;
mod documents;
mod engine;
mod escape;
mod expression;
mod hidden;
mod map;
mod mixed_script;
mod normalise;
mod prepare;
mod records;
mod respell;
mod rules;
mod score;
mod scripts;
mod sentence;
mod stego;
pub mod test;
mod windows;

use std::sync::{Arc, Mutex, PoisonError};

use crate::error::Error;
use crate::finding::{Hit, ScannerName};
use crate::json;
use crate::rule::{Rule, RuleSelection};
use crate::scan::{Framing, Outcome, Part, Scanner};
use crate::source::Source;

use assess::Assessor;
use expression::Scratch;
use rules::{PromptRule, Rules};
use scripts::Engines;

/// How the prompt scanner runs.
#[derive(Debug, Default)]
pub struct Options {
    /// The input is JSONL: scan this field of each record.
    pub records: Option<String>,
    /// Score from which a text is blocked.
    pub threshold: Option<f64>,
    /// Which rules run.
    pub rules: RuleSelection,
}

/// See the module.
#[derive(Debug)]
pub struct PromptScanner {
    options: Options,
    rules: Vec<PromptRule>,
    engines: Engines,
    /// Those that no text is being scanned with.
    scratches: Mutex<Vec<Scratch>>,
}

/// What the prompt scanner says about one text.
#[derive(Debug, Default)]
pub struct Assessment {
    /// Probability of an attack, 0 to 1.
    pub score: f64,
    /// Spans are bytes of the text.
    pub hits: Vec<Hit>,
    /// What was not looked into, and why.
    pub skipped: Vec<Part>,
}

impl PromptScanner {
    /// # Errors
    /// A rule file that is not valid.
    pub fn new(options: Options) -> Result<Self, Error> {
        let Rules { rules, engines } = rules::load(&options.rules)?;
        Ok(Self {
            options,
            rules,
            engines,
            scratches: Mutex::default(),
        })
    }

    /// Scans one text.
    #[must_use]
    pub fn assess(&self, text: &str) -> Assessment {
        let threshold = self.options.threshold.unwrap_or(rules::BLOCK);
        let scratches = || {
            self.scratches
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        };
        let mut scratch = scratches().pop().unwrap_or_default();
        let assessor = Assessor::new(&self.rules, &self.engines, &mut scratch, threshold);
        let assessment = assessor.assess(text);
        scratches().push(scratch);
        assessment
    }

    /// Patterns that do not compile, one line each.
    fn pattern_problems(&self) -> Vec<String> {
        let problems = self.engines.problems();
        let line = |(rule, expression, problem): (usize, &str, String)| {
            format!("{}: {expression}: {problem}", self.rules[rule].rule.id)
        };
        problems.map(line).collect()
    }

    fn scan_record(&self, source: &Source, field: &str) -> Outcome {
        let record = match records::read(source.text(), field) {
            Ok(record) => record,
            Err(unreadable) => {
                let part = Part {
                    line: None,
                    reason: unreadable.reason,
                };
                return Outcome {
                    id: unreadable.id,
                    skipped: vec![part],
                    ..Outcome::default()
                };
            }
        };
        let mut assessment = self.assess(&record.text);
        for hit in &mut assessment.hits {
            // The string was read from this very place.
            if let Some(span) = json::string_span(source.text(), &record.pointer, &hit.span) {
                hit.span = span;
            }
            hit.pointer = Some(record.pointer.clone());
        }
        Outcome {
            id: record.id,
            ..outcome(assessment)
        }
    }
}

fn outcome(assessment: Assessment) -> Outcome {
    Outcome {
        score: Some(assessment.score),
        hits: assessment.hits,
        skipped: assessment.skipped,
        ..Outcome::default()
    }
}

impl Scanner for PromptScanner {
    fn name(&self) -> ScannerName {
        ScannerName::Prompt
    }

    fn rules(&self) -> Vec<Arc<Rule>> {
        self.rules
            .iter()
            .map(|rule| Arc::clone(&rule.rule))
            .collect()
    }

    fn accepts(&self, _path: &str) -> bool {
        true
    }

    fn takes_documents(&self) -> bool {
        true
    }

    fn framing(&self) -> Framing {
        if self.options.records.is_some() {
            Framing::Lines
        } else {
            Framing::Whole
        }
    }

    fn scan(&self, source: &Source) -> Vec<Outcome> {
        vec![match &self.options.records {
            Some(field) => self.scan_record(source, field),
            None => self.scan_document(source),
        }]
    }
}
