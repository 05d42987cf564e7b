//! JSON as recorders write it, and from a place in a value back to the bytes of its text.
//!
//! Transcripts are read with ordinary deserialisation; only a finding needs to know where its
//! string stands in the file, so the way back is walked only then. What common recorders write
//! against the standard is replaced by bytes of the same number, so that places stay right.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;
use serde_json::value::RawValue;

/// Parses a text. Damage that common recorders cause does not make it unreadable: see [`repair`].
pub(crate) fn parse(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str(text).or_else(|error| match repair(text) {
        Some(repaired) => serde_json::from_str(&repaired),
        None => Err(error),
    })
}

/// What is wrong, without the line: whoever tells it knows the line in the file.
pub(crate) fn describe(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    match text.strip_suffix(&place) {
        Some(message) => format!("{message} at column {}", error.column()),
        None => text,
    }
}

/// The text with what JSON does not allow but recorders write, replaced in the same number of
/// bytes: escapes of half a surrogate pair (of a text that was cut inside a character), control
/// characters other than line feeds in strings, `NaN` and `Infinity`. None if there is none.
fn repair(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut repaired = String::new();
    let (mut at, mut copied, mut is_string) = (0, 0, false);
    while at < bytes.len() {
        let rest = &bytes[at..];
        let (length, instead) = match bytes[at] {
            b'"' => {
                is_string = !is_string;
                (1, None)
            }
            b'\\' => match unit(rest) {
                Some(_) if is_pair(rest) => (12, None),
                Some(0xD800..=0xDFFF) => (6, Some("\\ufffd")),
                _ => (2, None),
            },
            0..=31 if is_string && bytes[at] != b'\n' => (1, Some(" ")),
            b'N' if !is_string && rest.starts_with(b"NaN") => (3, Some("0.0")),
            b'I' if !is_string && rest.starts_with(b"Infinity") => (8, Some("0.000000")),
            _ => (1, None),
        };
        if let Some(instead) = instead {
            repaired.push_str(&text[copied..at]);
            repaired.push_str(instead);
            copied = at + length;
        }
        at += length;
    }
    if copied == 0 {
        return None;
    }
    repaired.push_str(&text[copied..]);
    Some(repaired)
}

/// The UTF-16 code unit of the escape `\uXXXX` that `bytes` begin with.
fn unit(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.strip_prefix(b"\\u")?.get(..4)?;
    digits.iter().try_fold(0, |all, &digit| {
        Some(all * 16 + char::from(digit).to_digit(16)?)
    })
}

/// Whether `bytes` begin with the escapes of both halves of a surrogate pair.
fn is_pair(bytes: &[u8]) -> bool {
    let low = || bytes.get(6..).and_then(unit);
    matches!(unit(bytes), Some(0xD800..=0xDBFF)) && matches!(low(), Some(0xDC00..=0xDFFF))
}

/// The bytes of `text` that hold the value at `pointer` (RFC 6901), or `None` if there is none.
/// A key that occurs twice means its last value, as in parsing.
pub(crate) fn locate(text: &str, pointer: &str) -> Option<Range<usize>> {
    locate_in(text, pointer).or_else(|| locate_in(&repair(text)?, pointer))
}

fn locate_in(text: &str, pointer: &str) -> Option<Range<usize>> {
    let mut value: &RawValue = serde_json::from_str(text).ok()?;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        value = child(value, &token)?;
    }
    let start = value.get().as_ptr().addr() - text.as_ptr().addr();
    Some(start..start + value.get().len())
}

/// Where the items of long arrays of one text lie, so that the way to each is not walked from the start.
#[derive(Debug, Default)]
pub(crate) struct Places(Mutex<Vec<Items>>);

/// The pointer to an array, and the bytes of its items.
type Items = (String, Vec<Range<usize>>);

/// Shorter arrays are walked each time.
const LONG: usize = 64;

impl Places {
    /// As [`locate`], in the one text that these places are of.
    pub(crate) fn locate(&self, text: &str, pointer: &str) -> Option<Range<usize>> {
        if text.len() < LONG << 10 {
            return locate(text, pointer);
        }
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known.iter().find_map(|items| within(text, items, pointer)) {
            return Some(found);
        }
        if let Some(items) = long_array(text, pointer) {
            let found = within(text, &items, pointer);
            known.push(items);
            if found.is_some() {
                return found;
            }
        }
        locate(text, pointer)
    }
}

