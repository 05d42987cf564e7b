//! Fragments: code that was cut out somewhere. What was cut through is blanked, so that the rest
//! parses.

use super::lang::Language;

/// Fragments are short.
const MAX_BYTES: usize = 100_000;

/// The text made easier to parse, of the same length. Nothing if there is nothing to mend.
pub(super) fn mended(language: &Language, text: &str) -> Vec<String> {
    if language.names[0] == "python" {
        return without_docstring(text);
    }
    let has_braces = language.line_comment == "//";
    match has_braces && text.len() <= MAX_BYTES {
        true => without_loose_braces(text).into_iter().collect(),
        false => Vec::new(),
    }
}

/// A piece of Python that begins or ends inside a docstring, without that docstring.
fn without_docstring(text: &str) -> Vec<String> {
    let quotes = ["\"\"\"", "'''"]
        .into_iter()
        .find(|quotes| text.matches(quotes).count() % 2 == 1);
    let Some(quotes) = quotes else {
        return Vec::new();
    };
    let blank = |text: &str| {
        let sign = |byte: u8| if byte == b'\n' { '\n' } else { ' ' };
        text.bytes().map(sign).collect::<String>()
    };
    let first = text.find(quotes).map(|at| {
        let (before, after) = text.split_at(at + quotes.len());
        blank(before) + after
    });
    let last = text.rfind(quotes).map(|at| {
        let (before, after) = text.split_at(at);
        before.to_owned() + &blank(after)
    });
    first.into_iter().chain(last).collect()
}

/// The text without braces that close what was opened before it begins.
fn without_loose_braces(text: &str) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    let mut depth = 0_usize;
    let mut found = false;
    let mut at = 0;
    while at < bytes.len() {
        at = match bytes[at] {
            b'/' if bytes[at..].starts_with(b"//") => end_of(&bytes, at, b"\n"),
            b'/' if bytes[at..].starts_with(b"/*") => end_of(&bytes, at + 2, b"*/"),
            quote @ (b'"' | b'\'' | b'`') => end_of_quote(&bytes, at, quote),
            b'{' => {
                depth += 1;
                at + 1
            }
            b'}' if depth > 0 => {
                depth -= 1;
                at + 1
            }
            b'}' => {
                found = true;
                bytes[at] = b' ';
                at + 1
            }
            _ => at + 1,
        };
    }
    let text = found.then(|| String::from_utf8(bytes));
    text.and_then(Result::ok)
}

/// Behind the first of these signs, or at the end of the text.
fn end_of(bytes: &[u8], from: usize, sign: &[u8]) -> usize {
    let found = bytes[from..].windows(sign.len()).position(|at| at == sign);
    found.map_or(bytes.len(), |at| from + at + sign.len())
}

/// Behind the text in quotes that begins here; behind the quote if it is not closed in its line.
fn end_of_quote(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' if quote != b'`' => return start + 1,
            byte if *byte == quote => return at + 1,
            _ => {}
        }
        at += 1;
    }
    start + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_of_what_was_cut_off_are_blanked() {
        for (text, mended) in [
            (
                "  x();\n}\nvoid f() { g(); }\n}\n",
                Some("  x();\n \nvoid f() { g(); }\n \n"),
            ),
            ("void f() { g(); }", None),
            ("f(\"}\"); // }\n", None),
            (
                "c = '}'; /* } */ x: &'a str }",
                Some("c = '}'; /* } */ x: &'a str  "),
            ),
        ] {
            assert_eq!(without_loose_braces(text).as_deref(), mended);
        }
    }

    #[test]
    fn an_odd_docstring_is_blanked_from_either_end() {
        let text = "end\n\"\"\"\nx = 1\n";
        let mended = without_docstring(text);
        assert_eq!(mended, ["   \n   \nx = 1\n", "end\n   \n     \n"]);
    }
}
