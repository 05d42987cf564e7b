//! The patterns that run: built-in ones and the user's own, by the script of their language.

use std::borrow::Cow;

use super::engine::{Engine, Search, Text};
use super::expression::Scratch;
use super::normalise::normalise;
use super::prepare::Scripts;
use super::prepare::tables::Tables;

/// Patterns of Latin script, which run on every text, and the others.
#[derive(Debug, Default)]
pub(crate) struct Engines {
    latin: Vec<Engine>,
    beyond: Vec<Engine>,
}

impl Engines {
    /// Adds patterns. `rules` are the indices of those of their rules that run.
    pub(super) fn add(&mut self, tables: Scripts<Cow<'static, Tables>>, rules: &[Option<usize>]) {
        self.latin.push(Engine::new(tables.latin, rules.to_vec()));
        self.beyond.push(Engine::new(tables.beyond, rules.to_vec()));
    }

    /// Runs the patterns that can match the text.
    pub(crate) fn search(&self, scratch: &mut Scratch, text: &str) -> Search {
        let normalised = normalise(text);
        let text = Text {
            written: text,
            normalised,
        };
        let mut search = Search::default();
        for engine in &self.latin {
            engine.search(&text, scratch, &mut search);
        }
        if text.written.chars().any(is_letter_beyond_latin) {
            for engine in &self.beyond {
                engine.search(&text, scratch, &mut search);
            }
        }
        search.found.sort_by_key(|found| found.rule);
        search.normalised = text.normalised.mapped;
        search
    }

    /// Expressions that do not compile or match everywhere: the rule, the expression, and why.
    pub(super) fn problems(&self) -> impl Iterator<Item = (usize, &str, String)> {
        self.all().flat_map(Engine::problems)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Engine> {
        self.latin.iter().chain(&self.beyond)
    }
}

/// Greek to the Mongolian and beyond, East Asia, compatibility forms; not the signs, arrows, dashes
/// and emoji that stand in texts of any script.
fn is_letter_beyond_latin(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{1DFF}' | '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FDFF}' | '\u{FE70}'..='\u{FFEF}')
}