/// The value at `pointer`, if the array holds it.
fn within(text: &str, (prefix, items): &Items, pointer: &str) -> Option<Range<usize>> {
    let rest = pointer.strip_prefix(prefix.as_str())?.strip_prefix('/')?;
    let (index, below) = match rest.find('/') {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    let item = items.get(index.parse::<usize>().ok()?)?;
    let found = locate_in(&text[item.clone()], below)?;
    Some(item.start + found.start..item.start + found.end)
}

/// The first long array on the way.
fn long_array(text: &str, pointer: &str) -> Option<Items> {
    let mut value: &RawValue = serde_json::from_str(text).ok()?;
    let mut prefix = String::new();
    for token in pointer.split('/').skip(1) {
        if value.get().starts_with('[') {
            let items: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
            if items.len() >= LONG {
                let place = |item: &RawValue| {
                    let start = item.get().as_ptr().addr() - text.as_ptr().addr();
                    start..start + item.get().len()
                };
                return Some((prefix, items.into_iter().map(place).collect()));
            }
        }
        value = child(value, &token.replace("~1", "/").replace("~0", "~"))?;
        prefix.push('/');
        prefix.push_str(token);
    }
    None
}

fn child<'a>(value: &'a RawValue, token: &str) -> Option<&'a RawValue> {
    if value.get().starts_with('[') {
        let items: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
        return items.get(token.parse::<usize>().ok()?).copied();
    }
    let members: Members<'a> = serde_json::from_str(value.get()).ok()?;
    members
        .0
        .into_iter()
        .rev()
        .find(|(key, _)| key == token)
        .map(|(_, value)| value)
}

/// The members of an object in the order of the text.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> serde::Deserialize<'de> for Members<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<'a>(std::marker::PhantomData<&'a ()>);
        impl<'de: 'a, 'a> serde::de::Visitor<'de> for Visitor<'a> {
            type Value = Members<'a>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<M: serde::de::MapAccess<'de>>(
                self,
                mut map: M,
            ) -> Result<Self::Value, M::Error> {
                let mut members = Vec::new();
                while let Some(key) = map.next_key::<String>()? {
                    members.push((Cow::Owned(key), map.next_value::<&RawValue>()?));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Visitor(std::marker::PhantomData))
    }
}

/// The bytes of `text` that encode `span` of the string at `pointer`, or `None` if there is no
/// string there.
pub(crate) fn string_span(text: &str, pointer: &str, span: &Range<usize>) -> Option<Range<usize>> {
    string_span_at(text, locate(text, pointer)?, span)
}

/// As [`string_span`], of the string that lies at `value`.
pub(crate) fn string_span_at(
    text: &str,
    value: Range<usize>,
    span: &Range<usize>,
) -> Option<Range<usize>> {
    let raw = text[value.clone()].strip_prefix('"')?.strip_suffix('"')?;
    let start = value.start + 1;
    Some(start + encoded_offset(raw, span.start)..start + encoded_offset(raw, span.end))
}

/// The offset in `raw`, the inside of a JSON string, of the byte at `offset` in its decoded form.
fn encoded_offset(raw: &str, offset: usize) -> usize {
    let bytes = raw.as_bytes();
    let (mut read, mut written) = (0, 0);
    while written < offset && read < bytes.len() {
        let (used, made) = if bytes[read] == b'\\' {
            escape(&raw[read..])
        } else {
            (1, 1)
        };
        read += used;
        written += made;
    }
    read.min(bytes.len())
}

/// The lengths of an escape sequence and of the character it stands for.
fn escape(raw: &str) -> (usize, usize) {
    match unit(raw.as_bytes()) {
        Some(_) if is_pair(raw.as_bytes()) => (12, 4),
        // Half a pair is read as U+FFFD.
        Some(code) => (6, char::from_u32(code).map_or(3, char::len_utf8)),
        None => (2, 1),
    }
}

/// The characters of a JSON string, each with the bytes of `raw`, its inside, that stand for it.
/// Half a surrogate pair is read as U+FFFD.
pub(crate) fn characters(raw: &str) -> impl Iterator<Item = (Range<usize>, char)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &raw[at..];
        let first = rest.chars().next()?;
        let (used, character) = match first {
            '\\' => unescaped(rest),
            plain => (plain.len_utf8(), plain),
        };
        let span = at..(at + used).min(raw.len());
        at = span.end;
        Some((span, character))
    })
}

/// The length of the escape sequence that `raw` begins with, and the character it stands for.
fn unescaped(raw: &str) -> (usize, char) {
    let bytes = raw.as_bytes();
    let Some(code) = unit(bytes) else {
        let second = raw[1..].chars().next();
        let character = match second {
            Some('n') => '\n',
            Some('t') => '\t',
            Some('r') => '\r',
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some(other) => other,
            None => '\\',
        };
        return (1 + second.map_or(0, char::len_utf8), character);
    };
    match bytes.get(6..).and_then(unit) {
        Some(low) if is_pair(bytes) => {
            let code = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            (
                12,
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
            )
        }
        _ => (
            6,
            char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
        ),
    }
}

