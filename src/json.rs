//! From a place in a JSON value back to the bytes of the text it was parsed from.
//!
//! Transcripts are read with ordinary deserialisation; only a finding needs to know where its
//! string stands in the file, so the way back is walked only then.

use std::borrow::Cow;
use std::ops::Range;

use serde_json::value::RawValue;

/// The bytes of `text` that hold the value at `pointer` (RFC 6901), or `None` if there is none.
/// A key that occurs twice means its last value, as in parsing.
pub(crate) fn locate(text: &str, pointer: &str) -> Option<Range<usize>> {
    let mut value: &RawValue = serde_json::from_str(text).ok()?;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        value = child(value, &token)?;
    }
    let start = value.get().as_ptr().addr() - text.as_ptr().addr();
    Some(start..start + value.get().len())
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
    let value = locate(text, pointer)?;
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
    let unit = |at: usize| {
        raw.get(at..at + 4)
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
    };
    if raw.as_bytes().get(1) != Some(&b'u') {
        return (2, 1);
    }
    match unit(2) {
        Some(0xD800..=0xDBFF) => (12, 4),
        Some(code) => (6, char::from_u32(code).map_or(3, char::len_utf8)),
        None => (2, 1),
    }
}

/// `pointer` with one more token.
pub(crate) fn join(pointer: &str, token: &str) -> String {
    format!("{pointer}/{}", token.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use super::*;
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

    proptest! {
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
