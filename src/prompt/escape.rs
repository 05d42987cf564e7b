//! Escapes that stand for single characters: HTML entities, `%41`, `\x41`, `\u0041`, `\n`.

use super::map::{Builder, Mapped};

/// Longest HTML entity that is looked for.
const LONGEST_ENTITY: usize = 40;

/// The text with its escapes undone, or `None` if it has none that hide anything.
pub(crate) fn unescape(text: &str) -> Option<Mapped> {
    let bytes = text.as_bytes();
    let mut out: Option<Builder> = None;
    let mut copied = 0;
    for at in memchr::memchr3_iter(b'&', b'%', b'\\', bytes) {
        if at < copied {
            continue;
        }
        let undone = match bytes[at] {
            b'&' => entity(&text[at..]),
            b'%' => percent(&bytes[at..]),
            _ => backslash(&text[at..]),
        };
        if let Some((character, length)) = undone {
            let out = out.get_or_insert_with(|| Builder::with_capacity(text.len()));
            out.copy(&text[copied..at]);
            out.replace(&character, length);
            copied = at + length;
        }
    }
    let mut out = out?;
    out.copy(&text[copied..]);
    Some(out.finish())
}

fn entity(text: &str) -> Option<(String, usize)> {
    let window = &text.as_bytes()[..text.len().min(LONGEST_ENTITY)];
    let length = memchr::memchr(b';', window)? + 1;
    let written = &text[..length];
    let undone = htmlize::unescape(written);
    (undone != written).then(|| (undone.into_owned(), length))
}

/// The percent escapes of one character in UTF-8.
fn percent(bytes: &[u8]) -> Option<(String, usize)> {
    let byte = |index: usize| match bytes.get(3 * index..3 * index + 3) {
        Some([b'%', digits @ ..]) => u8::try_from(hexadecimal(digits)?).ok(),
        _ => None,
    };
    let first = byte(0)?;
    let length = match first {
        0x00..=0x7F => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    };
    let character: Option<Vec<u8>> = (0..length).map(byte).collect();
    Some((String::from_utf8(character?).ok()?, 3 * length))
}

fn backslash(text: &str) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let one = |c: char, length: usize| Some((c.to_string(), length));
    let digits = |from: usize, count: usize| hexadecimal(bytes.get(from..from + count)?);
    match bytes.get(1)? {
        b'n' => one('\n', 2),
        b'r' => one('\r', 2),
        b't' => one('\t', 2),
        b'"' => one('"', 2),
        b'\'' => one('\'', 2),
        b'/' => one('/', 2),
        b'\\' => one('\\', 2),
        b'x' => one(char::from_u32(digits(2, 2)?)?, 4),
        b'U' => one(char::from_u32(digits(2, 8)?)?, 10),
        b'u' if bytes.get(2) == Some(&b'{') => {
            let length = memchr::memchr(b'}', bytes.get(3..bytes.len().min(11))?)?;
            one(char::from_u32(digits(3, length)?)?, length + 4)
        }
        b'u' => {
            let first = digits(2, 4)?;
            if let 0xD800..=0xDBFF = first
                && bytes.get(6..8) == Some(b"\\u")
                && let Some(second @ 0xDC00..=0xDFFF) = digits(8, 4)
            {
                let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return one(char::from_u32(code)?, 12);
            }
            one(char::from_u32(first)?, 6)
        }
        _ => None,
    }
}

fn hexadecimal(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0u32, |value, &digit| {
        value
            .checked_mul(16)?
            .checked_add(char::from(digit).to_digit(16)?)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn undone(text: &str) -> Option<String> {
        unescape(text).map(|mapped| mapped.text)
    }

    #[test]
    fn escapes_are_undone() {
        for text in [
            "&#105;gnore &lt;all&gt;",
            "&#x69;gnore &LT;all>",
            "%69gnore%20<all>",
            r"\x69gnore \u003call\u003E",
            r"\u{69}gnore \U0000003call>",
        ] {
            assert_eq!(undone(text).as_deref(), Some("ignore <all>"), "{text}");
        }
        assert_eq!(undone(r"a\n\ud83d\ude00").as_deref(), Some("a\n😀"));
        assert_eq!(undone("caf%C3%A9").as_deref(), Some("café"));
    }

    #[test]
    fn what_is_no_escape_stays() {
        for text in [
            "100 % sure & done; 5%",
            r"C:\Windows\q",
            "&xyzzy;",
            "%FF%FE",
            r"\u{110000}",
            "\\",
        ] {
            assert_eq!(undone(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn spans_lead_back_to_the_escape(before in "[a-z ]{0,8}", after in "[a-z ]{0,8}", c: char) {
            let escaped = format!("\\u{{{:x}}}", u32::from(c));
            let mapped = unescape(&format!("{before}{escaped}{after}")).expect("there is an escape");
            prop_assert_eq!(&mapped.text, &format!("{before}{c}{after}"));
            let span = mapped.map.span(&(before.len()..before.len() + c.len_utf8()));
            prop_assert_eq!(span, before.len()..before.len() + escaped.len());
        }
    }
}
