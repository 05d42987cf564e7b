//! Letters that look like others.
//!
//! A short list of what is really used to disguise words, not Unicode's whole table of
//! confusables: most of that table would damage ordinary text in other languages.

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
