//! What follows each other in a match of a pattern.

use super::{CHARACTER, LONGEST, Required, SHORTEST, UNLIMITED, best, sets};

/// One of the things that follow each other in a match.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// The beginning or end of a word.
    Boundary,
    /// These very bytes, ignoring case.
    Text(Vec<u8>),
    Other {
        /// One of these is in it, if there are any.
        literals: Option<Vec<Required>>,
        /// It has no more bytes.
        length: usize,
        /// No letter, digit or `_` is in it.
        outside: bool,
    },
}

impl Piece {
    /// One character that can be many.
    pub(super) const CHARACTER: Self = Self::Other {
        literals: None,
        length: CHARACTER,
        outside: false,
    };

    pub(super) fn length(&self) -> usize {
        match self {
            Self::Boundary => 0,
            Self::Text(bytes) => bytes.len(),
            Self::Other { length, .. } => *length,
        }
    }

    pub(super) fn literals(&self) -> Option<Vec<Required>> {
        match self {
            Self::Text(bytes) if bytes.len() >= SHORTEST => Some(vec![Required::new(bytes)]),
            Self::Other { literals, .. } => literals.clone(),
            _ => None,
        }
    }

    pub(super) fn outside(&self) -> bool {
        match self {
            Self::Boundary => true,
            Self::Text(bytes) => bytes.iter().all(|&byte| is_outside(byte)),
            Self::Other { outside, .. } => *outside,
        }
    }

    /// Whether a letter right after the piece stands at the beginning of a word; `before` tells
    /// whether one in its place does.
    pub(super) fn begins_words(&self, before: bool) -> bool {
        match self {
            Self::Text(bytes) => bytes.last().is_some_and(|&byte| is_outside(byte)),
            _ => self.parts_words(before),
        }
    }

    /// Whether a letter right before the piece stands at the end of a word; `after` tells whether
    /// one in its place does.
    pub(super) fn ends_words(&self, after: bool) -> bool {
        match self {
            Self::Text(bytes) => bytes.first().is_some_and(|&byte| is_outside(byte)),
            _ => self.parts_words(after),
        }
    }

    fn parts_words(&self, beyond: bool) -> bool {
        matches!(self, Self::Boundary) || (beyond && self.outside())
    }
}

/// Whether a byte is an ASCII character that is no part of words.
fn is_outside(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric() && byte != b'_'
}

/// Whether a byte is an ASCII character of words.
fn is_word(byte: u8) -> bool {
    byte.is_ascii() && !is_outside(byte)
}

/// The best set of literals of pieces that follow each other, and their length.
pub(super) fn single(pieces: &[Piece]) -> (Option<Vec<Required>>, usize) {
    let length = pieces.iter().map(Piece::length).sum::<usize>();
    let best = best(sets(pieces)).map(|mut best| {
        for literal in &mut best.literals {
            literal.before += best.before;
            literal.after += best.after;
        }
        best.literals
    });
    (best, length.min(UNLIMITED))
}

pub(super) fn repeated(atom: &[Piece], least: usize, most: Option<usize>) -> Piece {
    let (literals, own) = single(atom);
    let whole = most.map_or(UNLIMITED, |most| own.saturating_mul(most).min(UNLIMITED));
    let literals = literals.filter(|_| least > 0).map(|mut literals| {
        for literal in &mut literals {
            // It may stand in any of the repetitions.
            literal.before += whole.saturating_sub(own);
            literal.after += whole.saturating_sub(own);
        }
        literals
    });
    Piece::Other {
        literals,
        length: whole,
        outside: atom.iter().all(Piece::outside),
    }
}

/// Adds to the text that comes last.
pub(super) fn add_text(pieces: &mut Vec<Piece>, more: &[u8]) {
    match pieces.last_mut() {
        Some(Piece::Text(text)) => text.extend_from_slice(more),
        _ => pieces.push(Piece::Text(more.to_vec())),
    }
}

impl Required {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let kept = bytes.len().min(LONGEST);
        let mut literal = [0; LONGEST];
        literal[..kept].copy_from_slice(&bytes[..kept]);
        literal.make_ascii_lowercase();
        Self {
            bytes: literal,
            length: u8::try_from(kept).unwrap_or(0),
            before: 0,
            after: bytes.len() - kept,
            starts_word: false,
            ends_word: false,
        }
    }

    /// Whether the literal is the beginning of its part of the pattern and of a word.
    pub(super) fn begins_with_word(&self) -> bool {
        self.before == 0 && is_word(self.bytes[0])
    }

    /// Whether the literal is the end of its part of the pattern and of a word.
    pub(super) fn finishes_with_word(&self) -> bool {
        self.after == 0 && self.bytes().last().is_some_and(|&byte| is_word(byte))
    }
}
