//! The trace scanner: agent transcripts.

use std::sync::Arc;

use crate::code::CodeScanner;
use crate::error::Error;
use crate::finding::ScannerName;
use crate::prompt::PromptScanner;
use crate::rule::{Rule, RuleSelection};
use crate::scan::{Framing, Outcome, Scanner};
use crate::source::Source;

/// How the trace scanner runs.
#[derive(Debug, Default)]
pub struct Options {
    /// Name of the format of all inputs; detected where left out.
    pub input_format: Option<String>,
    /// Which rules run.
    pub rules: RuleSelection,
}

/// See the module.
#[derive(Debug)]
pub struct TraceScanner {
    prompt: PromptScanner,
    code: CodeScanner,
}

/// The names of the formats that can be read.
pub(crate) fn format_names() -> Vec<&'static str> {
    Vec::new()
}

impl TraceScanner {
    /// # Errors
    /// A rule file that is not valid.
    pub fn new(_options: Options, prompt: PromptScanner, code: CodeScanner) -> Result<Self, Error> {
        Ok(Self { prompt, code })
    }
}

impl Scanner for TraceScanner {
    fn name(&self) -> ScannerName {
        ScannerName::Trace
    }

    fn rules(&self) -> Vec<Arc<Rule>> {
        let mut rules = self.prompt.rules();
        rules.extend(self.code.rules());
        rules
    }

    fn accepts(&self, path: &str) -> bool {
        path.ends_with(".json") || path.ends_with(".jsonl")
    }

    fn framing(&self) -> Framing {
        Framing::Detect
    }

    fn scan(&self, _source: &Source) -> Vec<Outcome> {
        Vec::new()
    }
}
