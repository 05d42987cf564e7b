//! Which rules can match a file at all, by the words and texts it holds: one or two passes over the
//! bytes, before anything is parsed.

use super::needs::{Literal, Need};
use super::words::{self, Held, Table};
use crate::keywords::Keywords;

/// See the module.
pub(super) struct Prefilter {
    /// Numbers of words, from 1.
    words: Table,
    /// Texts that are no words, if there are any. Their numbers follow those of the words.
    texts: Option<Keywords>,
    /// How many words and texts there are.
    count: usize,
    word_count: usize,
    /// By rule.
    needs: Vec<Need<u32>>,
    /// For each word and text the rules that are worth a look where it stands: each rule has some,
    /// of which a file must hold one.
    rules: Vec<Vec<u32>>,
    /// Rules that are always worth a look.
    always: Vec<u32>,
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
        let needs: Vec<Need<u32>> = needs.iter().map(|need| need.map(&mut number)).collect();
        let count = word_count as usize + texts.len();
        let (mut rules, mut always) = (vec![Vec::new(); count + 1], Vec::new());
        for (rule, need) in (0..).zip(&needs) {
            match need.one_of() {
                Some(literals) => {
                    let literals = literals.into_iter();
                    literals.for_each(|literal| rules[*literal as usize].push(rule));
                }
                None => always.push(rule),
            }
        }
        Self {
            words,
            count,
            rules,
            always,
            texts: (!texts.is_empty()).then(|| Keywords::new(&texts)),
            word_count: word_count as usize,
            needs,
        }
    }

    /// Numbers of the rules that can match, and the words of the text.
    pub(super) fn candidates(&self, source: &str) -> (Vec<usize>, Held) {
        let mut seen = vec![false; self.count + 1];
        let mut found: Vec<usize> = Vec::new();
        let mut see = |literal: usize| {
            if !std::mem::replace(&mut seen[literal], true) {
                found.push(literal);
            }
        };
        let mut held = Held::for_text(source.len());
        words::for_each_hash(source, |hash| {
            held.add(hash);
            for word in self.words.get(hash) {
                see(word as usize);
            }
        });
        if let Some(texts) = &self.texts {
            texts.each(source, &mut |text, _| see(self.word_count + 1 + text));
        }
        let named = found.iter().flat_map(|literal| &self.rules[*literal]);
        let mut rules: Vec<usize> = named
            .chain(&self.always)
            .map(|rule| *rule as usize)
            .collect();
        rules.sort_unstable();
        rules.dedup();
        let has = |literal: &u32| seen[*literal as usize];
        rules.retain(|rule| self.needs[*rule].is_met(&has));
        (rules, held)
    }
}
