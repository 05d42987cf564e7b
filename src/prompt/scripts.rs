//! Patterns by the script of their language: those for scripts that a text does not use are not even
//! made ready, which is half of the time that a scan of one small file takes.

use std::sync::OnceLock;

use super::engine::{Engine, Search};
use super::rules::{Pattern, PromptRule};

/// Languages whose patterns need letters beyond the Latin alphabet. Their patterns hold what an
/// attack says in that script; what it says in Latin letters is for the others.
const BEYOND_LATIN: &[&str] = &["ar", "hi", "ja", "ko", "ru", "th", "uk", "zh"];

/// The patterns of all rules: those of Latin script, and the others, made when a text needs them.
#[derive(Debug)]
pub(crate) struct Engines {
    latin: Engine,
    others: OnceLock<Engine>,
}

impl Engines {
    pub(crate) fn new(rules: &[PromptRule]) -> Self {
        Self {
            latin: Engine::new(rules, |pattern| !is_beyond_latin(pattern)),
            others: OnceLock::new(),
        }
    }

    /// Runs the patterns that can match the text.
    pub(crate) fn search(&self, rules: &[PromptRule], text: &str) -> Search {
        let mut search = self.latin.search(rules, text);
        if text.chars().any(is_letter_beyond_latin) {
            let make = || Engine::new(rules, is_beyond_latin);
            let others = self.others.get_or_init(make).search(rules, text);
            search.found.extend(others.found);
            search.turned.extend(others.turned);
            search.found.sort_by_key(|found| found.rule);
        }
        search
    }
}

fn is_beyond_latin(pattern: &Pattern) -> bool {
    BEYOND_LATIN.contains(&&*pattern.regex.language)
}

/// Greek to the Mongolian and beyond, East Asia, compatibility forms; not the signs, arrows, dashes
/// and emoji that stand in texts of any script.
fn is_letter_beyond_latin(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{1DFF}' | '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FDFF}' | '\u{FE70}'..='\u{FFEF}')
}
