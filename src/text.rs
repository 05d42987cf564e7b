//! The one place between scanned text and any terminal, log, annotation or Markdown.
//!
//! Scanned text is the attacker's. Every report passes every string that may hold some of it
//! through a function of this module.
//!
//! What is dangerous follows from Unicode's own properties: all that steers (control and format
//! characters, line separators, bidirectional controls, tags) and all that a reader cannot see
//! (default-ignorable characters, fillers, the blank Braille pattern). Joiners and variation
//! selectors are escaped inside emoji as well: a report shows what is there, and a caret can only
//! count on the width of characters that are seen.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;

pub(crate) mod secrets;

/// Whether a character could steer a terminal or hide from a reader; see the module.
pub(crate) fn is_dangerous(c: char) -> bool {
    matches!(c,
        '\0'..='\x1F' | '\x7F'..='\u{9F}'
        | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{13430}'..='\u{1343F}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The characters of `text` with their offsets, and whether each must be escaped: the dangerous
/// ones, and the bracket of a logging command (`##[error]`, `##vso[task...]`), which the runners of
/// GitHub and Azure obey wherever on a line it stands.
fn judged(text: &str) -> impl Iterator<Item = (usize, char, bool)> {
    let mut hashes = 0;
    text.char_indices().map(move |(at, c)| {
        let escape = is_dangerous(c) || (c == '[' && hashes >= 2);
        hashes = match c {
            '#' => hashes + 1,
            // The name of the command may stand between.
            _ if hashes >= 2 && c.is_ascii_alphabetic() => hashes,
            _ => 0,
        };
        (at, c, escape)
    })
}

fn push_escaped(safe: &mut String, c: char) {
    // Writing to a string cannot fail.
    let _ = write!(safe, "\\u{{{:x}}}", u32::from(c));
}

/// Text of one line for a terminal or a log: every dangerous character becomes `\u{...}`, and so
/// does a colon at the start, where a workflow command (`::error::`) would begin.
pub(crate) fn line(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let blanks = text.len() - text.trim_start().len();
    let command = text[blanks..].starts_with(':').then_some(blanks);
    for (at, c, escape) in judged(text) {
        if escape || Some(at) == command {
            push_escaped(&mut safe, c);
        } else {
            safe.push(c);
        }
    }
    safe
}

/// As [`line()`], but line feeds and tabs stay.
pub(crate) fn terminal(text: &str) -> String {
    terminal_span(text, &(0..0)).0
}

/// As [`terminal`], with a span of `text` moved to where it stands in the result. A line break that
/// is no line feed becomes one, after its visible form where it is a lone carriage return, so that
/// line numbers stay right.
pub(crate) fn terminal_span(text: &str, span: &Range<usize>) -> (String, Range<usize>) {
    let mut safe = String::with_capacity(text.len());
    let (mut start, mut end) = (None, None);
    for (at, c, escape) in judged(text) {
        if at >= span.start {
            start.get_or_insert(safe.len());
        }
        if at >= span.end {
            end.get_or_insert(safe.len());
        }
        match c {
            '\n' | '\t' => safe.push(c),
            '\r' if text[at..].starts_with("\r\n") => {}
            '\r' => safe.push_str("\\u{d}\n"),
            _ if escape => push_escaped(&mut safe, c),
            _ => safe.push(c),
        }
    }
    let start = start.unwrap_or(safe.len());
    let end = end.unwrap_or(safe.len());
    (safe, start..end)
}

/// The data of a GitHub workflow command (what follows `::error ...::`): no line of its own can
/// begin in it.
pub(crate) fn github_data(text: &str) -> String {
    terminal(text).replace('%', "%25").replace('\n', "%0A")
}

/// A property of a GitHub workflow command (`file=...`).
pub(crate) fn github_property(text: &str) -> String {
    line(text)
        .replace('%', "%25")
        .replace(':', "%3A")
        .replace(',', "%2C")
}

/// One line of plain words for a place that may render Markdown or SARIF's embedded links: no
/// link, image, HTML or mention can come of it. What ordinary messages hold stays as it is.
pub(crate) fn markdown(text: &str) -> String {
    let text = line(text);
    let mut safe = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let starts_word = rest.starts_with(|next: char| next.is_alphanumeric());
        match c {
            '\\' | '[' | ']' | '<' => safe.extend(['\\', c]),
            '&' if is_entity(rest) => safe.push_str("\\&"),
            // A backslash would not do here: mentions, bare addresses and URLs are looked for after
            // the escapes are gone.
            '@' if starts_word => safe.push_str("@ "),
            ':' if rest.starts_with("//") => safe.push_str(": "),
            '.' if starts_word && ends_with_www(&text[..at]) => safe.push_str(" ."),
            _ => safe.push(c),
        }
    }
    safe
}

/// Whether an HTML entity continues with `rest` after its `&`.
fn is_entity(rest: &str) -> bool {
    rest.split_once(';').is_some_and(|(name, _)| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
    })
}

