//! Words in disguise.

/// A disguise of words that keeps their letters in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Turn {
    /// Each letter moved by half the alphabet.
    Rot13,
    /// Back to front.
    Reversed,
}

/// Shortest word that is looked for in disguise: shorter ones occur by chance.
const SHORTEST: usize = 6;

/// The longer words of a literal in each disguise.
pub(super) fn turned_words(literal: &[u8]) -> impl Iterator<Item = (Vec<u8>, Turn)> {
    let words = literal
        .split(|byte| !byte.is_ascii_lowercase())
        .filter(|word| word.len() >= SHORTEST);
    words.flat_map(|word| {
        let rot13 = word.iter().copied().map(rot13_letter).collect();
        let reversed = word.iter().rev().copied().collect();
        [(rot13, Turn::Rot13), (reversed, Turn::Reversed)]
    })
}

/// A letter moved by half the alphabet.
pub(crate) fn rot13_letter(letter: u8) -> u8 {
    match letter {
        b'a'..=b'm' | b'A'..=b'M' => letter + 13,
        b'n'..=b'z' | b'N'..=b'Z' => letter - 13,
        _ => letter,
    }
}
