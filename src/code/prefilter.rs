//! Which rules can match a file at all, by the words and texts it holds: one or two passes over the
//! bytes, before anything is parsed. Where all that are left want something more, expressions tell
//! whether it is there.

use std::cell::OnceCell;

use super::lazy_regex::LazyRegex;
use super::needs::{Literal, Need};
use super::words::{self, Held, Table};
use crate::keywords::Keywords;

/// See the module.
pub(super) struct Prefilter {
    /// Numbers of words, from 1.
    words: Table,
    /// Texts that are no words, if there are any. Their numbers follow those of the words.
    texts: Option<Keywords>,
    /// What is looked for last. Their numbers follow those of the texts.
    shapes: Vec<LazyRegex>,
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

/// What is known of a text before it is parsed.
pub(super) struct Found {
    /// Numbers of the rules that can match.
    pub(super) rules: Vec<usize>,
    /// The words of the text.
    pub(super) words: Held,
    /// For each word and text of the prefilter whether it is there.
    seen: Vec<bool>,
}

impl Prefilter {
    /// `needs`: those of each rule.
    pub(super) fn new<'r>(needs: impl Iterator<Item = Need<Literal<'r>>>) -> Self {
        let needs: Vec<Need<Literal<'_>>> = needs.collect();
        let mut words = Table::default();
        let mut word_count = 0;
        let (mut texts, mut shapes) = (Vec::new(), Vec::new());
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
                Literal::Shape(shape) => shapes.push(shape.clone()),
            });
        }
        for list in [&mut texts, &mut shapes] {
            list.sort_unstable();
            list.dedup();
        }
        let count = word_count as usize + texts.len();
        let place = |list: &[String], text: &String| {
            let place = list.binary_search(text);
            place.expect("the list holds all of its kind") as u32
        };
        let mut number = |literal: &Literal<'_>| match literal {
            Literal::Word(word) => words.get(words::hash(word)).next().unwrap_or_default(),
            Literal::Text(text) => word_count + 1 + place(&texts, text),
            Literal::Shape(shape) => count as u32 + 1 + place(&shapes, shape),
        };
        let needs: Vec<Need<u32>> = needs.iter().map(|need| need.map(&mut number)).collect();
        let (mut rules, mut always) = (vec![Vec::new(); count + 1], Vec::new());
        for (rule, need) in (0..).zip(&needs) {
            match need.one_of(&|literal| *literal as usize <= count) {
                Some(literals) => {
                    let literals = literals.into_iter();
                    literals.for_each(|literal| rules[*literal as usize].push(rule));
                }
                None => always.push(rule),
            }
        }
        let shapes = shapes.into_iter();
        Self {
            words,
            count,
            rules,
            always,
            texts: (!texts.is_empty()).then(|| Keywords::new(&texts)),
            shapes: shapes
                .filter_map(|shape| LazyRegex::new(shape, false).ok())
                .collect(),
            word_count: word_count as usize,
            needs,
        }
    }

    /// The rules that can match by the words and texts of the source.
    pub(super) fn candidates(&self, source: &str) -> Found {
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
        let may_have = |literal: &u32| seen.get(*literal as usize).is_none_or(|seen| *seen);
        rules.retain(|rule| self.needs[*rule].is_met(&may_have));
        Found {
            rules,
            words: held,
            seen,
        }
    }

    /// Leaves out rules that cannot match because of their expressions. `all`: every such rule; or
    /// else only as many as it takes to know whether the text is worth parsing. Once it is parsed,
    /// most rules tell sooner than an expression that they find nothing.
    pub(super) fn narrow(&self, found: &mut Found, source: &str, all: bool) {
        let shapes: Vec<OnceCell<bool>> = self.shapes.iter().map(|_| OnceCell::new()).collect();
        let (rules, seen) = (&mut found.rules, &found.seen);
        let shape = |literal: u32| (literal as usize).checked_sub(seen.len());
        let matches = |literal: &u32| match shape(*literal) {
            Some(place) => *shapes[place].get_or_init(|| self.shapes[place].is_match(source)),
            None => seen[*literal as usize],
        };
        if !all {
            let has = |literal: &u32| seen.get(*literal as usize).is_some_and(|seen| *seen);
            let mut needs = rules.iter().map(|rule| &self.needs[*rule]);
            if needs.clone().any(|need| need.is_met(&has))
                || needs.any(|need| need.is_met(&matches))
            {
                let may_match = |literal: &u32| match shape(*literal) {
                    Some(place) => shapes[place].get().copied().unwrap_or(true),
                    None => seen[*literal as usize],
                };
                rules.retain(|rule| self.needs[*rule].is_met(&may_match));
                return;
            }
        }
        rules.retain(|rule| self.needs[*rule].is_met(&matches));
    }
}
