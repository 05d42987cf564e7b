//! From the codes of a font to text.

use std::collections::BTreeMap;

use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};

use super::stream;
use crate::document::reader::Reader;

/// Codes that a table may name.
const CODES: usize = 200_000;
/// Width of a character where the font does not tell, in thousandths.
const WIDTH: f64 = 500.0;

/// How the codes of a string are read.
#[derive(Debug, Default, Clone)]
pub(super) struct Font {
    /// Whether a code has two bytes.
    wide: bool,
    unicode: BTreeMap<u32, String>,
    widths: BTreeMap<u32, f64>,
    /// Whether a code without an entry is a character by itself.
    latin: bool,
}

/// A character as drawn.
pub(super) struct Glyph {
    pub(super) text: String,
    /// In thousandths.
    pub(super) width: f64,
    pub(super) is_space: bool,
}

impl Font {
    pub(super) fn new(dict: &Dict<'_>, reader: &mut Reader<'_>) -> Self {
        let subtype = dict.get::<Name<'_>>("Subtype");
        let wide = subtype
            .as_ref()
            .is_some_and(|name| name.as_str() == "Type0");
        let mut font = Self {
            wide,
            latin: !wide,
            ..Self::default()
        };
        font.encoding(dict);
        if let Some(table) = dict.get::<Stream<'_>>("ToUnicode")
            && let Some(data) = stream::decode(&table, reader)
        {
            font.characters(&data);
        } else if wide {
            reader.skip("text in a font without a table of characters was not read");
        }
        font.widths(dict);
        font
    }

