//! Words in which letters of one alphabet stand in for those of another.

use std::ops::Range;

use super::confusable::{self, Likeness};
use super::hidden::Hidden;
use super::respell::{Alphabet, disguise};
use super::rules::Detector;
use crate::finding::Severity;

/// Disguised words with at most this many bytes between them are one finding.
const GAP: usize = 64;

/// The disguised words of a text.
pub(crate) fn find(text: &str) -> Vec<Hidden> {
    let mut words: Vec<(Range<usize>, bool)> = Vec::new();
    let mut foreign_text = false;
    for span in foreign_words(text) {
        let word = &text[span.clone()];
        foreign_text |=
            word.chars().count() > 1 && !word.contains(|c: char| c.is_ascii_alphabetic());
        if let Some(certain) = is_disguised(word) {
            words.push((span, certain));
        }
    }
    // An English name with a Russian ending is ordinary in a Russian text.
    words.retain(|(_, certain)| *certain || !foreign_text);
    let mut groups: Vec<Vec<Range<usize>>> = Vec::new();
    for (span, _) in words {
        match groups.last_mut() {
            Some(group)
                if group
                    .last()
                    .is_some_and(|last| span.start <= last.end + GAP) =>
            {
                group.push(span)
            }
            _ => groups.push(vec![span]),
        }
    }
    groups
        .into_iter()
        .filter_map(|group| finding(text, &group))
        .collect()
}

fn finding(text: &str, words: &[Range<usize>]) -> Option<Hidden> {
    let (first, last) = (words.first()?, words.last()?);
    let read = super::normalise::normalise(&text[first.clone()])
        .mapped
        .text;
    let (severity, score, what) = match words.len() {
        1 => (
            Severity::Low,
            0.2,
            format!("a word that mixes alphabets and is read as {read:?}"),
        ),
        2 => (
            Severity::Medium,
            0.3,
            format!("2 words that mix alphabets, the first is read as {read:?}"),
        ),
        count => {
            let what = format!("{count} words that mix alphabets, the first is read as {read:?}");
            (Severity::Medium, 0.4, what)
        }
    };
    let span = first.start..last.end;
    Some(Hidden {
        detector: Detector::MixedScriptWord,
        span,
        payload: None,
        severity,
        score,
        what,
    })
}

/// The words with at least one letter of an alphabet that resembles the Latin one.
fn foreign_words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let foreign = at + rest.find(is_foreign)?;
        let before = &text[at..foreign];
        let start = before
            .char_indices()
            .rev()
            .take_while(|(_, c)| c.is_alphabetic())
            .last()
            .map_or(foreign, |(offset, _)| at + offset);
        // A sign of that alphabet may be no letter; it is passed over.
        let letter = text[foreign..].chars().next()?;
        let after = &text[foreign + letter.len_utf8()..];
        let rest = after
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(after.len());
        let end = foreign + letter.len_utf8() + rest;
        at = end;
        Some(start..end)
    })
}

fn is_foreign(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52F}' | '\u{531}'..='\u{587}' | '\u{13A0}'..='\u{13FF}')
}

/// Whether a word is disguised; `Some(false)` if it may as well be a name with a foreign ending.
fn is_disguised(word: &str) -> Option<bool> {
    if disguise(word)? != Alphabet::Latin {
        return None;
    }
    let (mut same, mut close, mut latin, mut changes) = (0, 0, 0, 0);
    let mut last_foreign = None;
    for c in word.chars() {
        let foreign = is_foreign(c);
        changes += usize::from(last_foreign.is_some_and(|last| last != foreign));
        last_foreign = Some(foreign);
        match confusable::latin(c) {
            Some((_, Likeness::Same)) => same += 1,
            Some((_, Likeness::Close)) => close += 1,
            None => latin += 1,
        }
    }
    // Mathematics sets Greek letters beside Latin ones; none of those is taken for a Latin letter.
    let word_like = same + close + latin >= 3 && same >= 1 && close <= same;
    word_like.then_some(changes >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_of_the_alphabets_is_passed() {
        let signs: String = ('\u{370}'..='\u{58F}')
            .flat_map(|c| [c, ' ', 'a'])
            .collect();
        assert!(foreign_words(&signs).count() > 300);
    }
}
