//! The code scanner: Semgrep rules matched on syntax trees.
//!
//! One way through: text -> prefilter (can any rule match?) -> tree-sitter -> `tree` -> `file`
//! (what stands where) -> `evaluate` the rules that are left -> hits.

mod budget;
mod comparison;
mod compile;
mod evaluate;
mod file;
mod grammar;
mod imports;
mod lang;
mod lazy_regex;
mod matcher;
mod pattern;
mod placeholder;
mod prefilter;
mod rule_file;
mod rule_set;
mod symbols;
pub mod test;
#[cfg(test)]
mod tests;
mod tree;

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::error::Error;
use crate::finding::ScannerName;
use crate::rule::{Rule, RuleSelection};
use crate::scan::{Outcome, Part, Scanner};
use crate::source::{STANDARD_INPUT, Source};
use lang::LANGUAGES;
use rule_set::{RuleSet, Written};

/// How the code scanner runs.
#[derive(Debug, Default)]
pub struct Options {
    /// Which rules run.
    pub rules: RuleSelection,
}

/// See the module.
pub struct CodeScanner {
    selection: RuleSelection,
    /// From the user's own files.
    own_rules: Vec<Written>,
    /// By language; made when the first file of the language comes.
    rule_sets: Vec<OnceLock<Result<RuleSet, Error>>>,
}

impl fmt::Debug for CodeScanner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CodeScanner")
            .field("selection", &self.selection)
            .finish_non_exhaustive()
    }
}

impl CodeScanner {
    /// # Errors
    /// A rule file that is not valid.
    pub fn new(options: Options) -> Result<Self, Error> {
        let own_rules = rule_set::read_own(&options.rules)?;
        let scanner = Self {
            selection: options.rules,
            own_rules,
            rule_sets: LANGUAGES.iter().map(|_| OnceLock::new()).collect(),
        };
        // Errors in the user's own rules show at once, in built-in ones in the tests.
        for (index, language) in LANGUAGES.iter().enumerate() {
            let is_concerned = |written: &Written| written.is_for(language);
            if scanner.own_rules.iter().any(is_concerned) {
                let set = scanner.load(index)?;
                // A fresh lock takes it.
                let _ = scanner.rule_sets[index].set(Ok(set));
            }
        }
        Ok(scanner)
    }

    /// Scans code in a language named as in a Markdown fence or by a file ending (`python`, `py`).
    /// `None`: the language is not known.
    #[must_use]
    pub fn scan_text(&self, language: &str, text: &str) -> Option<Outcome> {
        let language = lang::by_name(language)?;
        Some(self.scan_language(language, "", text))
    }

    fn scan_language(&self, language: usize, path: &str, text: &str) -> Outcome {
        match self.rule_sets[language].get_or_init(|| self.load(language)) {
            Ok(rules) => rules.scan(path, text),
            Err(error) => skipped(None, format!("the built-in rules are broken: {error}")),
        }
    }

    /// Ids of the user's own rules, or of all if there are none.
    fn own_or_all_ids(&self) -> Vec<String> {
        if self.own_rules.is_empty() {
            return self.rules().iter().map(|rule| rule.id.clone()).collect();
        }
        let own = self.own_rules.iter().map(|rule| rule.id().to_owned());
        own.filter(|id| self.selection.keeps(id)).collect()
    }

    fn load(&self, language: usize) -> Result<RuleSet, Error> {
        RuleSet::new(LANGUAGES[language], &self.own_rules, &self.selection)
    }
}

fn skipped(line: Option<usize>, reason: impl Into<String>) -> Outcome {
    let part = Part {
        line,
        reason: reason.into(),
    };
    Outcome {
        skipped: vec![part],
        ..Outcome::default()
    }
}

impl Scanner for CodeScanner {
    fn name(&self) -> ScannerName {
        ScannerName::Code
    }

    fn rules(&self) -> Vec<Arc<Rule>> {
        rule_set::all_rules(&self.own_rules, &self.selection)
    }

    fn accepts(&self, path: &str) -> bool {
        lang::by_path(path).is_some()
    }

    fn expects_text(&self, path: &str) -> bool {
        self.accepts(path)
    }

    fn scan(&self, source: &Source) -> Vec<Outcome> {
        let path = source.path();
        let language =
            lang::by_path_and_text(path, source.text()).or_else(|| lang::by_shebang(source.text()));
        let outcome = match language {
            Some(language) => self.scan_language(language, path, source.text()),
            None => {
                let advice = match **path == *STANDARD_INPUT {
                    true => "; name the standard input with --stdin-filename",
                    false => "",
                };
                let reason = format!("its language is not known by its file ending{advice}");
                Outcome {
                    foreign: Some(reason),
                    ..Outcome::default()
                }
            }
        };
        vec![outcome]
    }

    fn notes(&self) -> Vec<String> {
        let with_options = self.own_rules.iter().filter(|rule| rule.has_options());
        with_options
            .map(|rule| format!("rule {}: `options` has no effect in firestop", rule.id()))
            .collect()
    }
}
