//! Which rules can match a file at all, by the words and texts it holds: one or two passes over the
//! bytes, before anything is parsed.

use aho_corasick::Anchored;
use aho_corasick::automaton::Automaton;
use aho_corasick::dfa::DFA;

use super::needs::{Literal, Need};
use super::words::{self, Held, Table};

/// See the module.
pub(super) struct Prefilter {
    /// Numbers of words, from 1.
    words: Table,
    /// Finds texts that are no words, if there are any. The numbers follow those of the words.
    texts: Option<DFA>,
    /// How many words and texts there are.
    count: usize,
    word_count: usize,
    /// By rule.
    needs: Vec<Need<u32>>,
}

impl Prefilter {
    /// `needs`: those of each rule.
    pub(super) fn new<'r>(needs: impl Iterator<Item = Need<Literal<'r>>>) -> Self {
        let needs: Vec<Need<Literal<'_>>> = needs.collect();
        let mut words = Table::default();
        let mut word_count = 0;
        let mut texts: Vec<String> = Vec::new();
        for need in &needs {
            need.each(&mut |literal| match literal {
                Literal::Word(word) => {
                    let hash = words::hash(word);
                    if words.get(hash).next().is_none() {
                        word_count += 1;
                        words.insert(hash, word_count);
                    }
                }
                Literal::Text(text) => texts.push(text.clone()),
            });
        }
        texts.sort_unstable();
        texts.dedup();
        let mut number = |literal: &Literal<'_>| match literal {
            Literal::Word(word) => words.get(words::hash(word)).next().unwrap_or_default(),
            Literal::Text(text) => {
                let place = texts.binary_search(text);
                word_count + 1 + place.expect("the list holds all texts") as u32
            }
        };
        let needs = needs.iter().map(|need| need.map(&mut number)).collect();
        let automaton = DFA::builder().ascii_case_insensitive(true).build(&texts);
        Self {
            words,
            count: word_count as usize + texts.len(),
            // Without an automaton nothing is seen, so the texts count as seen below.
            texts: automaton.ok().filter(|_| !texts.is_empty()),
            word_count: word_count as usize,
            needs,
        }
    }

    /// Numbers of the rules that can match, and the words of the text.
    pub(super) fn candidates(&self, source: &str) -> (Vec<usize>, Held) {
        let mut seen = vec![false; self.count + 1];
        let mut held = Held::for_text(source.len());
        words::for_each_hash(source, |hash| {
            held.add(hash);
            for word in self.words.get(hash) {
                seen[word as usize] = true;
            }
        });
        let texts = &mut seen[self.word_count + 1..];
        let all_seen = self.texts.as_ref().map(|dfa| see(dfa, source, texts));
        if all_seen.is_none_or(|seen| seen.is_none()) {
            texts.fill(true);
        }
        let has = |literal: &u32| seen[*literal as usize];
        let needs = self.needs.iter().enumerate();
        let met = needs.filter(|(_, need)| need.is_met(&has));
        (met.map(|(rule, _)| rule).collect(), held)
    }
}

/// Notes which of the automaton's texts the source holds, wherever and however often. `None`: the
/// automaton cannot tell.
fn see(dfa: &DFA, source: &str, seen: &mut [bool]) -> Option<()> {
    let mut state = dfa.start_state(Anchored::No).ok()?;
    for byte in source.bytes() {
        state = dfa.next_state(Anchored::No, state, byte);
        if dfa.is_match(state) {
            for place in 0..dfa.match_len(state) {
                seen[dfa.match_pattern(state, place).as_usize()] = true;
            }
        }
    }
    Some(())
}
