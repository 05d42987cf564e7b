//! The code scanner: Semgrep rules matched on syntax trees.

use std::sync::Arc;

use crate::error::Error;
use crate::finding::{Hit, ScannerName};
use crate::rule::{Rule, RuleSelection};
use crate::scan::{Outcome, Scanner};
use crate::source::Source;

/// How the code scanner runs.
#[derive(Debug, Default)]
pub struct Options {
    /// Which rules run.
    pub rules: RuleSelection,
}

/// See the module.
#[derive(Debug)]
pub struct CodeScanner {}

impl CodeScanner {
    /// # Errors
    /// A rule file that is not valid.
    pub fn new(_options: Options) -> Result<Self, Error> {
        Ok(Self {})
    }

    /// Scans code in a language named as in a Markdown fence or by a file ending (`python`, `py`).
    /// `None`: the language is not known.
    #[must_use]
    pub fn scan_text(&self, _language: &str, _text: &str) -> Option<Vec<Hit>> {
        None
    }
}

impl Scanner for CodeScanner {
    fn name(&self) -> ScannerName {
        ScannerName::Code
    }

    fn rules(&self) -> Vec<Arc<Rule>> {
        Vec::new()
    }

    fn accepts(&self, _path: &str) -> bool {
        false
    }

    fn scan(&self, _source: &Source) -> Vec<Outcome> {
        Vec::new()
    }
}
