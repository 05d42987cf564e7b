//! From patterns as they are written to tables.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::Written;
use super::document::View;
use super::literal::{self, Required, UNLIMITED};
use super::packed::Span;
use super::tables::{
    Candidate, Expression, Literal, Literals, Member, Need, Pattern, Reach, Tables,
};
use super::trie::Trie;
use super::turn::{Turn, turned_words};
use super::vocabulary::Vocabulary;

/// Rows are told apart by numbers of 16 bits: enough for fifty times the built-in rules.
const MANY: &str = "there are at most 65535 patterns, and sets of literals";

/// So many sets of a pattern, the most telling ones, hold words that are worth a disguise.
const TELLING: usize = 2;

/// The tables as far as they are made.
#[derive(Debug, Default)]
pub(super) struct Builder {
    text: String,
    /// By what they say.
    expressions: BTreeMap<String, Expression>,
    patterns: Vec<Pattern>,
    excuses: Vec<Expression>,
    normalised: LiteralsBuilder,
    raw: LiteralsBuilder,
}

impl Builder {
    /// # Errors
    /// The key that is wrong, and why.
    pub(super) fn add(
        &mut self,
        vocabulary: &Vocabulary,
        pattern: &Written<'_>,
    ) -> Result<(), String> {
        let Written { rule, document, .. } = *pattern;
        let score = document.score;
        if !(score > 0.0 && score < 1.0) {
            return Err(format!("score: {score} is not between 0 and 1"));
        }
        let (regex, unless) = pattern.expressions(vocabulary)?;
        let literals = match document.on {
            View::Normalised => &mut self.normalised,
            View::Raw => &mut self.raw,
        };
        literals.add(self.patterns.len(), literal::required(&regex));
        let unless = unless.map(|unless| self.excuse(unless));
        let regex = self.expression(regex);
        self.patterns.push(Pattern {
            rule: u16::try_from(rule).expect(MANY),
            score,
            view: document.on,
            regex,
            unless,
        });
        Ok(())
    }

    fn excuse(&mut self, unless: String) -> u16 {
        let expression = self.expression(unless);
        let known = self.excuses.iter().position(|known| *known == expression);
        let index = known.unwrap_or_else(|| {
            self.excuses.push(expression);
            self.excuses.len() - 1
        });
        u16::try_from(index).expect(MANY)
    }

    fn expression(&mut self, text: String) -> Expression {
        if let Some(known) = self.expressions.get(&text) {
            return *known;
        }
        let start = self.text.len();
        self.text.push_str(&text);
        let place = |at| u32::try_from(at).expect("patterns have less than 4 GiB");
        let expression = Expression {
            start: place(start),
            end: place(self.text.len()),
        };
        self.expressions.insert(text, expression);
        expression
    }

    pub(super) fn finish(mut self) -> Tables {
        self.normalised.add_turned_words();
        Tables {
            text: Cow::Owned(self.text),
            patterns: Cow::Owned(self.patterns),
            excuses: Cow::Owned(self.excuses),
            normalised: self.normalised.finish(),
            raw: self.raw.finish(),
        }
    }
}

/// The literals for one view of the text, as far as they are known.
#[derive(Debug, Default)]
struct LiteralsBuilder {
    literals: BTreeMap<Vec<u8>, Entry>,
    /// By their literals.
    known_sets: BTreeMap<Vec<Required>, u16>,
    sets: Vec<Reach>,
    candidates: Vec<Candidate>,
    needs: Vec<Need>,
    /// Words of telling literals.
    turned: BTreeSet<(Vec<u8>, Turn)>,
}

#[derive(Debug, Default)]
struct Entry {
    members: Vec<Member>,
    turn: Option<Turn>,
}

impl LiteralsBuilder {
    fn add(&mut self, pattern: usize, sets: Vec<literal::Set>) {
        let first = self.needs.len();
        let mut by_weight: Vec<&literal::Set> = sets.iter().collect();
        by_weight.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        for literal in by_weight.iter().take(TELLING).flat_map(|set| &set.literals) {
            self.turned.extend(turned_words(literal.bytes()));
        }
        let mut end = 0;
        for set in sets {
            let begins = set.before == 0 && set.literals.iter().all(|literal| literal.before == 0);
            let need = Need {
                reach: reach(set.before, set.after),
                gap: reach(0, set.before - end).after,
                first: begins,
                set: self.set(set.literals),
            };
            end = set.before + set.length;
            self.needs.push(need);
        }
        self.candidates.push(Candidate {
            pattern: u16::try_from(pattern).expect(MANY),
            needs: span(first, self.needs.len()),
        });
    }

    /// The number of a set of literals.
    fn set(&mut self, literals: Vec<Required>) -> u16 {
        if let Some(known) = self.known_sets.get(&literals) {
            return *known;
        }
        let set = u16::try_from(self.sets.len()).expect(MANY);
        let mut most = Reach::default();
        for literal in &literals {
            let reach = reach(literal.before, literal.after);
            most.before = most.before.max(reach.before);
            most.after = most.after.max(reach.after);
            let entry = self.literals.entry(literal.bytes().to_vec()).or_default();
            entry.members.push(Member {
                set,
                starts_word: literal.starts_word,
                ends_word: literal.ends_word,
                reach,
            });
        }
        self.sets.push(most);
        self.known_sets.insert(literals, set);
        set
    }

    /// Adds the longer words of the telling literals in disguise.
    fn add_turned_words(&mut self) {
        for (word, turn) in std::mem::take(&mut self.turned) {
            let entry = self.literals.entry(word).or_default();
            // A word that means something as it is.
            if entry.members.is_empty() {
                entry.turn = Some(turn);
            }
        }
    }

    fn finish(self) -> Literals {
        let (mut literals, mut members) = (Vec::new(), Vec::new());
        let (mut at_word, mut within_word) = (Vec::new(), Vec::new());
        for (number, (bytes, entry)) in self.literals.iter().enumerate() {
            let first = members.len();
            members.extend_from_slice(&entry.members);
            literals.push(Literal {
                length: u8::try_from(bytes.len()).expect("literals are cut"),
                turn: entry.turn,
                members: span(first, members.len()),
            });
            at_word.push((bytes.as_slice(), number));
            if entry.turn.is_some() || entry.members.iter().any(|member| !member.starts_word) {
                within_word.push((bytes.as_slice(), number));
            }
        }
        Literals {
            at_word: Trie::new(&at_word),
            within_word: Trie::new(&within_word),
            literals: literals.into_iter().collect(),
            members: members.into_iter().collect(),
            sets: self.sets.into_iter().collect(),
            candidates: self.candidates.into_iter().collect(),
            needs: self.needs.into_iter().collect(),
        }
    }
}

/// What lies further away than this is not looked at.
fn reach(before: usize, after: usize) -> Reach {
    let bytes = |bytes: usize| u16::try_from(bytes.min(UNLIMITED)).unwrap_or(u16::MAX);
    Reach {
        before: bytes(before),
        after: bytes(after),
    }
}

fn span(first: usize, end: usize) -> Span {
    Span {
        first: u32::try_from(first).expect(MANY),
        count: u16::try_from(end - first).expect(MANY),
    }
}
