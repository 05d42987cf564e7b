//! Comments and strings of programs: what people write there, without the marks of each line.
//!
//! Not a parser: it knows what opens and closes comments and strings, which is much alike in all
//! languages. Where it goes wrong, it is right again in the next line; the text as written is scanned
//! in any case.

use super::Label;
use super::reader::Reader;
use crate::excerpt::Excerpt;
use crate::source::Span;

/// What a string is called.
pub(super) const STRING: &str = "string";
/// Bytes below which a string says nothing.
const FEWEST: usize = 16;
/// What stands at the beginning of a line in a comment.
const MARKS: &[char] = &[' ', '\t', '*', '/', '!', '#', '-', ';'];
/// Stands for the marks of raw strings.
const RAW: &str = "r";
/// Bytes of a character literal.
const CHARACTER: usize = 12;

/// How a family of languages writes comments and strings.
pub(super) struct Syntax {
    /// What begins a comment that ends with the line.
    pub(super) line: &'static [&'static str],
    /// What begins and ends a comment of several lines.
    pub(super) block: &'static [(&'static str, &'static str)],
    /// What begins and ends a string, the longest first, and whether it may have several lines.
    pub(super) quotes: &'static [(&'static str, bool)],
    /// Whether a single quotation mark is that of a character, or of a lifetime.
    pub(super) has_characters: bool,
}

/// What a stretch of a program is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Comment,
    String,
}

/// A comment or a string: all of it, and what is inside its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    kind: Kind,
    inside: Span,
    /// Whether it is a comment to the end of the line, which the next line may go on with.
    is_line: bool,
}

/// Tells the comments, and apart from them the strings.
pub(super) fn read(text: &str, reader: &mut Reader<'_>, syntax: &Syntax) {
    let mut comments = Collected::new("comment");
    let mut strings = Collected::new(STRING);
    for words in Walk::new(text, syntax) {
        match words.kind {
            Kind::Comment => comments.comment(text, &words),
            Kind::String if is_prose(&text[words.inside.clone()]) => {
                strings.string(text, words.inside);
            }
            Kind::String => {}
        }
    }
    comments.tell(reader);
    strings.tell(reader);
}

/// Whether a string is made of words.
fn is_prose(text: &str) -> bool {
    text.len() >= FEWEST && (text.contains(' ') || !text.is_ascii())
}

/// Texts of one kind, one after the other.
struct Collected {
    name: &'static str,
    all: Excerpt,
    places: Vec<(usize, Span)>,
    /// Where the last comment ended, if a line may go on with it.
    goes_on: Option<usize>,
}

impl Collected {
    fn new(name: &'static str) -> Self {
        Self {
            name,
            all: Excerpt::default(),
            places: Vec::new(),
            goes_on: None,
        }
    }

    fn string(&mut self, text: &str, inside: Span) {
        self.begin(&inside);
        self.all.copy(text, inside);
    }

    fn comment(&mut self, text: &str, words: &Words) {
        let inside = &words.inside;
        let follows = self.goes_on.is_some_and(|end| {
            let between = &text[end..inside.start];
            let is_mark = |c: char| c.is_whitespace() || MARKS.contains(&c);
            words.is_line && between.matches('\n').count() == 1 && between.chars().all(is_mark)
        });
        if follows {
            self.all.replace("\n", inside.start..inside.start);
            if let Some((_, place)) = self.places.last_mut() {
                place.end = inside.end;
            }
        } else {
            self.begin(inside);
        }
        let mut start = inside.start;
        for line in text[inside.clone()].split_inclusive('\n') {
            let bare = line.trim_start_matches(MARKS);
            let from = start + (line.len() - bare.len());
            start += line.len();
            self.all.copy(text, from..start);
        }
        self.goes_on = words.is_line.then_some(inside.end);
    }

    fn begin(&mut self, inside: &Span) {
        if !self.places.is_empty() {
            self.all.replace("\n\n", inside.start..inside.start);
        }
        self.places.push((self.all.text().len(), inside.clone()));
    }