fn ends_with_www(text: &str) -> bool {
    text.len()
        .checked_sub(3)
        .and_then(|at| text.get(at..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case("www"))
}

/// Replaces each of `secrets` (sorted, apart from each other; perhaps beyond the end of `text`) by
/// its length, and moves `span` along: an edge of it within a secret moves to the edge of the mask.
pub(crate) fn redact(
    text: &mut String,
    span: &mut Range<usize>,
    secrets: impl DoubleEndedIterator<Item = Range<usize>>,
) {
    for secret in secrets.rev() {
        let secret = secret.start..secret.end.min(text.len());
        if secret.is_empty() {
            continue;
        }
        let length = text[secret.clone()].chars().count();
        let mask = format!("<redacted, {length} characters>");
        if span.start >= secret.end {
            span.start = span.start - secret.len() + mask.len();
        } else {
            span.start = span.start.min(secret.start);
        }
        if span.end >= secret.end {
            span.end = span.end - secret.len() + mask.len();
        } else if span.end > secret.start {
            span.end = secret.start + mask.len();
        }
        text.replace_range(secret, &mask);
    }
}

/// Writes JSON in which dangerous characters are escaped: the values are exact, the bytes harmless.
pub(crate) fn write_json(
    value: &impl Serialize,
    pretty: bool,
    writer: &mut dyn Write,
) -> io::Result<()> {
    let plain = if pretty {
        serde_json::to_string_pretty(value)
    } else {
        serde_json::to_string(value)
    }?;
    let mut written = 0;
    for (at, c, escape) in judged(&plain) {
        // JSON itself has line feeds between values only: within strings they are escaped.
        if escape && c != '\n' {
            writer.write_all(&plain.as_bytes()[written..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            written = at + c.len_utf8();
        }
    }
    writer.write_all(&plain.as_bytes()[written..])?;
    writer.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the module's first paragraph says, asked of Unicode's own tables.
    #[test]
    fn dangerous_is_what_steers_or_cannot_be_seen() {
        let class = regex::Regex::new(
            r"^[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}[\p{Cf}--\p{Prepended_Concatenation_Mark}]\u{2800}]$",
        )
        .expect("the class is valid");
        for c in '\0'..=char::MAX {
            assert_eq!(
                is_dangerous(c),
                class.is_match(c.encode_utf8(&mut [0; 4])),
                "{c:?}"
            );
        }
    }

    #[test]
    fn what_steers_a_terminal_is_shown_instead() {
        assert_eq!(
            line("\x1b]52;c;aGk=\x07 \u{202e}gpj \r\n\tx"),
            r"\u{1b}]52;c;aGk=\u{7} \u{202e}gpj \u{d}\u{a}\u{9}x"
        );
        assert_eq!(terminal("a\tb\r\nc\rd"), "a\tb\nc\\u{d}\nd");
        assert_eq!(line(" ::error::x ::y"), r" \u{3a}:error::x ::y");
        assert_eq!(
            line("👩\u{200d}💻 \u{e0041} naïve 日本"),
            r"👩\u{200d}💻 \u{e0041} naïve 日本"
        );
    }

    #[test]
    fn logging_commands_are_broken() {
        assert_eq!(
            line("x ##[error]y ##vso[task.x] #[derive] ## [a] ###[b]"),
            r"x ##\u{5b}error]y ##vso\u{5b}task.x] #[derive] ## [a] ###\u{5b}b]"
        );
        let mut json = Vec::new();
        write_json(&["##[error]", "[]"], false, &mut json).expect("memory holds it");
        assert_eq!(json, b"[\"##\\u005berror]\",\"[]\"]\n");
    }

    #[test]
    fn a_span_follows_its_text() {
        let text = "\x1b\u{202e}é\r\nneedle\x07 x";
        let start = text.find("needle").expect("it is there");
        let (safe, span) = terminal_span(text, &(start..start + 7));
        assert_eq!(&safe[span], r"needle\u{7}");
        let (safe, span) = terminal_span("ab", &(2..2));
        assert_eq!((safe.as_str(), span), ("ab", 2..2));
    }

    #[test]
    fn a_secret_is_masked_and_the_span_follows() {
        let masked = |mut span: Range<usize>| {
            let mut text = "a SECRET b SECRET c".to_owned();
            redact(&mut text, &mut span, [2..8, 11..17, 30..40].into_iter());
            let shown = text[span].to_owned();
            (text, shown)
        };
        let mask = "<redacted, 6 characters>";
        let text = format!("a {mask} b {mask} c");
        for (span, shown) in [
            (0..19, text.as_str()),
            (2..8, mask),
            (3..5, mask),
            (9..10, "b"),
            (0..1, "a"),
            (5..10, &format!("{mask} b")),
            (18..19, "c"),
        ] {
            assert_eq!(masked(span), (text.clone(), shown.to_owned()));
        }
    }

    #[test]
    fn github_commands_cannot_be_forged() {
        assert_eq!(
            github_data("100%\r\n::error::x\n\x1b"),
            r"100%25%0A::error::x%0A\u{1b}"
        );
        assert_eq!(github_property("a:b,c%\n.py"), r"a%3Ab%2Cc%25\u{a}.py");
    }

    #[test]
    fn markdown_stays_words() {
        assert_eq!(
            markdown("see [this](https://x.y), ![i](1) <img> @octocat www.x.y &#64;me a@b.c \\["),
            r"see \[this\](https: //x.y), !\[i\](1) \<img> @ octocat www .x.y \&#64;me a@ b.c \\\["
        );
        let plain = "`os.system(cmd)` runs a & b; 5 > 3, foo_bar, x == '#1'";
        assert_eq!(markdown(plain), plain);
    }

    proptest! {
        // A line break or a logging command across the borders would belong to two parts.
        #[test]
        fn a_span_covers_its_own_text_only(
            before in r"[^\r\n#\[]{0,9}", inner in r"[^\r\n#\[]{0,9}", after in r"[^\r\n#\[]{0,9}"
        ) {
            let span = before.len()..before.len() + inner.len();
            let (safe, span) = terminal_span(&format!("{before}{inner}{after}"), &span);
            prop_assert_eq!(&safe[span], terminal(&inner));
        }

        #[test]
        fn nothing_dangerous_passes(text in any::<String>()) {
            prop_assert!(!line(&text).chars().any(is_dangerous));
            prop_assert!(!markdown(&text).chars().any(is_dangerous));
            prop_assert!(!github_data(&text).chars().any(|c| is_dangerous(c) && c != '\t'));
            prop_assert!(!github_property(&text).chars().any(|c| is_dangerous(c) || ":,".contains(c)));
        }
    }
}
