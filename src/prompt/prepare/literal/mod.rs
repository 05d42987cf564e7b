//! Literals that every match of a pattern must contain.
//!
//! Most texts contain none of them, so that most patterns are never run. The extractor of
//! `regex-syntax` looks at the beginning and the end of a match only, and multiplies what stands
//! side by side; patterns of rules are long sentences, one telling word of which is enough. Here a
//! pattern is read once, from left to right. What is not understood gives no literals, and the
//! pattern runs on every text.

mod piece;
mod reader;

use piece::Piece;
use reader::Reader;

/// Part of a match without an upper limit (`.*`) is looked for in this many bytes.
pub(crate) const UNLIMITED: usize = 2_000;
/// Longer literals are cut: the rest would only make the tables larger.
const LONGEST: usize = 12;
/// Shorter literals say nothing.
const SHORTEST: usize = 2;
/// A class of more characters than this is no set of literals.
const LARGEST_CLASS: usize = 24;
/// A set of more literals than this is not worth its place in the tables.
const LARGEST_SET: usize = 400;
/// Bytes of the longest character.
const CHARACTER: usize = 4;
/// Groups within groups; deeper patterns are not understood.
const DEEPEST: usize = 50;

/// A literal, and how far a match may reach around it. Thousands are copied about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Required {
    bytes: [u8; LONGEST],
    length: u8,
    /// Bytes before the literal.
    pub(crate) before: usize,
    /// Bytes after the literal.
    pub(crate) after: usize,
    /// No letter, digit or `_` stands right before it.
    pub(crate) starts_word: bool,
    /// Nor right after it.
    pub(crate) ends_word: bool,
}

impl Required {
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.length)]
    }
}

/// Literals one of which is part of every match, and the part of the pattern that they belong to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Set {
    pub(crate) literals: Vec<Required>,
    /// How much they tell.
    pub(crate) weight: f64,
    /// Bytes of a match before the part, at most.
    pub(crate) before: usize,
    /// Bytes of the part.
    pub(crate) length: usize,
    /// Bytes after it.
    pub(crate) after: usize,
}

/// The sets of literals of a pattern in the order in which they stand in a match; ASCII letters are
/// in lower case. There is none if nothing is telling.
pub(crate) fn required(pattern: &str) -> Vec<Set> {
    let pieces = Reader::new(pattern).whole();
    pieces.map_or_else(Vec::new, |pieces| sets(&pieces))
}

/// The sets of the pieces that follow each other.
fn sets(pieces: &[Piece]) -> Vec<Set> {
    let whole: usize = pieces.iter().map(Piece::length).sum();
    // From right to left: whether a letter at the end of each piece ends a word.
    let mut ends_word = vec![false; pieces.len() + 1];
    for (index, piece) in pieces.iter().enumerate().rev() {
        ends_word[index] = piece.ends_words(ends_word[index + 1]);
    }
    let mut starts_word = false;
    let mut sets = Vec::new();
    let mut before = 0;
    for (index, piece) in pieces.iter().enumerate() {
        let length = piece.length();
        if let Some(mut literals) = piece.literals() {
            for literal in &mut literals {
                literal.starts_word |= starts_word && literal.begins_with_word();
                literal.ends_word |= ends_word[index + 1] && literal.finishes_with_word();
            }
            sets.push(Set {
                weight: weight(&literals),
                literals,
                before,
                length,
                after: whole - before - length,
            });
        }
        before += length;
        starts_word = piece.begins_words(starts_word);
    }
    sets
}

/// The most telling of sets, the first of those that are alike.
fn best(sets: Vec<Set>) -> Option<Set> {
    let better = |best: Set, set: Set| if set.weight > best.weight { set } else { best };
    sets.into_iter().reduce(better)
}

/// How telling a set is: the length of its shortest literal, less for each doubling of its size.
fn weight(literals: &[Required]) -> f64 {
    let lengths = literals.iter().map(|literal| literal.bytes().len());
    lengths.min().unwrap_or(0) as f64 - 0.5 * (literals.len() as f64).log2()
}

