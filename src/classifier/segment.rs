//! A text cut into segments: the units that are scored one by one.
//!
//! An attack is often one sentence in a long document; scored as a whole the document drowns it. So
//! a text is cut into sentences, list items, lines, values of JSON, comments; an attack that is told
//! in two sentences is met by each pair of neighbours, one that is told in many by windows. Every
//! byte is in at least one segment but for white space, and there are never more than some three
//! segments for each sentence.

#[cfg(test)]
mod tests;

use std::ops::Range;

/// Bytes beyond which a sentence is cut at a word.
const LONGEST: usize = 400;
/// Bytes up to which a text is one segment as a whole.
const WHOLE: usize = 1_200;
/// Bytes that a window of a longer text has at least, if the text does.
const WINDOW: usize = 900;
/// Letters and digits below which a piece is no sentence of its own: brackets, numbers of a list.
const FEWEST: usize = 4;
/// Characters of a line from which on it may have been broken because it was full.
const FULL_LINE: usize = 60;
/// Characters of a line from which on that is likely in scripts without capitals.
const FULL_LINE_UNCASED: usize = 24;

/// The bytes of a sentence, or of what comes nearest to it. The pieces of a text follow each other
/// without a gap.
pub(crate) type Piece = Range<usize>;

/// How much of a text a segment takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Sentence,
    Pair,
    Window,
    Whole,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Pair => "pair",
            Self::Window => "window",
            Self::Whole => "whole",
        }
    }
}

/// Pieces that are scored together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) kind: Kind,
    pub(crate) pieces: Range<usize>,
}

/// The segments of a text, by their first piece.
pub(crate) fn segments(pieces: &[Piece]) -> Vec<Segment> {
    let mut segments = Vec::with_capacity(pieces.len() * 3);
    let count = pieces.len();
    let Some((first, last)) = pieces.first().zip(pieces.last()) else {
        return segments;
    };
    let is_short = last.end - first.start <= WHOLE;
    // The next window begins at the piece that holds the middle of the last one.
    let (mut next_window, mut covered) = (0, 0);
    for at in 0..count {
        segments.push(Segment {
            kind: if count == 1 {
                Kind::Whole
            } else {
                Kind::Sentence
            },
            pieces: at..at + 1,
        });
        if at + 1 < count {
            segments.push(Segment {
                kind: if count == 2 { Kind::Whole } else { Kind::Pair },
                pieces: at..at + 2,
            });
        }
        if is_short {
            if at == 0 && count > 2 {
                segments.push(Segment {
                    kind: Kind::Whole,
                    pieces: 0..count,
                });
            }
        } else if at == next_window && covered < count {
            let window = window(pieces, at);
            covered = window.end;
            let middle = (pieces[at].start + pieces[window.end - 1].end) / 2;
            let behind = window.start + 1..window.end;
            next_window = behind
                .clone()
                .find(|&piece| pieces[piece].end > middle)
                .unwrap_or(window.end);
            if window.len() > 2 {
                segments.push(Segment {
                    kind: Kind::Window,
                    pieces: window,
                });
            }
        }
    }
    segments
}

/// The window that begins with the piece.
fn window(pieces: &[Piece], first: usize) -> Range<usize> {
    let start = pieces[first].start;
    let is_full = |piece: &Piece| piece.end - start >= WINDOW;
    let end = pieces[first..].iter().position(is_full);
    first..end.map_or(pieces.len(), |end| first + end + 1)
}

/// The pieces of a text. What is nothing but white space has none.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut cutter = Cutter::new(text);
    cutter.run();
    let mut pieces = cutter.pieces;
    merge(text, &mut pieces);
    pieces
}

struct Cutter<'a> {
    text: &'a str,
    /// Where the piece that is open begins.
    start: usize,
    is_comment: bool,
    is_json: bool,
    pieces: Vec<Piece>,
}

