//! The code scanner: Semgrep rules matched on syntax trees.
//!
//! One way through: text -> prefilter (can any rule match?) -> tree-sitter -> `tree` -> `file`
//! (what stands where) -> `evaluate` the rules that are left -> hits.

mod budget;
mod comparison;
mod compile;
mod constants;
mod detect;
mod embedded;
mod evaluate;
mod file;
mod grammar;
mod imports;
mod lang;
mod lazy_regex;
mod library;
mod matcher;
mod mend;
mod needs;
mod overlap;
mod pattern;
mod placeholder;
mod prefilter;
mod reading;
mod regex_need;
mod rule_file;
mod rule_set;
mod secrets;
mod symbols;
mod taint;
pub mod test;
mod test_code;
#[cfg(test)]
mod tests;
mod tokens;
mod tree;
mod types;
mod words;

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::error::Error;
use crate::finding::{Hit, ScannerName};
use crate::rule::{Rule, RuleSelection};
use crate::scan::{Hidden, Outcome, Part, Scanner};
use crate::source::{STANDARD_INPUT, Source, Span};
use embedded::{Container, Segment};
use lang::LANGUAGES;
pub use library::{Finding, Report, UnknownLanguage, scan};
use reading::Reading;
use rule_set::{RuleSet, Written};

/// How often code may lie inside of other code: a command in a script in a fence in a patch.
const MAX_DEPTH: usize = 4;

/// Hidden folders that are looked into: what programs there do is run by many.
const HIDDEN_FOLDERS: &[&str] = &[
    ".circleci",
    ".claude",
    ".codex",
    ".cursor",
    ".devcontainer",
    ".gemini",
    ".githooks",
    ".github",
    ".gitlab",
    ".husky",
    ".vscode",
];

/// The syntax tree of a script for a shell; `None`: it takes too long.
pub(crate) fn bash_tree(text: &str) -> Option<tree_sitter::Tree> {
    rule_set::parse(&tree_sitter_bash::LANGUAGE.into(), text)
}

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
    own_rules: Vec<Arc<Written>>,
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
        for index in 0..LANGUAGES.len() {
            if scanner.has_own_rules_for(index) {
                let set = scanner.load(index)?;
                // A fresh lock takes it.
                let _ = scanner.rule_sets[index].set(Ok(set));
            }
        }
        Ok(scanner)
    }

    /// Scans code in a language named as in a Markdown fence or by a file ending (`python`, `py`),
    /// or a text that holds code (`markdown`, `ipynb`). `None`: the language is not known.
    #[must_use]
    pub fn scan_text(&self, language: &str, text: &str) -> Option<Outcome> {
        let reading = Reading::by_name(language)?;
        Some(self.without_overlap(text, self.scan_reading(reading, "", text)))
    }

    fn without_overlap(&self, text: &str, mut outcome: Outcome) -> Outcome {
        outcome.hits = overlap::strongest(text, outcome.hits, |rule| self.is_own(rule));
        outcome
    }

    /// Whether the rule is one of the user's.
    fn is_own(&self, rule: &Rule) -> bool {
        self.own_rules.iter().any(|own| own.id() == rule.id)
    }

    /// What all rules say, also where several of them see the same flaw.
    fn scan_fully(&self, source: &Source) -> Outcome {
        let path = source.path();
        let text = source.text();
        let reading = Reading::by_path_and_text(path, text);
        if let Some(reading) = reading.or_else(|| Reading::by_look(path, text)) {
            return self.scan_reading(reading, path, text);
        }
        // `git diff | firestop code -` where nothing changed.
        if text.trim().is_empty() {
            return Outcome::default();
        }
        let advice = match **path == *STANDARD_INPUT {
            true => "; name the standard input with --stdin-filename",
            false => "",
        };
        let reason = format!(
            "its language is known neither by its file ending nor by its text: it was searched for \
             secrets only{advice}"
        );
        Outcome {
            foreign: Some(reason),
            ..self.scan_reading(Reading::TEXT, path, text)
        }
    }

    fn scan_reading(&self, reading: Reading, path: &str, text: &str) -> Outcome {
        let mut found = Found::default();
        self.find(reading, path, text, 0, &mut found);
        let is_patch = reading.container == Some(Container::Diff);
        let has_commands = matches!(
            reading.container,
            Some(Container::Shell | Container::Dockerfile)
        );
        if let Some(generic) = lang::generic()
            && (secrets::is_settings(path) || has_commands || self.has_own_rules_for(generic))
        {
            let mut outcome = self.scan_language(generic, path, text);
            let of_interest = |hit: &Hit| !is_patch || found.is_changed(&hit.span);
            outcome.hits.retain(of_interest);
            found.add(outcome);
        }
        let mut secrets = secrets::find(path, text, &self.selection);
        secrets.retain(|secret| !is_patch || found.is_changed(secret.span()));
        secrets::join(&mut found.hits, secrets);
        found.into_outcome(text)
    }

    /// Finds what is in the text itself, and in the code that it holds. So deep does the text lie
    /// inside others.
    fn find(&self, reading: Reading, path: &str, text: &str, depth: usize, found: &mut Found) {
        if let Some(language) = reading.language {
            found.add(self.scan_language(language, path, text));
        }
        let Some(container) = reading.container else {
            return;
        };
        let extraction = container.extract(text);
        found.changed = extraction.changed;
        let skipped = extraction.skipped.into_iter();
        found
            .skipped
            .extend(skipped.map(|(at, reason)| (Some(at), reason)));
        for segment in extraction.segments {
            if depth == MAX_DEPTH {
                let at = segment.code.original(&(0..1)).start;
                let reason = format!("code inside of code, more than {MAX_DEPTH} times");
                found.skipped.push((Some(at), reason));
                continue;
            }
            let mut inner = Found::default();
            let code = segment.code.text();
            let path = segment.path.as_deref().unwrap_or(path);
            self.find(segment.reading, path, code, depth + 1, &mut inner);
            found.add_segment(&segment, inner);
        }
    }

    fn scan_language(&self, language: usize, path: &str, text: &str) -> Outcome {
        let variant = (LANGUAGES[language].variant)(text).and_then(lang::by_name);
        let language = variant.unwrap_or(language);
        match self.rule_sets[language].get_or_init(|| self.load(language)) {
            Ok(rules) => rules.scan(path, text),
            Err(error) => skipped(None, format!("the built-in rules are broken: {error}")),
        }
    }

    /// Ids of the user's own rules, or of all built-in ones for a language if there are none.
    fn own_or_all_ids(&self) -> Vec<String> {
        if self.own_rules.is_empty() {
            let rules = rule_set::language_rules(&self.own_rules, &self.selection);
            return rules.iter().map(|rule| rule.id.clone()).collect();
        }
        let own = self.own_rules.iter().map(|rule| rule.id().to_owned());
        own.filter(|id| self.selection.keeps(id)).collect()
    }

    fn has_own_rules_for(&self, language: usize) -> bool {
        let mut own = self.own_rules.iter();
        own.any(|written| written.is_for(LANGUAGES[language]))
    }

    fn load(&self, language: usize) -> Result<RuleSet, Error> {
        RuleSet::new(LANGUAGES[language], &self.own_rules, &self.selection)
    }
}

