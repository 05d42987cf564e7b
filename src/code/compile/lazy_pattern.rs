//! The patterns of a rule, each made ready when the first text comes that holds its names: a rule may
//! have a hundred, of which a file calls for two.

use std::sync::OnceLock;

use super::{Problem, problem};
use crate::code::needs;
use crate::code::pattern::{Metavariables, Pattern, PatternCompiler};
use crate::code::placeholder;
use crate::code::words::{self, Held};

/// See the module.
#[derive(Default)]
pub(in crate::code) struct Patterns(Vec<LazyPattern>);

struct LazyPattern {
    /// As it is written, and again as the rule's other patterns may be.
    text: Box<str>,
    /// Hashes of names that code must hold.
    words: Vec<u64>,
    ready: OnceLock<Ready>,
}

enum Ready {
    Own(Box<Pattern>),
    /// Says the same as another one: `var $X = $Y` and `$X = $Y`.
    Same(usize),
}

impl Patterns {
    /// Makes a pattern at once.
    pub(super) fn add(
        &mut self,
        text: &str,
        compiler: &mut PatternCompiler<'_>,
        metavariables: &mut Metavariables,
    ) -> Result<usize, String> {
        if let Some(known) = self.of_text(text) {
            return Ok(known);
        }
        let pattern = compiler.compile(text, metavariables)?;
        if let Some(known) = self.equal(&pattern) {
            return Ok(known);
        }
        self.0.push(LazyPattern {
            text: text.into(),
            words: Vec::new(),
            ready: OnceLock::from(Ready::Own(Box::new(pattern))),
        });
        Ok(self.0.len() - 1)
    }

    /// Notes a pattern that is known to be valid.
    pub(super) fn add_later(
        &mut self,
        text: &str,
        compiler: &PatternCompiler<'_>,
        metavariables: &mut Metavariables,
    ) -> usize {
        if let Some(known) = self.of_text(text) {
            return known;
        }
        placeholder::metavariables(text, &mut |name| {
            metavariables.slot(name);
        });
        let names = needs::names(text, compiler.grammar.language);
        self.0.push(LazyPattern {
            text: text.into(),
            words: names.into_iter().map(words::hash).collect(),
            ready: OnceLock::new(),
        });
        self.0.len() - 1
    }

    /// Makes those ready that a text with these words can match. `metavariables`: all of the rule's.
    pub(super) fn prepare(
        &self,
        held: &Held,
        metavariables: &Metavariables,
        compiler: &mut PatternCompiler<'_>,
    ) -> Result<(), Problem> {
        let mut known = None;
        for lazy in self.0.iter().filter(|lazy| lazy.is_wanted(held)) {
            let known = known.get_or_insert_with(|| metavariables.clone());
            let pattern = compiler.compile(&lazy.text, known);
            let pattern = pattern.map_err(|message| problem("pattern", &lazy.text, message))?;
            if known.names.len() > metavariables.names.len() {
                let message = "it has a metavariable that its text does not show";
                return Err(problem("pattern", &lazy.text, message));
            }
            let ready = match self.equal(&pattern) {
                Some(same) => Ready::Same(same),
                None => Ready::Own(Box::new(pattern)),
            };
            // Whoever makes patterns ready holds the lock of the symbols.
            let _ = lazy.ready.set(ready);
        }
        Ok(())
    }

    /// Whether one is still to be made for a text with these words.
    pub(in crate::code) fn is_prepared(&self, held: &Held) -> bool {
        !self.0.iter().any(|lazy| lazy.is_wanted(held))
    }

    pub(in crate::code) fn len(&self) -> usize {
        self.0.len()
    }

    /// The pattern, and its number among those that say different things; `None` if a text with
    /// these words does not match it.
    pub(in crate::code) fn get(&self, number: usize, held: &Held) -> Option<(usize, &Pattern)> {
        let lazy = &self.0[number];
        match lazy.ready.get().filter(|_| lazy.can_match(held))? {
            Ready::Own(pattern) => Some((number, pattern)),
            Ready::Same(other) => match self.0[*other].ready.get()? {
                Ready::Own(pattern) => Some((*other, pattern)),
                Ready::Same(_) => None,
            },
        }
    }

    /// Those that were made ready.
    pub(in crate::code) fn ready(&self) -> impl Iterator<Item = &Pattern> {
        self.0.iter().filter_map(|lazy| match lazy.ready.get()? {
            Ready::Own(pattern) => Some(&**pattern),
            Ready::Same(_) => None,
        })
    }

    /// Text and pattern of those that were made ready.
    #[cfg(test)]
    pub(in crate::code) fn each(&self, take: &mut dyn FnMut(&str, &Pattern)) {
        for (number, lazy) in self.0.iter().enumerate() {
            if let Some((_, pattern)) = self.get(number, &Held::default()) {
                take(&lazy.text, pattern);
            }
        }
    }

    fn of_text(&self, text: &str) -> Option<usize> {
        self.0.iter().position(|known| *known.text == *text)
    }

    fn equal(&self, pattern: &Pattern) -> Option<usize> {
        let is_equal = |known: &LazyPattern| match known.ready.get() {
            Some(Ready::Own(known)) => **known == *pattern,
            _ => false,
        };
        self.0.iter().position(is_equal)
    }
}

impl LazyPattern {
    fn can_match(&self, held: &Held) -> bool {
        self.words.iter().all(|word| held.has(*word))
    }

    fn is_wanted(&self, held: &Held) -> bool {
        self.ready.get().is_none() && self.can_match(held)
    }
}
