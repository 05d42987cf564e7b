//! Which rules can match a file at all, by the words it holds: one pass over the bytes, before
//! anything is parsed.

use super::needs::Need;
use super::words::{self, Table};

/// See the module.
pub(super) struct Prefilter {
    /// Numbers of words, from 1.
    table: Table,
    words: usize,
    /// By rule.
    needs: Vec<Need<u32>>,
}

impl Prefilter {
    /// `needs`: those of each rule.
    pub(super) fn new<'r>(needs: impl Iterator<Item = Need<&'r str>>) -> Self {
        let mut table = Table::default();
        let mut words = 0;
        let mut number = |word: &&str| {
            let hash = words::hash(word);
            let known = table.get(hash).next();
            known.unwrap_or_else(|| {
                words += 1;
                table.insert(hash, words);
                words
            })
        };
        let needs = needs.map(|need| need.map(&mut number)).collect();
        Self {
            table,
            words: words as usize,
            needs,
        }
    }

    /// Numbers of the rules that can match.
    pub(super) fn candidates(&self, source: &str) -> Vec<usize> {
        let mut seen = vec![false; self.words + 1];
        words::for_each_hash(source, |hash| {
            for word in self.table.get(hash) {
                seen[word as usize] = true;
            }
        });
        let has = |word: &u32| seen[*word as usize];
        let needs = self.needs.iter().enumerate();
        needs
            .filter(|(_, need)| need.is_met(&has))
            .map(|(rule, _)| rule)
            .collect()
    }
}