    /// The names of characters that differ from the usual ones.
    fn encoding(&mut self, dict: &Dict<'_>) {
        let Some(encoding) = dict.get::<Dict<'_>>("Encoding") else {
            return;
        };
        let Some(differences) = encoding.get::<Array<'_>>("Differences") else {
            return;
        };
        let mut code = 0_u32;
        for item in differences.iter::<Object<'_>>().take(CODES) {
            match item {
                Object::Number(number) => code = u32::try_from(number.as_i64()).unwrap_or(0),
                Object::Name(name) => {
                    if let Some(text) = character(name.as_str()) {
                        self.unicode.insert(code, text);
                    }
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    fn widths(&mut self, dict: &Dict<'_>) {
        if let Some(widths) = dict.get::<Array<'_>>("Widths") {
            let first = dict
                .get::<Number>("FirstChar")
                .map_or(0, |first| first.as_i64());
            let first = u32::try_from(first).unwrap_or(0);
            for (code, width) in (first..).zip(widths.iter::<Number>()).take(CODES) {
                self.widths.insert(code, width.as_f64());
            }
        }
        let descendants = dict.get::<Array<'_>>("DescendantFonts");
        let descendant = descendants.and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let Some(list) = descendant.and_then(|font| font.get::<Array<'_>>("W")) else {
            return;
        };
        let mut numbers: Vec<u32> = Vec::new();
        for item in list.iter::<Object<'_>>().take(CODES) {
            match item {
                Object::Array(widths) => {
                    let first = numbers.pop().unwrap_or(0);
                    for (code, width) in (first..).zip(widths.iter::<Number>()).take(CODES) {
                        self.widths.insert(code, width.as_f64());
                    }
                    numbers.clear();
                }
                Object::Number(number) if numbers.len() == 2 => {
                    for code in (numbers[0]..=numbers[1]).take(0xFFFF) {
                        self.widths.insert(code, number.as_f64());
                    }
                    numbers.clear();
                }
                Object::Number(number) => numbers.push(u32::try_from(number.as_i64()).unwrap_or(0)),
                _ => {}
            }
            if self.widths.len() > CODES {
                return;
            }
        }
    }

    /// The characters of a string.
    pub(super) fn glyphs(&self, bytes: &[u8]) -> Vec<Glyph> {
        let size = if self.wide { 2 } else { 1 };
        let codes = bytes
            .chunks(size)
            .map(|code| code.iter().fold(0, |all, byte| all << 8 | u32::from(*byte)));
        codes
            .map(|code| {
                let own = self.unicode.get(&code).cloned();
                let latin = || {
                    char::from_u32(windows(code))
                        .filter(|_| self.latin)
                        .map(String::from)
                };
                let text = own.or_else(latin).unwrap_or_default();
                Glyph {
                    is_space: text == " ",
                    width: self.widths.get(&code).copied().unwrap_or(WIDTH),
                    text,
                }
            })
            .collect()
    }

    /// Reads a table of characters: `bfchar` and `bfrange`.
    fn characters(&mut self, data: &[u8]) {
        let mut tokens = Tokens(data);
        let mut strings: Vec<Vec<u8>> = Vec::new();
        let (mut kind, mut in_list) = (0, false);
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(b"beginbfchar") => kind = 2,
                Token::Word(b"beginbfrange") => kind = 3,
                Token::Word(b"begincodespacerange") => kind = 1,
                Token::Word(_) => {
                    kind = 0;
                    strings.clear();
                }
                Token::Open => in_list = true,
                Token::Close => {
                    self.list(&strings);
                    strings.clear();
                    in_list = false;
                }
                Token::String(string) => {
                    strings.push(string);
                    match (kind, strings.len()) {
                        (1, 2) => self.wide = strings[0].len() > 1,
                        (2, 2) => self.range(&strings[0], &strings[0], &strings[1]),
                        (3, 3) if !in_list => self.range(&strings[0], &strings[1], &strings[2]),
                        _ => continue,
                    }
                    strings.clear();
                }
            }
            if self.unicode.len() > CODES {
                return;
            }
        }
    }

    /// A range whose characters are listed one by one.
    fn list(&mut self, strings: &[Vec<u8>]) {
        let Some(first) = strings.first() else { return };
        for (offset, string) in (0..).zip(strings.iter().skip(2)) {
            self.unicode
                .insert(number(first).saturating_add(offset), utf16(string));
        }
    }

    fn range(&mut self, first: &[u8], last: &[u8], text: &[u8]) {
        let (first, last) = (number(first), number(last));
        for (offset, code) in (first..=last).take(0x1_0000).enumerate() {
            let mut text = text.to_vec();
            if let Some(low) = text.len().checked_sub(2) {
                let unit = u16::from_be_bytes([text[low], text[low + 1]]);
                let unit = unit.wrapping_add(u16::try_from(offset).unwrap_or(0));
                text[low..].copy_from_slice(&unit.to_be_bytes());
            } else if let Some(byte) = text.first_mut() {
                *byte = byte.wrapping_add(u8::try_from(offset).unwrap_or(0));
            }
            self.unicode.insert(code, utf16(&text));
        }
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .take(4)
        .fold(0, |all, byte| all << 8 | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let (pairs, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
    String::from_utf16_lossy(&units)
}

/// What Windows has where Latin-1 has controls.
fn windows(code: u32) -> u32 {
    const HIGH: [u16; 32] = [
        0x20AC, 0x20, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
        0x152, 0x20, 0x17D, 0x20, 0x20, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x20, 0x17E, 0x178,
    ];
    let high = code.checked_sub(0x80).and_then(|at| HIGH.get(at as usize));
    high.map_or(code, |high| u32::from(*high))
}

/// The character that a name stands for: `a`, `uni0041`, `u1F600`, `space`, `eacute`.
fn character(name: &str) -> Option<String> {
    let name = name.split('.').next()?;
    let mut chars = name.chars();
    if let (Some(only), None) = (chars.next(), chars.next()) {
        return Some(only.to_string());
    }
    let digits = name.strip_prefix("uni").or_else(|| name.strip_prefix('u'));
    if let Some(code) = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
        return char::from_u32(code).map(String::from);
    }
    const NAMES: &[(&str, &str)] = &[
        ("space", " "),
        ("nbspace", " "),
        ("period", "."),
        ("comma", ","),
        ("colon", ":"),
        ("semicolon", ";"),
        ("exclam", "!"),
        ("question", "?"),
        ("hyphen", "-"),
        ("minus", "-"),
        ("endash", "–"),
        ("emdash", "—"),
        ("quoteleft", "‘"),
        ("quoteright", "’"),
        ("quotesingle", "'"),
        ("quotedbl", "\""),
        ("quotedblleft", "“"),
        ("quotedblright", "”"),
        ("parenleft", "("),
        ("parenright", ")"),
        ("bracketleft", "["),
        ("bracketright", "]"),
        ("braceleft", "{"),
        ("braceright", "}"),
        ("slash", "/"),
        ("backslash", "\\"),
        ("underscore", "_"),
        ("at", "@"),
        ("numbersign", "#"),
        ("dollar", "$"),
        ("percent", "%"),
        ("ampersand", "&"),
        ("asterisk", "*"),
        ("plus", "+"),
        ("equal", "="),
        ("less", "<"),
        ("greater", ">"),
        ("bar", "|"),
        ("asciitilde", "~"),
        ("grave", "`"),
        ("bullet", "•"),
        ("zero", "0"),
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("fi", "fi"),
        ("fl", "fl"),
        ("ff", "ff"),
        ("ffi", "ffi"),
        ("ffl", "ffl"),
        ("ellipsis", "…"),
        ("germandbls", "ß"),
    ];
    if let Some((_, text)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some((*text).to_owned());
    }
    // Accented letters have the names of their entities: `eacute`.
    let entity = format!(
        "&{};",
        name.replace("dieresis", "uml")
            .replace("circumflex", "circ")
    );
    let read = htmlize::unescape(entity.as_str());
    (*read != *entity).then(|| read.into_owned())
}

/// The words of a table.
struct Tokens<'a>(&'a [u8]);

