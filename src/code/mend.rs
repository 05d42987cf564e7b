//! Fragments: code that was cut out somewhere. What was cut through is blanked, so that the rest
//! parses.

use super::lang::Language;

/// Fragments are short.
const MAX_BYTES: usize = 100_000;

/// The text made easier to parse: all of it in its place, perhaps with more behind it. Nothing if there is nothing to mend.
pub(super) fn mended(language: &Language, text: &str) -> Vec<String> {
    if language.names[0] == "python" {
        return without_docstring(text);
    }
    let has_braces = language.line_comment == "//";
    match has_braces && text.len() <= MAX_BYTES {
        true => with_even_brackets(text).into_iter().collect(),
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

/// The text without brackets that close what was opened before it begins, and with those behind
/// it that close what it leaves open.
fn with_even_brackets(text: &str) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    let mut open: Vec<u8> = Vec::new();
    let mut is_cut = false;
    let mut at = 0;
    while at < bytes.len() {
        at = match bytes[at] {
            b'/' if bytes[at..].starts_with(b"//") => end_of(&bytes, at, b"\n"),
            b'/' if bytes[at..].starts_with(b"/*") => end_of(&bytes, at + 2, b"*/"),
            quote @ (b'"' | b'\'' | b'`') => end_of_quote(&bytes, at, quote),
            bracket @ (b'(' | b'[' | b'{') => {
                open.push(bracket);
                at + 1
            }
            bracket @ (b')' | b']' | b'}') => {
                if !closes(&mut open, bracket) {
                    is_cut = true;
                    bytes[at] = b' ';
                }
                at + 1
            }
            _ => at + 1,
        };
    }
    if !is_cut && open.is_empty() {
        return None;
    }
    bytes.push(b'\n');
    bytes.extend(open.iter().rev().map(|bracket| match bracket {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }));
    String::from_utf8(bytes).ok()
}

/// Closes what the bracket closes, and what is left open in it. Nothing else closes a brace.
fn closes(open: &mut Vec<u8>, bracket: u8) -> bool {
    let wanted = match bracket {
        b')' => b'(',
        b']' => b'[',
        _ => b'{',
    };
    let found = open.iter().rposition(|known| *known == wanted);
    let Some(place) = found else { return false };
    let is_within = open[place + 1..].iter().all(|known| *known != b'{');
    if is_within {
        open.truncate(place);
    }
    is_within
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
    fn brackets_of_what_was_cut_off_are_blanked_or_closed() {
        for (text, mended) in [
            (
                "  x();\n}\nvoid f() { g(); }\n}\n",
                Some("  x();\n \nvoid f() { g(); }\n \n\n"),
            ),
            ("void f() { g(h[", Some("void f() { g(h[\n])}")),
            ("a) { f(b; }", Some("a  { f(b; }\n")),
            ("void f() { g(); }", None),
            ("f(\"}\"); // }\n", None),
            (
                "c = '}'; /* } */ x: &'a str }",
                Some("c = '}'; /* } */ x: &'a str  \n"),
            ),
        ] {
            assert_eq!(with_even_brackets(text).as_deref(), mended);
        }
    }

    #[test]
    fn an_odd_docstring_is_blanked_from_either_end() {
        let text = "end\n\"\"\"\nx = 1\n";
        let mended = without_docstring(text);
        assert_eq!(mended, ["   \n   \nx = 1\n", "end\n   \n     \n"]);
    }
}
