//! Words spelled so that a person still reads them and a pattern does not: letters spaced out,
//! digits for letters, letters of two alphabets in one word.

use std::ops::Range;

use super::confusable;
use super::map::Mapped;
use super::prepare::fold::fold;

/// How many single letters in a row are a word spelled out.
const SPACED_LETTERS: usize = 4;

/// What to change in a text whose characters are normalised: sorted, without overlap.
pub(crate) fn edits(mapped: &Mapped, original: &str) -> Vec<(Range<usize>, String)> {
    let mut edits = Vec::new();
    let mut letters = Letters::default();
    let bytes = mapped.text.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        let end = memchr::memchr(b' ', &bytes[start..]).map_or(bytes.len(), |at| start + at);
        let word = &mapped.text[start..end];
        if word.len() == 1 && bytes[start].is_ascii_alphabetic() {
            letters.push(start);
        } else if !word.is_empty() {
            letters.flush(mapped, &mut edits);
            edits.extend(respell(word, start, mapped, original));
        }
        start = end + 1;
    }
    letters.flush(mapped, &mut edits);
    edits
}

/// A run of single letters with one space after each.
#[derive(Default)]
struct Letters {
    starts: Vec<usize>,
}

impl Letters {
    fn push(&mut self, start: usize) {
        self.starts.push(start);
    }

    /// Joins what is spelled out. A wider gap in the original separates words.
    fn flush(&mut self, mapped: &Mapped, edits: &mut Vec<(Range<usize>, String)>) {
        let starts = std::mem::take(&mut self.starts);
        if starts.len() < SPACED_LETTERS {
            return;
        }
        for &start in &starts[1..] {
            let gap = start - 1..start;
            if mapped.map.span(&gap).len() == 1 {
                edits.push((gap, String::new()));
            }
        }
    }
}

fn respell(
    word: &str,
    start: usize,
    mapped: &Mapped,
    original: &str,
) -> Option<(Range<usize>, String)> {
    let (mut letters, mut digits, mut signs, mut foreign) = (0, 0, 0, false);
    for &byte in word.as_bytes() {
        match byte {
            b'a'..=b'z' => letters += 1,
            b'0'..=b'9' => digits += 1,
            0x80.. => foreign = true,
            _ => signs += 1,
        }
    }
    let range = start..start + word.len();
    if letters == 0 {
        return None;
    }
    if foreign {
        let span = mapped.map.span(&range);
        let respelled = one_alphabet(word, original.get(span)?)?;
        return Some((range, respelled));
    }
    if signs >= 3 && letters <= signs + 2 {
        return joined(word).map(|joined| (range, joined));
    }
    if digits + signs > 0 {
        return letters_for_digits(word).map(|respelled| (range, respelled));
    }
    None
}

/// `i.g.n.o.r.e`: single letters with the same sign between them.
fn joined(word: &str) -> Option<String> {
    let bytes = word.as_bytes();
    let sign = *bytes.get(1)?;
    let spelled = bytes.chunks(2).all(|pair| {
        pair[0].is_ascii_alphabetic() && pair.get(1).is_none_or(|&other| other == sign)
    });
    (spelled && b".-_|/,+".contains(&sign)).then(|| {
        bytes
            .iter()
            .step_by(2)
            .map(|&byte| char::from(byte))
            .collect()
    })
}

/// `1gn0r3`: digits and signs in the place of letters, in each part of a compound.
fn letters_for_digits(word: &str) -> Option<String> {
    let address = memchr::memchr(b'@', word.as_bytes()).is_some_and(|at| at > 2);
    if address || word.contains(['/', '\\']) {
        return None;
    }
    let belongs = |c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '$' | '!');
    let mut respelled = String::with_capacity(word.len());
    for part in word.split_inclusive(|c| !belongs(c)) {
        let stem = part.trim_end_matches(|c| !belongs(c));
        push_with_letters(stem, &mut respelled);
        respelled.push_str(&part[stem.len()..]);
    }
    (respelled != word).then_some(respelled)
}

/// A number at the end of a word is a number, a sign there is punctuation.
fn push_with_letters(word: &str, respelled: &mut String) {
    let bytes = word.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let stands_in = |at: usize| {
        bytes
            .get(at)
            .is_some_and(|&byte| letter_for(byte).is_some())
    };
    let Some(first) = (0..bytes.len()).find(|&at| is_letter(at)) else {
        respelled.push_str(word);
        return;
    };
    let last = (first..bytes.len())
        .rev()
        .find(|&at| is_letter(at))
        .unwrap_or(first);
    // Between letters, or first before at least three letters.
    let within = (first..last).any(stands_in);
    let leading = first > 0 && stands_in(first - 1) && (first..first + 3).all(is_letter);
    if !(within || leading) {
        respelled.push_str(word);
        return;
    }
    respelled.extend(bytes.iter().enumerate().map(|(at, &byte)| {
        let inside = at <= last || byte.is_ascii_digit();
        char::from(letter_for(byte).filter(|_| inside).unwrap_or(byte))
    }));
}

fn letter_for(byte: u8) -> Option<u8> {
    Some(match byte {
        b'0' => b'o',
        b'1' | b'!' => b'i',
        b'3' => b'e',
        b'4' | b'@' => b'a',
        b'5' | b'$' => b's',
        b'7' => b't',
        b'8' => b'b',
        _ => return None,
    })
}

/// A word of two alphabets in the one that it pretends to be.
fn one_alphabet(word: &str, original: &str) -> Option<String> {
    let target = disguise(original)?;
    let mut respelled = String::with_capacity(word.len());
    for c in original.chars() {
        let replaced = match target {
            Alphabet::Latin => confusable::latin(c).map(|(latin, _)| latin),
            Alphabet::Cyrillic => confusable::cyrillic(c),
        };
        match replaced {
            Some(c) => respelled.push(c),
            None if c.is_ascii() => respelled.push(c.to_ascii_lowercase()),
            None if super::prepare::fold::is_invisible(c) => {}
            None => fold(c, |c| respelled.push(c)),
        }
    }
    (respelled != word).then_some(respelled)
}

/// What a word of two alphabets pretends to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alphabet {
    Latin,
    Cyrillic,
}

/// The alphabet that a word with letters of two is meant to be read in.
pub(crate) fn disguise(word: &str) -> Option<Alphabet> {
    let (mut latin, mut alike, mut distinct, mut odd_latin) = (0, 0, 0, 0);
    for c in word.chars() {
        match c {
            'a'..='z' | 'A'..='Z' => {
                latin += 1;
                odd_latin += usize::from(confusable::cyrillic(c).is_none());
            }
            '\u{370}'..='\u{52F}' | '\u{531}'..='\u{587}' | '\u{13A0}'..='\u{13FF}' => {
                if confusable::latin(c).is_some() {
                    alike += 1;
                } else {
                    distinct += 1;
                }
            }
            _ => {}
        }
    }
    if latin == 0 || alike + distinct == 0 {
        None
    } else if distinct == 0 {
        Some(Alphabet::Latin)
    } else if odd_latin == 0 && distinct + alike > latin {
        Some(Alphabet::Cyrillic)
    } else {
        None
    }
}