enum Token<'a> {
    Word(&'a [u8]),
    String(Vec<u8>),
    Open,
    Close,
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        let blank = self
            .0
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace())
            .count();
        self.0 = &self.0[blank..];
        let (first, rest) = self.0.split_first()?;
        match first {
            b'[' | b']' => {
                self.0 = rest;
                Some(if *first == b'[' {
                    Token::Open
                } else {
                    Token::Close
                })
            }
            b'<' => {
                let end = memchr::memchr(b'>', rest).unwrap_or(rest.len());
                let digits: Vec<u8> = rest[..end]
                    .iter()
                    .filter_map(|digit| char::from(*digit).to_digit(16))
                    .filter_map(|digit| u8::try_from(digit).ok())
                    .collect();
                self.0 = rest.get(end + 1..).unwrap_or_default();
                Some(Token::String(
                    digits
                        .chunks(2)
                        .map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0))
                        .collect(),
                ))
            }
            _ => {
                let length = rest
                    .iter()
                    .take_while(|byte| !byte.is_ascii_whitespace() && !b"<[]".contains(byte))
                    .count();
                let (word, rest) = self.0.split_at(length + 1);
                self.0 = rest;
                Some(Token::Word(word))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_characters_are_read() {
        let mut font = Font {
            wide: true,
            ..Font::default()
        };
        font.characters(
            b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange
              2 beginbfchar <0003><0020> <0010> <00660069> endbfchar
              2 beginbfrange <0041> <0043> <0061>\n<0050><0051>[<0078> <D83DDE00>] endbfrange",
        );
        let read: String = font
            .glyphs(b"\0\x41\0\x42\0\x43\0\x03\0\x10\0\x50\0\x51")
            .iter()
            .map(|glyph| glyph.text.as_str())
            .collect();
        assert_eq!(read, "abc fix😀");
    }

    #[test]
    fn names_of_characters_are_known() {
        let read: Vec<Option<String>> = [
            "a",
            "uni00E9",
            "space",
            "eacute",
            "udieresis",
            "g123x",
            "one.alt",
        ]
        .into_iter()
        .map(character)
        .collect();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            read,
            [
                some("a"),
                some("é"),
                some(" "),
                some("é"),
                some("ü"),
                None,
                some("1")
            ]
        );
    }
}
