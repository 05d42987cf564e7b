//! Finds keywords in a text, whatever their case and wherever they overlap.
//!
//! What is quick to make is slow to run, and the other way round: a process that reads little makes
//! do with the one, a process that reads much comes to use the other.

use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use aho_corasick::automaton::Automaton;
use aho_corasick::dfa::{self, DFA};
use aho_corasick::{Anchored, nfa::noncontiguous};

/// So much is read before more time goes into reading faster.
const QUICK_BYTES: usize = 100_000;

/// See the module.
pub(crate) struct Keywords {
    quick: noncontiguous::NFA,
    thorough: OnceLock<Option<DFA>>,
    /// How much was read.
    bytes: AtomicUsize,
}

impl Keywords {
    /// `words`: few and short ones.
    pub(crate) fn new(words: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Self {
        let quick = noncontiguous::Builder::new()
            .ascii_case_insensitive(true)
            .build(words)
            .expect("few and short words make an automaton");
        Self {
            quick,
            thorough: OnceLock::new(),
            bytes: AtomicUsize::new(0),
        }
    }

    /// Hands out each keyword in the text: its number, and where it stands.
    pub(crate) fn each(&self, text: &str, take: impl FnMut(usize, Range<usize>)) {
        let thorough = match self.bytes.fetch_add(text.len(), Ordering::Relaxed) {
            ..QUICK_BYTES => None,
            _ => self.thorough().as_ref(),
        };
        match thorough {
            Some(automaton) => each(automaton, text, take),
            None => each(&self.quick, text, take),
        }
    }

    fn thorough(&self) -> &Option<DFA> {
        let make = || {
            dfa::Builder::new()
                .build_from_noncontiguous(&self.quick)
                .ok()
        };
        self.thorough.get_or_init(make)
    }
}

fn each(automaton: &impl Automaton, text: &str, mut take: impl FnMut(usize, Range<usize>)) {
    let mut state = automaton
        .start_state(Anchored::No)
        .expect("the automaton is made to begin anywhere");
    for (place, byte) in text.bytes().enumerate() {
        state = automaton.next_state(Anchored::No, state, byte);
        if automaton.is_match(state) {
            for number in 0..automaton.match_len(state) {
                let keyword = automaton.match_pattern(state, number);
                let start = place + 1 - automaton.pattern_len(keyword);
                take(keyword.as_usize(), start..place + 1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_find_the_same() {
        let words = ["pass", "password", "word", "://", "Pwd"];
        let keywords = Keywords::new(words);
        let text = "PASSWORD=x; pwd passwords http://é";
        let find = || {
            let mut found = Vec::new();
            keywords.each(text, |number, range| found.push((number, &text[range])));
            found
        };
        let quick = find();
        assert_eq!(
            quick,
            [
                (0, "PASS"),
                (1, "PASSWORD"),
                (2, "WORD"),
                (4, "pwd"),
                (0, "pass"),
                (1, "password"),
                (2, "word"),
                (3, "://")
            ]
        );
        keywords.bytes.store(QUICK_BYTES, Ordering::Relaxed);
        assert_eq!(find(), quick);
        assert!(keywords.thorough.get().is_some());
    }
}