impl<'a> Cutter<'a> {
    fn new(text: &'a str) -> Self {
        let start = text.trim_start();
        let is_json = start.starts_with(['{', '[']) && start.contains('"');
        Self {
            text,
            start: 0,
            is_comment: false,
            is_json,
            pieces: Vec::new(),
        }
    }

    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let (mut at, mut line) = (0, 0);
        while at < bytes.len() {
            at = match bytes[at] {
                b'\n' | b'\r' => {
                    let end = at + 1;
                    if !continues(&self.text[line..at], &self.text[end..]) {
                        self.cut(end);
                    }
                    line = end;
                    self.fence(end);
                    end
                }
                b'.' | b'!' | b'?' => self.sentence_end(at),
                b'<' => self.tag(at),
                b'-' if self.is_comment && self.text[at..].starts_with("-->") => {
                    self.cut(at + 3);
                    self.is_comment = false;
                    at + 3
                }
                b'"' if self.is_json => self.json_string_end(at),
                b'\\' if is_line_end_escape(self.text, at) => {
                    self.cut(at + 2);
                    at + 2
                }
                0x80.. => self.beyond_ascii(at),
                _ => at + 1,
            };
        }
        self.cut(bytes.len());
    }

    /// Ends the open piece.
    fn cut(&mut self, end: usize) {
        let mut start = self.start;
        self.start = end;
        while start < end {
            let length = first_part(&self.text[start..end]);
            self.pieces.push(start..start + length);
            start += length;
        }
    }

    /// A fence that stands in the line at `at` ends what is before it.
    fn fence(&mut self, at: usize) {
        let line = self.text[at..].trim_start_matches([' ', '\t', '>']);
        if line.starts_with("```") || line.starts_with("~~~") {
            self.cut(at);
        }
    }

    fn sentence_end(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let marks = rest.len() - rest.trim_start_matches(['.', '!', '?', '…']).len();
        let closed = rest[marks..].trim_start_matches(is_closing);
        let end = self.text.len() - closed.len();
        let ends = closed.is_empty() || closed.starts_with(char::is_whitespace);
        let is_abbreviation =
            marks == 1 && rest.starts_with('.') && abbreviates(&self.text[self.start..at]);
        if ends && !is_abbreviation {
            self.cut(end);
        }
        end
    }

    /// Tags of blocks and comments stand apart.
    fn tag(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        if rest.starts_with("<!--") {
            self.cut(at);
            self.is_comment = true;
            return at + 4;
        }
        let name = rest[1..].trim_start_matches('/');
        let length = name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(name.len());
        if length == 0 || INLINE.contains(&name[..length].to_ascii_lowercase().as_str()) {
            return at + 1;
        }
        // A tag of its own is long in an attribute only, and then no sentence is cut in it.
        let window = &rest.as_bytes()[..rest.len().min(LONGEST)];
        match memchr::memchr2(b'>', b'\n', window) {
            Some(end) if window[end] == b'>' => {
                if rest.starts_with("</") {
                    self.cut(at + end + 1);
                } else {
                    self.cut(at);
                    if end > LONGEST / 8 {
                        self.cut(at + end + 1);
                    }
                }
                at + end + 1
            }
            _ => at + 1,
        }
    }

    fn json_string_end(&mut self, at: usize) -> usize {
        let rest = self.text[at + 1..].trim_start_matches([' ', '\t', '\r', '\n']);
        if rest.starts_with([',', '}', ']']) {
            let end = self.text.len() - rest.len() + 1;
            self.cut(end);
            return end;
        }
        at + 1
    }

    fn beyond_ascii(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let Some(c) = rest.chars().next() else {
            return at + 1;
        };
        let end = at + c.len_utf8();
        if is_terminator(c) {
            let closed = self.text[end..].trim_start_matches(|c| is_closing(c) || is_terminator(c));
            let end = self.text.len() - closed.len();
            self.cut(end);
            return end;
        }
        if matches!(
            c,
            '•' | '‣' | '●' | '■' | '▪' | '➤' | '\u{2028}' | '\u{2029}'
        ) {
            self.cut(at);
        }
        end
    }
}

/// Tags that stand within sentences.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "code", "em", "font", "i", "kbd", "mark", "s", "small", "span", "strong",
    "sub", "sup", "tt", "u", "wbr",
];

/// Abbreviations after which a sentence goes on.
const ABBREVIATIONS: &[&str] = &[
    "approx", "bzw", "ca", "cf", "dr", "ed", "eg", "etc", "fig", "ie", "inc", "jr", "ltd", "mr",
    "mrs", "ms", "nr", "prof", "resp", "sr", "st", "usw", "vol", "vs",
];

/// Whether a full stop after this text is part of an abbreviation, a number of a list or an initial.
fn abbreviates(text: &str) -> bool {
    let start = text
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| at + 1);
    let start = text.ceil_char_boundary(start);
    let word = &text[start..];
    let is_first = text[..start].trim().is_empty();
    let mut chars = word.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => c.is_alphabetic() || is_first,
        (Some(_), Some(_)) if word.bytes().all(|byte| byte.is_ascii_digit()) => is_first,
        (Some(_), Some(_)) if word.len() <= 6 => {
            ABBREVIATIONS.contains(&word.to_ascii_lowercase().as_str())
        }
        _ => false,
    }
}