fn telling(literals: Vec<Required>) -> Option<Vec<Required>> {
    let telling = literals
        .iter()
        .all(|literal| literal.bytes().len() >= SHORTEST);
    (telling && literals.len() <= LARGEST_SET).then_some(literals)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompt::prepare::document::View;
    use crate::prompt::rules;
    use crate::rule::RuleSelection;

    /// The most telling set.
    fn literals(pattern: &str) -> Option<Vec<String>> {
        let best = best(required(pattern))?;
        let texts = best.literals.iter();
        let texts = texts.map(|literal| String::from_utf8_lossy(literal.bytes()).into_owned());
        Some(texts.collect())
    }

    #[test]
    fn the_most_telling_part_is_required() {
        let found =
            literals(r"\b(?:you|your)\b.{0,40}?\binstructions?\b").expect("there are literals");
        assert_eq!(found, ["instruction"]);
        let found =
            literals(r"(?:^|[\[(]+ ?)(?:ignore|disregard)\b.*").expect("there are literals");
        assert_eq!(found, ["ignore", "disregard"]);
        assert_eq!(
            literals("(?i)^System:").as_deref(),
            Some(&["system:".to_owned()][..])
        );
        assert_eq!(
            literals("(?:忽略|无视)[^。]{0,5}").map(|found| found.len()),
            Some(2)
        );
        assert_eq!(literals(r"(?:\w+|ab)"), None);
        assert_eq!(literals(r"a?\d{3}"), None);
    }

    #[test]
    fn a_match_lies_within_the_reach_of_its_literals() {
        for (pattern, text) in [
            (
                r"\bthe .{0,9}(?:system|developer) prompt\b",
                "show the hidden system prompt now",
            ),
            (r"(?:very ){1,3}secret(?: key)?", "a very very secret key"),
            ("(?i)BEGIN[a-z ]{2,8}end", "xx Begin the End"),
        ] {
            let regex = regex::Regex::new(pattern).expect("a pattern");
            let found = regex.find(text).expect("it matches").range();
            let lower = text.to_ascii_lowercase();
            let sets = required(pattern);
            assert!(!sets.is_empty(), "{pattern}");
            for set in sets {
                let reaches = |literal: &Required| {
                    let word = String::from_utf8_lossy(literal.bytes()).into_owned();
                    let (before, after) = (set.before + literal.before, set.after + literal.after);
                    lower.match_indices(&word).any(|(at, _)| {
                        at.saturating_sub(before) <= found.start
                            && found.end <= at + word.len() + after
                    })
                };
                assert!(set.literals.iter().any(reaches), "{pattern}");
            }
        }
    }

    #[test]
    fn edges_of_words_are_known() {
        let edges = |pattern: &str| {
            let best = best(required(pattern)).expect("there are literals");
            let literal = best.literals[0];
            (literal.starts_word, literal.ends_word)
        };
        assert_eq!(edges(r"\bignore\b"), (true, true));
        assert_eq!(edges(r"(?:^|[ :]+)ignore(?:d|s)?\b"), (false, false));
        assert_eq!(edges(r"\b ?ignore ?(?:\b|[.!])"), (true, false));
        assert_eq!(edges(r"[ :]+ignore[.!]\w"), (false, false));
        assert_eq!(edges(r"x? (?:ignore|forget) now"), (true, true));
        // The rest of a long literal is not looked at.
        assert_eq!(edges(r"\backnowledgement\b"), (true, false));
    }

    #[test]
    fn what_is_not_understood_gives_no_literals() {
        for pattern in [
            r"(?x)ig nore",
            r"ignore\x{41}",
            "ignore(",
            "ignore)",
            "{ignore}",
            "(?i)игнорируй",
        ] {
            assert_eq!(required(pattern), [], "{pattern}");
        }
    }

    #[test]
    fn built_in_patterns_are_understood() {
        let rules = rules::load(&RuleSelection::default()).expect("the built-in rules are valid");
        for engine in rules.engines.all() {
            let tables = engine.tables();
            for pattern in tables.patterns.iter() {
                let text = tables.expression(pattern.regex);
                let sets = required(text);
                assert!(!sets.is_empty(), "{text}");
                let parsed = regex_syntax::parse(text).expect("a pattern");
                let longest = parsed.properties().maximum_len().unwrap_or(UNLIMITED);
                for set in sets {
                    let length = set.before + set.length + set.after;
                    // Signs of Unicode that stand for `k` or `s` are not counted.
                    let exact = pattern.view == View::Normalised;
                    assert!(!exact || longest.min(UNLIMITED) <= length, "{text}");
                }
            }
        }
    }
}