/// What was found in a text, and in the code that it holds.
#[derive(Default)]
struct Found {
    hits: Vec<Hit>,
    /// What could not be scanned: where in the text if it is a part of it, and why.
    skipped: Vec<(Option<usize>, String)>,
    /// The lines that the text adds, if it is a patch.
    changed: Vec<Span>,
}

impl Found {
    fn is_changed(&self, span: &Span) -> bool {
        let mut changed = self.changed.iter();
        changed.any(|line| line.start < span.end && span.start < line.end)
    }

    /// Adds what was found in the text itself.
    fn add(&mut self, outcome: Outcome) {
        self.hits.extend(outcome.hits);
        let parts = outcome.skipped.into_iter();
        self.skipped.extend(parts.map(|part| (None, part.reason)));
    }

    /// Adds what was found in a segment of the text, in its place there.
    fn add_segment(&mut self, segment: &Segment, inner: Self) {
        let hits = inner.hits.into_iter();
        for mut hit in hits.filter(|hit| segment.concerns(&hit.span)) {
            let pointer = |span: &Span| segment.pointer(span).map(str::to_owned);
            hit.pointer = pointer(&hit.span).or(hit.pointer);
            hit.span = segment.code.original(&hit.span);
            for related in &mut hit.related {
                related.pointer = pointer(&related.span).or(related.pointer.take());
                related.span = segment.code.original(&related.span);
            }
            self.hits.push(hit);
        }
        for (at, reason) in inner.skipped {
            let at = at.unwrap_or(0);
            let place = segment.code.original(&(at..at + 1)).start;
            self.skipped.push((Some(place), reason));
        }
    }

    fn into_outcome(self, text: &str) -> Outcome {
        let line = |at: usize| 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at]).count();
        let parts = self.skipped.into_iter().map(|(at, reason)| Part {
            line: at.map(line),
            reason,
        });
        Outcome {
            hits: self.hits,
            skipped: parts.collect(),
            ..Outcome::default()
        }
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
        // Documentation shows what not to do as well: it is scanned if it is named.
        Reading::by_path(path).is_some_and(|reading| reading.container != Some(Container::Markdown))
    }

    fn hidden(&self) -> Hidden {
        Hidden {
            files: true,
            folders: HIDDEN_FOLDERS,
        }
    }

    fn expects_text(&self, path: &str) -> bool {
        Reading::by_path(path).is_some()
    }

    fn scan(&self, source: &Source) -> Vec<Outcome> {
        let mut outcome = self.without_overlap(source.text(), self.scan_fully(source));
        test_code::soften(source.path(), &mut outcome.hits, |hit| {
            self.is_own(&hit.rule)
        });
        vec![outcome]
    }

    fn notes(&self) -> Vec<String> {
        let with_options = self.own_rules.iter().filter(|rule| rule.has_options());
        with_options
            .map(|rule| format!("rule {}: `options` has no effect in firestop", rule.id()))
            .collect()
    }
}