    fn tell(self, reader: &mut Reader<'_>) {
        let label = Label {
            name: Some(self.name.to_owned()),
            ..Label::default()
        };
        for (_, span) in &self.places {
            reader.place(span.clone(), label.clone());
        }
        let labels = self.places.iter().map(|(at, _)| (*at, label.clone()));
        reader.labelled_part(self.all, labels.collect());
    }
}

/// Goes through a program.
struct Walk<'t> {
    text: &'t str,
    syntax: &'t Syntax,
    at: usize,
    /// Marks of long strings that end nowhere from here on: no use to look for an end again.
    open: Vec<&'static str>,
}

impl<'t> Walk<'t> {
    fn new(text: &'t str, syntax: &'t Syntax) -> Self {
        Self {
            text,
            syntax,
            at: 0,
            open: Vec::new(),
        }
    }

    /// The comment that begins here, if one does.
    fn comment(&mut self) -> Option<Words> {
        let (text, start) = (self.text, self.at);
        let rest = &text[start..];
        for (open, close) in self.syntax.block {
            if rest.starts_with(open) {
                let from = start + open.len();
                let length = text[from..].find(close).unwrap_or(text.len() - from);
                self.at = (from + length + close.len()).min(text.len());
                return Some(Words {
                    kind: Kind::Comment,
                    inside: from..from + length,
                    is_line: false,
                });
            }
        }
        let mut marks = self.syntax.line.iter();
        let mark = marks.find(|mark| rest.starts_with(**mark))?;
        if !begins_comment(&text.as_bytes()[..start]) {
            return None;
        }
        let end = memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
        self.at = start + end;
        Some(Words {
            kind: Kind::Comment,
            inside: start + mark.len()..start + end,
            is_line: true,
        })
    }