/// `pointer` with one more token.
pub(crate) fn join(pointer: &str, token: &str) -> String {
    format!("{pointer}/{}", token.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_long_arrays_are_the_same_however_they_are_found() {
        let items: Vec<String> = (0..5000)
            .map(|number| format!("{{\"a~b\": [\"é{number}\", \"x\"], \"c\": {number}}}"))
            .collect();
        let text = format!("{{\"messages\": [{}], \"tools\": []}}", items.join(", "));
        let places = Places::default();
        for pointer in [
            "/messages/4711/a~0b/0",
            "/messages/12/c",
            "/messages/12",
            "/messages/5000",
            "/tools",
            "/none/1",
        ] {
            assert_eq!(
                places.locate(&text, pointer),
                locate(&text, pointer),
                "{pointer}"
            );
        }
    }
    use proptest::prelude::*;

    #[test]
    fn finds_the_last_of_equal_keys_and_escaped_tokens() {
        let text = r#" {"a": 1, "x/y~z": [true, {"a": "in"}], "a": "last"}"#;
        let at = |pointer| locate(text, pointer).map(|range| &text[range]);
        assert_eq!(at("/a"), Some("\"last\""));
        assert_eq!(at("/x~1y~0z/1/a"), Some("\"in\""));
        assert_eq!(at(""), Some(text.trim()));
        assert_eq!(at("/x~1y~0z/7"), None);
    }

    #[test]
    fn what_recorders_write_against_the_standard_is_read_and_found() {
        let text = r#"{"\udc00": {"\ud83d\ude00": NaN}, "b": [-Infinity, "\\ud83d \ud83d\u0041 NaN CTRL here"]}"#;
        let text = text.replace("CTRL", "\u{0}\t");
        let value = parse(&text).expect("it is repaired");
        let read = value["b"][1].as_str().expect("a string");
        assert_eq!(read, "\\ud83d \u{fffd}A NaN    here");
        let at = read.find("here").expect("the word is there");
        let span = string_span(&text, "/b/1", &(at..at + 4)).expect("the string is there");
        assert_eq!(&text[span], "here");
        let inner = locate(&text, "/\u{fffd}/😀").expect("a key is repaired as well");
        assert_eq!(&text[inner], "NaN");
    }

    #[test]
    fn other_damage_is_told_without_the_line() {
        let error = parse(" {\"a\": tru}").expect_err("no JSON");
        assert!(describe(&error).contains(" at column "), "{error}");
        assert!(!describe(&error).contains("line"), "{error}");
        assert!(parse("[\"\\ud83d\", nul]").is_err() && parse("[\"\\u12\"]").is_err());
    }

    proptest! {
        #[test]
        fn repairs_keep_their_length(text in r#"(\\ud83d|\\ude00|\\u00e9|\\\\|"|NaN|Infinity|[\x00-\x20é😀,:{}]){0,20}"#) {
            if let Some(repaired) = repair(&text) {
                prop_assert_eq!(repaired.len(), text.len());
            }
        }

        #[test]
        fn characters_are_those_that_parsing_gives(text in ".*", ascii: bool) {
            let mut raw = serde_json::to_string(&text).expect("text is JSON");
            if ascii {
                raw = raw.encode_utf16().map(|unit| match unit {
                    0x20..=0x7E => char::from_u32(u32::from(unit)).expect("ASCII").to_string(),
                    unit => format!("\\u{unit:04x}"),
                }).collect();
            }
            let inside = &raw[1..raw.len() - 1];
            let read: String = characters(inside).map(|(_, character)| character).collect();
            prop_assert_eq!(read, text);
            let mut at = 0;
            for (span, _) in characters(inside) {
                prop_assert_eq!(span.start, at);
                at = span.end;
            }
            prop_assert_eq!(at, inside.len());
        }

        #[test]
        fn a_span_of_a_string_is_found_in_its_encoding(before in ".*", inner in ".+", after in ".*", ascii: bool) {
            let value = serde_json::json!({"k": [0, format!("{before}{inner}{after}")]});
            let mut text = value.to_string();
            if ascii {
                text = text.chars().map(|c| if c.is_ascii() { c.to_string() } else {
                    let mut units = [0; 2];
                    c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
                }).collect();
            }
            let span = before.len()..before.len() + inner.len();
            let raw = string_span(&text, "/k/1", &span).expect("the string is there");
            let decoded: String = serde_json::from_str(&format!("\"{}\"", &text[raw])).expect("whole escapes");
            prop_assert_eq!(decoded, inner);
        }
    }
}
