//! The normal form of single characters, for texts and patterns alike.

use std::borrow::Cow;

use unicode_normalization::char::{compose, decompose_compatible};

/// The pattern of a rule, spelled the way texts are normalised: patterns may be written with or
/// without accents. ASCII stays as it is.
pub(crate) fn fold_pattern(pattern: &str) -> Cow<'_, str> {
    if pattern.is_ascii() {
        return Cow::Borrowed(pattern);
    }
    let mut folded = String::with_capacity(pattern.len());
    for c in pattern.chars() {
        if c.is_ascii() {
            folded.push(c);
        } else if !is_invisible(c) {
            match c {
                '\u{3099}' | '\u{309A}' | '\u{1160}'..='\u{11FF}' => recompose(&mut folded, c),
                _ => fold(c, |c| folded.push(c)),
            }
        }
    }
    Cow::Owned(folded)
}

fn recompose(text: &mut String, mark: char) {
    match text.pop() {
        Some(last) => match compose(last, mark) {
            Some(composed) => text.push(composed),
            None => text.extend([last, mark]),
        },
        None => text.push(mark),
    }
}

/// Characters without a shape of their own. Text that needs them (Persian, Hindi, emoji) is read
/// alike without them.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Marks that decorate letters of alphabets which are read without them.
fn is_dropped_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'
        | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}' | '\u{640}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Whether a character is its own normal form: the bulk of text that is not Latin.
pub(crate) fn is_plain_letter(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}'
        | '\u{AC00}'..='\u{D7A3}' | '\u{430}'..='\u{44F}' | '\u{905}'..='\u{939}'
        | '\u{93E}'..='\u{94D}' | '\u{3001}' | '\u{3002}')
}

/// The normal form of one character that is not ASCII, letter by letter.
pub(crate) fn fold(c: char, mut push: impl FnMut(char)) {
    match c {
        // Marks that make another letter in these alphabets.
        '\u{400}'..='\u{52F}' => match c {
            'ё' | 'Ё' | 'ѐ' | 'Ѐ' => push('е'),
            _ => c.to_lowercase().for_each(push),
        },
        c if is_plain_letter(c) => push(c),
        _ => decompose_compatible(c, |part| {
            if is_dropped_mark(part) || is_invisible(part) {
                return;
            }
            for lower in part.to_lowercase() {
                match lower {
                    'ß' => "ss".chars().for_each(&mut push),
                    'æ' => "ae".chars().for_each(&mut push),
                    'œ' => "oe".chars().for_each(&mut push),
                    'ø' => push('o'),
                    'đ' | 'ð' => push('d'),
                    'ł' => push('l'),
                    'ı' => push('i'),
                    'ς' => push('σ'),
                    'ي' | 'ى' => push('ی'),
                    'ك' => push('ک'),
                    '‘' | '’' | '‛' | '´' => push('\''),
                    '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '《' | '》' => {
                        push('"')
                    }
                    '‐' | '‑' | '–' | '—' | '−' => push('-'),
                    other if is_dropped_mark(other) => {}
                    other => push(styled(other).unwrap_or(other)),
                }
            }
        }),
    }
}

/// The plain form of a lower-case letter in a style that Unicode does not count as a compatibility
/// form: small capitals, letters in black boxes.
fn styled(c: char) -> Option<char> {
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