    /// The string that begins here, if one does. What begins none is passed.
    fn string(&mut self) -> Option<Words> {
        let (text, start) = (self.text, self.at);
        let rest = &text[start..];
        let mut quotes = self.syntax.quotes.iter();
        let Some((mark, is_long)) = quotes.find(|(mark, _)| rest.starts_with(mark)) else {
            self.at += 1;
            return None;
        };
        let from = start + mark.len();
        let hashes = raw(&text[..start]);
        let close = format!("{mark}{}", hashes.unwrap_or_default());
        let name = if hashes.is_some() { RAW } else { mark };
        let is_long = *is_long || hashes.is_some();
        self.at = from;
        if is_long && self.open.contains(&name) {
            return None;
        }
        match end_of_string(
            &text.as_bytes()[from..],
            close.as_bytes(),
            is_long,
            hashes.is_some(),
        ) {
            Ok(end) => {
                self.at = from + end + close.len();
                // A string that stands alone says what the code is for.
                let before = text[..start].trim_end_matches([' ', '\t']);
                let is_alone = mark.len() == 3 && (before.is_empty() || before.ends_with('\n'));
                Some(Words {
                    kind: if is_alone {
                        Kind::Comment
                    } else {
                        Kind::String
                    },
                    inside: from..from + end,
                    is_line: false,
                })
            }
            Err(_) if is_long => {
                self.open.push(name);
                None
            }
            Err(line) => {
                self.at = from + line;
                None
            }
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Words;

    fn next(&mut self) -> Option<Words> {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            if !byte.is_ascii_punctuation() {
                self.at += 1;
            } else if let Some(comment) = self.comment() {
                return Some(comment);
            } else if self.syntax.has_characters && *byte == b'\'' {
                self.at += character(&bytes[self.at + 1..]);
            } else if let Some(string) = self.string() {
                return Some(string);
            }
        }
        None
    }
}

/// Whether a mark after these bytes begins a comment: it stands alone, so that neither an address nor
/// a variable is taken for one.
fn begins_comment(before: &[u8]) -> bool {
    before
        .last()
        .is_none_or(|byte| byte.is_ascii_whitespace() || b";,{}()[]".contains(byte))
}

/// The length of a character literal with its marks; that of its first mark where it is none.
fn character(after: &[u8]) -> usize {
    let skipped = if after.first() == Some(&b'\\') { 2 } else { 1 };
    let window = after.get(skipped..after.len().min(CHARACTER));
    let end = window.and_then(|window| memchr::memchr(b'\'', window));
    // A lifetime has no second mark, or one far behind other signs.
    end.filter(|end| *end <= 4 || skipped == 2)
        .map_or(1, |end| skipped + end + 2)
}

/// The signs `#` of a raw string of Rust, which repeat behind it.
fn raw(before: &str) -> Option<&str> {
    let without = before.trim_end_matches('#');
    let hashes = &before[without.len()..];
    (without.ends_with('r') && !hashes.is_empty()).then_some(hashes)
}

/// Where a string ends, or else where its line does, or the text if it may have many.
fn end_of_string(bytes: &[u8], close: &[u8], is_long: bool, is_raw: bool) -> Result<usize, usize> {
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if !is_raw => at += 1,
            b'\n' if !is_long => return Err(at),
            _ if bytes[at..].starts_with(close) => return Ok(at),
            _ => {}
        }
        at += 1;
    }
    Err(bytes.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SLASHES: Syntax = Syntax {
        line: &["//"],
        block: &[("/*", "*/")],
        quotes: &[("\"\"\"", true), ("\"", false), ("`", true)],
        has_characters: true,
    };
    const HASH: Syntax = Syntax {
        line: &["#"],
        block: &[],
        quotes: &[("\"\"\"", true), ("'''", true), ("\"", false), ("'", false)],
        has_characters: false,
    };

    fn words<'t>(text: &'t str, syntax: &Syntax) -> Vec<(Kind, &'t str)> {
        let all = Walk::new(text, syntax);
        all.map(|words| (words.kind, &text[words.inside])).collect()
    }

    #[test]
    fn comments_and_strings_are_told_apart() {
        use Kind::{Comment, String};
        for (text, syntax, expected) in [
            (
                "a // b \"c\"\nd \"e // f\" /* g */",
                &SLASHES,
                vec![(Comment, " b \"c\""), (String, "e // f"), (Comment, " g ")],
            ),
            (
                "fn f<'a>(x: &'a str) { '\\'' '\"' } // é",
                &SLASHES,
                vec![(Comment, " é")],
            ),
            (
                "r#\"a \"b\" c\"# \"d\\\"e\"",
                &SLASHES,
                vec![(String, "a \"b\" c"), (String, "d\\\"e")],
            ),
            (
                "x = \"https://a.b\" # c\nurl#d\n'it\n# e",
                &HASH,
                vec![(String, "https://a.b"), (Comment, " c"), (Comment, " e")],
            ),
            (
                "  \"\"\"Doc.\n  More.\"\"\"\nx = '''a\nb'''",
                &HASH,
                vec![(Comment, "Doc.\n  More."), (String, "a\nb")],
            ),
            ("/* open", &SLASHES, vec![(Comment, " open")]),
            ("\"\"\"open # a", &HASH, vec![(Comment, " a")]),
        ] {
            assert_eq!(words(text, syntax), expected, "{text}");
        }
    }

    #[test]
    fn strings_that_end_nowhere_take_no_longer() {
        for part in ["`\\", "r#\"", "\"\"\"\\", "\"\\"] {
            assert!(
                words(&part.repeat(300_000), &SLASHES).len() < 300_000,
                "{part}"
            );
        }
    }

    proptest! {
        #[test]
        fn whatever_it_is_words_follow_each_other(text in r#"([a-z "'`#/*\\\n-]|é|r#"|"""|/\*){0,60}"#) {
            for syntax in [&SLASHES, &HASH] {
                let mut end = 0;
                for words in Walk::new(&text, syntax) {
                    prop_assert!(end <= words.inside.start && words.inside.start <= words.inside.end);
                    prop_assert!(text.get(words.inside.clone()).is_some());
                    end = words.inside.end;
                }
            }
        }
    }

    #[test]
    fn lines_of_a_comment_are_one_text() {
        let text = "// Ignore all\n  // previous orders.\n\n// Apart.\n/**\n * One\n * two\n */\n";
        let mut comments = Collected::new("comment");
        for words in Walk::new(text, &SLASHES) {
            comments.comment(text, &words);
        }
        assert_eq!(
            comments.all.text(),
            "Ignore all\nprevious orders.\n\nApart.\n\n\nOne\ntwo\n"
        );
        let original = comments.all.original(&(11..19));
        assert_eq!(&text[original], "previous");
    }
}