/// Marks that end a sentence in scripts other than Latin, or whatever follows them.
fn is_terminator(c: char) -> bool {
    matches!(
        c,
        '。' | '！'
            | '？'
            | '｡'
            | '।'
            | '॥'
            | '؟'
            | '۔'
            | '։'
            | '።'
            | '፧'
            | '។'
            | '៕'
            | '။'
            | '།'
            | '᠃'
            | '‼'
            | '⁇'
            | '⁈'
            | '⁉'
    )
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | ')'
            | ']'
            | '*'
            | '_'
            | '`'
            | '”'
            | '’'
            | '»'
            | '›'
            | '」'
            | '』'
            | '）'
            | '】'
            | '〉'
            | '》'
            | '“'
    )
}

/// Whether a line begins like an item of a list.
fn is_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered =
        rest.len() < line.len() && line.len() - rest.len() <= 3 && rest.starts_with(['.', ')']);
    is_numbered
        || ["- ", "* ", "+ ", "• ", "– "]
            .iter()
            .any(|mark| line.starts_with(mark))
}

/// Whether a backslash stands for a line end in a string of a program. `C:\new` holds none.
fn is_line_end_escape(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let is_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let before = at.checked_sub(1).map(|before| &bytes[before]);
    bytes.get(at + 1) == Some(&b'n')
        && before != Some(&b':')
        && !(is_word(before) && bytes.get(at + 2).is_some_and(u8::is_ascii_lowercase))
}

/// Whether a sentence goes on from one line to what follows: lines are broken where they are full.
fn continues(line: &str, rest: &str) -> bool {
    let line = line.trim();
    let next = rest
        .split(['\n', '\r'])
        .next()
        .unwrap_or_default()
        .trim_start();
    if line.is_empty() || next.is_empty() {
        return false;
    }
    if line.ends_with([
        '.', '!', '?', ':', ';', '{', '}', '(', ')', '[', ']', '|', '>',
    ]) || line.ends_with(is_terminator)
        || line.starts_with("```")
        || line.starts_with('#') && line[1..].starts_with(['#', ' '])
        || is_item(next)
        || next.starts_with(['#', '|', '<', '{', '}', '[', ']', '"', '=', '+', '@', '$'])
        || next.starts_with("```")
        || next.starts_with("~~~")
        || next.starts_with("---")
    {
        return false;
    }
    if next.starts_with('>') && !line.starts_with('>') {
        return false;
    }
    let words = next.trim_start_matches(['/', '*', '>', ';', '-', ' ', '\t']);
    let Some(first) = words.chars().next() else {
        return false;
    };
    if first.is_lowercase() {
        return true;
    }
    let least = if first.is_uppercase() || !first.is_alphabetic() {
        FULL_LINE
    } else {
        FULL_LINE_UNCASED
    };
    line.chars().take(least).count() == least
}

/// The length of the first part of a piece that may be too long: up to a word border.
fn first_part(text: &str) -> usize {
    if text.len() <= LONGEST {
        return text.len();
    }
    let window = &text[..text.floor_char_boundary(LONGEST)];
    let half = window.floor_char_boundary(LONGEST / 2);
    let clause = window[half..].rfind([',', ';', ':', '，', '、', '；', '：', '،']);
    let clause = clause.map(|at| window.ceil_char_boundary(half + at + 1));
    let is_border =
        |at: &usize| text[*at..].starts_with(|c: char| c.is_whitespace() || !c.is_ascii());
    let word = || window.rfind(char::is_whitespace).filter(|&at| at > 0);
    clause
        .filter(is_border)
        .or_else(word)
        .unwrap_or(window.len())
}

/// Joins what is no sentence of its own to what follows it, or at the end to what precedes it.
fn merge(text: &str, pieces: &mut Vec<Piece>) {
    let is_small = |span: &Piece| {
        let words = text[span.clone()].chars().filter(|c| c.is_alphanumeric());
        words.take(FEWEST).count() < FEWEST && !text[span.clone()].chars().any(is_dense)
    };
    let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces.drain(..) {
        match kept.last_mut() {
            Some(last) if is_small(last) && piece.end - last.start <= 2 * LONGEST => {
                last.end = piece.end;
            }
            _ => kept.push(piece),
        }
    }
    if kept.len() > 1
        && let Some(last) = kept.pop_if(|last| is_small(last))
        && let Some(before) = kept.last_mut()
    {
        before.end = last.end;
    }
    kept.retain(|piece| !text[piece.clone()].trim().is_empty());
    *pieces = kept;
}

/// Whether a single character is about a word.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{20000}'..='\u{3FFFF}')
}
