//! Letters that look like others.
//!
//! A short list of what is really used to disguise words, not Unicode's whole table of
//! confusables: most of that table would damage ordinary text in other languages.

/// The plain form of a lower-case letter in a style that Unicode does not count as a compatibility
/// form: small capitals, letters in black boxes.
pub(crate) fn styled(c: char) -> Option<char> {
    const SMALL_CAPITALS: [(char, char); 24] = [
        ('ᴀ', 'a'),
        ('ʙ', 'b'),
        ('ᴄ', 'c'),
        ('ᴅ', 'd'),
        ('ᴇ', 'e'),
        ('ꜰ', 'f'),
        ('ɢ', 'g'),
        ('ʜ', 'h'),
        ('ɪ', 'i'),
        ('ᴊ', 'j'),
        ('ᴋ', 'k'),
        ('ʟ', 'l'),
        ('ᴍ', 'm'),
        ('ɴ', 'n'),
        ('ᴏ', 'o'),
        ('ᴘ', 'p'),
        ('ʀ', 'r'),
        ('ꜱ', 's'),
        ('ᴛ', 't'),
        ('ᴜ', 'u'),
        ('ᴠ', 'v'),
        ('ᴡ', 'w'),
        ('ʏ', 'y'),
        ('ᴢ', 'z'),
    ];
    let boxed = |first: u32| char::from_u32(u32::from('a') + (u32::from(c) - first));
    match u32::from(c) {
        // Black circles and black squares with a capital.
        0x1F150..=0x1F169 => boxed(0x1F150),
        0x1F170..=0x1F189 => boxed(0x1F170),
        0x180..=0x2AF | 0x1D00..=0x1D2B | 0xA730..=0xA7FF => SMALL_CAPITALS
            .iter()
            .find(|(styled, _)| *styled == c)
            .map(|&(_, plain)| plain),
        _ => None,
    }
}

/// How closely a letter of another alphabet resembles its Latin counterpart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// The same shape in most fonts.
    Same,
    /// Close enough to be read as the Latin letter; used in mathematics as well.
    Close,
}

/// The lower-case Latin letter that a Cyrillic, Greek, Armenian or Cherokee letter passes for.
pub(crate) fn latin(c: char) -> Option<(char, Likeness)> {
    use Likeness::{Close, Same};
    Some(match c {
        'а' | 'А' | 'Α' | 'Ꭺ' => ('a', Same),
        'В' | 'Β' | 'Ᏼ' => ('b', Same),
        'с' | 'С' | 'ϲ' | 'Ϲ' | 'Ꮯ' => ('c', Same),
        'ԁ' | 'Ԁ' | 'Ꭰ' | 'ժ' => ('d', Same),
        'е' | 'Е' | 'Ε' | 'Ꭼ' => ('e', Same),
        'ց' => ('g', Same),
        'һ' | 'Н' | 'Η' | 'Ꮋ' | 'հ' => ('h', Same),
        'і' | 'І' | 'Ι' | 'ӏ' | 'Ӏ' => ('i', Same),
        'ј' | 'Ј' | 'ϳ' | 'Ꭻ' => ('j', Same),
        'К' | 'Κ' | 'Ꮶ' => ('k', Same),
        'Ꮮ' => ('l', Same),
        'М' | 'Μ' | 'Ꮇ' => ('m', Same),
        'Ν' | 'ո' => ('n', Same),
        'о' | 'О' | 'ο' | 'Ο' | 'օ' | 'Օ' => ('o', Same),
        'р' | 'Р' | 'Ρ' | 'Ꮲ' => ('p', Same),
        'ԛ' | 'Ԛ' | 'զ' => ('q', Same),
        'Ꭱ' => ('r', Same),
        'ѕ' | 'Ѕ' | 'Ꮪ' => ('s', Same),
        'Т' | 'Τ' | 'Ꭲ' => ('t', Same),
        'ս' | 'Ս' => ('u', Same),
        'ѵ' | 'Ѵ' | 'Ꮩ' => ('v', Same),
        'ԝ' | 'Ԝ' | 'Ꮃ' => ('w', Same),
        'х' | 'Х' | 'Χ' => ('x', Same),
        'у' | 'У' | 'ү' | 'Ү' | 'Υ' => ('y', Same),
        'Ζ' | 'Ꮓ' => ('z', Same),
        'α' => ('a', Close),
        'в' | 'ь' | 'β' => ('b', Close),
        'ε' | 'є' | 'Є' | 'Σ' => ('e', Close),
        'н' => ('h', Close),
        'ι' => ('i', Close),
        'к' | 'κ' => ('k', Close),
        'м' => ('m', Close),
        'п' | 'η' | 'и' | 'И' => ('n', Close),
        'ρ' => ('p', Close),
        'г' | 'я' | 'Я' => ('r', Close),
        'т' | 'τ' => ('t', Close),
        'υ' | 'μ' => ('u', Close),
        'ν' => ('v', Close),
        'ω' | 'ш' | 'Ш' => ('w', Close),
        'χ' => ('x', Close),
        'γ' => ('y', Close),
        _ => return None,
    })
}

/// The lower-case Cyrillic letter that a Latin letter passes for in a Russian word.
pub(crate) fn cyrillic(c: char) -> Option<char> {
    Some(match c {
        'a' | 'A' => 'а',
        'B' => 'в',
        'c' | 'C' => 'с',
        'e' | 'E' => 'е',
        'H' => 'н',
        'i' | 'I' => 'і',
        'k' | 'K' => 'к',
        'M' => 'м',
        'o' | 'O' => 'о',
        'p' | 'P' => 'р',
        'T' => 'т',
        'x' | 'X' => 'х',
        'y' | 'Y' => 'у',
        _ => return None,
    })
}
