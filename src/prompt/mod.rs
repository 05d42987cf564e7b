//! The prompt scanner: prompt injection, jailbreaks and hidden text.

use std::sync::Arc;

use crate::error::Error;
use crate::finding::{Hit, ScannerName};
use crate::rule::{Rule, RuleSelection};
use crate::scan::{Framing, Outcome, Scanner};
use crate::source::Source;

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
}

/// What the prompt scanner says about one text.
#[derive(Debug, Default)]
pub struct Assessment {
    /// Probability of an attack, 0 to 1.
    pub score: f64,
    /// Spans are bytes of the text.
    pub hits: Vec<Hit>,
}

impl PromptScanner {
    /// # Errors
    /// A rule file that is not valid.
    pub fn new(options: Options) -> Result<Self, Error> {
        Ok(Self { options })
    }

    /// Scans one text.
    #[must_use]
    pub fn assess(&self, _text: &str) -> Assessment {
        Assessment::default()
    }
}

impl Scanner for PromptScanner {
    fn name(&self) -> ScannerName {
        ScannerName::Prompt
    }

    fn rules(&self) -> Vec<Arc<Rule>> {
        Vec::new()
    }

    fn accepts(&self, _path: &str) -> bool {
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
        let Assessment { score, hits } = self.assess(source.text());
        vec![Outcome {
            score: Some(score),
            hits,
            ..Outcome::default()
        }]
    }
}
