//! Literals that every match of a pattern must contain.
//!
//! Most texts contain none of them, so that most patterns are never run. The extractor of
//! `regex-syntax` looks at the beginning and the end of a match only, and multiplies what stands
//! side by side; patterns of rules are long sentences, one telling word of which is enough.

use regex_syntax::hir::{Class, Hir, HirKind};

/// Part of a match without an upper limit (`.*`) is looked for in this many bytes.
const UNLIMITED: usize = 2_000;
/// Bytes beyond a match that its look-around may depend on.
const CONTEXT: usize = 8;
/// Longer literals are cut: the rest would only make the automaton larger.
const LONGEST: usize = 12;
/// Shorter literals say nothing.
const SHORTEST: usize = 2;
/// A class of more characters than this is no set of literals.
const LARGEST_CLASS: usize = 24;
/// A set of more literals than this is not worth its place in the automaton.
const LARGEST_SET: usize = 400;

/// A literal, and how far a match may reach around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Required {
    pub(super) bytes: Vec<u8>,
    /// Bytes before the literal.
    pub(super) before: usize,
    /// Bytes after the literal.
    pub(super) after: usize,
}

/// Sets of literals, of each of which at least one is part of every match of `pattern`; in lower
/// case where case is ignored. No set if there are no telling ones, two if there are two.
pub(super) fn required(pattern: &str) -> Vec<Vec<Required>> {
    let Ok(hir) = regex_syntax::parse(pattern) else {
        return Vec::new();
    };
    let mut sets = match hir.kind() {
        HirKind::Concat(parts) => best_parts(parts),
        _ => best(&hir).into_iter().collect(),
    };
    for literal in sets.iter_mut().flatten() {
        literal.before = literal.before.min(UNLIMITED) + CONTEXT;
        literal.after = literal.after.min(UNLIMITED) + CONTEXT;
    }
    sets
}

fn best(hir: &Hir) -> Option<Vec<Required>> {
    let literals = match hir.kind() {
        HirKind::Literal(literal) => vec![cut(&literal.0)],
        HirKind::Class(class) => characters(class)?,
        HirKind::Capture(capture) => best(&capture.sub)?,
        HirKind::Repetition(repetition) if repetition.min > 0 => {
            let rest = length(hir).saturating_sub(length(&repetition.sub));
            let mut literals = best(&repetition.sub)?;
            for literal in &mut literals {
                // It may stand in any of the repetitions.
                literal.before += rest;
                literal.after += rest;
            }
            literals
        }
        HirKind::Concat(parts) => best_parts(parts).into_iter().next()?,
        HirKind::Alternation(branches) => {
            let mut all = Vec::new();
            for branch in branches {
                all.extend(best(branch)?);
            }
            all
        }
        _ => return None,
    };
    let telling = literals
        .iter()
        .all(|literal| literal.bytes.len() >= SHORTEST);
    (telling && literals.len() <= LARGEST_SET).then_some(literals)
}

/// The literals of the two most telling of the parts that follow each other, the better first.
fn best_parts(parts: &[Hir]) -> Vec<Vec<Required>> {
    let whole: usize = parts.iter().map(length).sum();
    let mut sets: Vec<Vec<Required>> = Vec::new();
    let (mut before, mut index) = (0, 0);
    while index < parts.len() {
        // Letters of either case follow each other one by one.
        let spelled: Vec<u8> = parts[index..].iter().map_while(letter).collect();
        let (candidate, used) = if spelled.len() >= SHORTEST {
            (Some(vec![cut(&spelled)]), spelled.len())
        } else {
            (best(&parts[index]), 1)
        };
        let own: usize = parts[index..index + used].iter().map(length).sum();
        if let Some(mut literals) = candidate {
            for literal in &mut literals {
                literal.before += before;
                literal.after += whole.saturating_sub(before + own);
            }
            sets.push(literals);
        }
        before += own;
        index += used;
    }
    sets.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    sets.truncate(2);
    sets
}

/// How telling a set is: the length of its shortest literal, less for each doubling of its size.
fn weight(literals: &[Required]) -> f64 {
    let shortest = literals
        .iter()
        .map(|literal| literal.bytes.len())
        .min()
        .unwrap_or(0);
    shortest as f64 - 0.5 * (literals.len() as f64).log2()
}

fn length(hir: &Hir) -> usize {
    hir.properties()
        .maximum_len()
        .unwrap_or(UNLIMITED)
        .min(UNLIMITED)
}

fn cut(bytes: &[u8]) -> Required {
    let kept = bytes.len().min(LONGEST);
    let after = bytes.len() - kept;
    Required {
        bytes: bytes[..kept].to_ascii_lowercase(),
        before: 0,
        after,
    }
}

/// The lower-case letter that a part stands for in either case.
fn letter(part: &Hir) -> Option<u8> {
    let HirKind::Class(class) = part.kind() else {
        return None;
    };
    let mut letters: Vec<u8> = members(class)?
        .into_iter()
        // Signs that Unicode folds to the same letter do not occur in what is searched.
        .filter_map(|c| u8::try_from(c).ok().filter(u8::is_ascii))
        .map(|byte| byte.to_ascii_lowercase())
        .collect();
    letters.dedup();
    match letters[..] {
        [letter] => Some(letter),
        _ => None,
    }
}

fn characters(class: &Class) -> Option<Vec<Required>> {
    let members = members(class)?;
    Some(
        members
            .into_iter()
            .map(|c| cut(c.to_string().as_bytes()))
            .collect(),
    )
}

fn members(class: &Class) -> Option<Vec<char>> {
    let Class::Unicode(class) = class else {
        return None;
    };
    let ranges = class.ranges();
    let size: usize = ranges.iter().map(|range| range.len()).sum();
    (size <= LARGEST_CLASS).then(|| {
        ranges
            .iter()
            .flat_map(|range| range.start()..=range.end())
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(pattern: &str) -> Option<Vec<String>> {
        let sets = required(pattern);
        let required = sets.first()?;
        Some(
            required
                .iter()
                .map(|one| String::from_utf8_lossy(&one.bytes).into_owned())
                .collect(),
        )
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
            Some(&["system".to_owned()][..])
        );
        assert_eq!(
            literals("(?:忽略|无视)[^。]{0,5}").map(|found| found.len()),
            Some(2)
        );
        assert_eq!(literals(r"(?:\w+|ab)"), None);
        assert_eq!(literals(r"a?\d{3}"), None);
    }

    #[test]
    fn a_match_lies_within_the_reach_of_its_literal() {
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
            let reaches = |literal: &Required| {
                let word = String::from_utf8_lossy(&literal.bytes).into_owned();
                lower.match_indices(&word).any(|(at, _)| {
                    at.saturating_sub(literal.before) <= found.start
                        && found.end <= at + word.len() + literal.after
                })
            };
            let sets = required(pattern);
            assert!(
                !sets.is_empty() && sets.iter().all(|set| set.iter().any(reaches)),
                "{pattern}"
            );
        }
    }
}
