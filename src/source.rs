//! One input as it is scanned: decoded text, and the way back to the original bytes.
//!
//! This is the only place that turns byte offsets into lines and columns. Scanners speak of
//! [`Span`]s in [`Source::text`]; a [`Location`] is made of them here, once, for every report.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::finding::{Location, Snippet};
use crate::fingerprint::{self, LineHash};

/// A half-open range of bytes in [`Source::text`].
pub type Span = Range<usize>;

/// The path of standard input, unless the user names another.
pub(crate) const STANDARD_INPUT: &str = "<stdin>";

/// How much text of one line a snippet may show on either side of the finding, in bytes.
const SNIPPET_MARGIN: usize = 120;
/// How much text a snippet may show in all, in bytes.
const SNIPPET_LIMIT: usize = 600;
/// Characters are counted ahead up to each multiple of so many bytes, so that a place late in a long
/// line is found as fast as one in a short line.
const MARK_DISTANCE: usize = 1024;

/// How the bytes of an input became text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    /// Valid UTF-8: text and bytes are the same.
    Utf8,
    /// UTF-8 with invalid sequences, each replaced by U+FFFD.
    LossyUtf8,
    Utf16LittleEndian,
    Utf16BigEndian,
}

/// One unit of scanning: a file, standard input, or one record (line) of a JSONL file.
#[derive(Debug, Clone)]
pub struct Source {
    path: Arc<str>,
    text: String,
    encoding: Encoding,
    /// The bytes as read; empty where they equal `text`.
    original: Vec<u8>,
    /// How many bytes the file has that `text` was unpacked from, if it was.
    packed: Option<usize>,
    record: Option<RecordOrigin>,
    index: OnceLock<Index>,
    line_hashes: OnceLock<Vec<LineHash>>,
    secrets: OnceLock<Vec<Span>>,
}

/// What is counted once, so that no place has to be counted from the start.
#[derive(Debug, Clone)]
struct Index {
    line_starts: Vec<usize>,
    /// What lies before each multiple of [`MARK_DISTANCE`] bytes.
    marks: Vec<Mark>,
    /// After each invalid sequence of UTF-8: the offset in the text and in the original bytes.
    replaced: Vec<(usize, usize)>,
}

/// How many characters a beginning of the text has.
#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    characters: usize,
    /// Of these, how many are two units in UTF-16.
    pairs: usize,
}

impl Mark {
    /// With the characters that begin in `bytes`, a piece of UTF-8.
    fn with(mut self, bytes: &[u8]) -> Self {
        for byte in bytes {
            self.characters += usize::from(!matches!(byte, 0x80..=0xBF));
            self.pairs += usize::from(*byte >= 0xF0);
        }
        self
    }
}

/// Where a record starts in the file that holds it.
#[derive(Debug, Clone, Copy)]
struct RecordOrigin {
    /// Line number, from 1.
    line: usize,
    /// Offset of the record's first byte in the file.
    byte: usize,
}

impl Source {
    /// A whole file or standard input. `path` is what reports show.
    #[must_use]
    pub fn new(path: impl Into<Arc<str>>, bytes: Vec<u8>) -> Self {
        Self::build(path.into(), bytes, None)
    }

    /// One record of a JSONL file: `line` counts from 1, `byte` is the offset of its first byte.
    #[must_use]
    pub fn record(path: impl Into<Arc<str>>, bytes: Vec<u8>, line: usize, byte: usize) -> Self {
        Self::build(path.into(), bytes, Some(RecordOrigin { line, byte }))
    }

    /// A binary document: there is no text until it is unpacked.
    #[must_use]
    pub fn binary(path: impl Into<Arc<str>>, bytes: Vec<u8>) -> Self {
        Self {
            original: bytes,
            ..Self::build(path.into(), Vec::new(), None)
        }
    }

    /// The text that was unpacked from this source. Its places are all the place of the whole file.
    #[must_use]
    pub(crate) fn unpacked(&self, text: String) -> Self {
        Self {
            packed: Some(self.bytes().len()),
            ..Self::build(Arc::clone(&self.path), text.into_bytes(), self.record)
        }
    }

    fn build(path: Arc<str>, bytes: Vec<u8>, record: Option<RecordOrigin>) -> Self {
        let (text, encoding, original) = decode(bytes);
        Self {
            path,
            text,
            encoding,
            original,
            packed: None,
            record,
            index: OnceLock::new(),
            line_hashes: OnceLock::new(),
            secrets: OnceLock::new(),
        }
    }

    /// The path as reports show it.
    #[must_use]
    pub fn path(&self) -> &Arc<str> {
        &self.path
    }

    /// The decoded text. All spans are offsets into it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes as read.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match self.original.is_empty() {
            true => self.text.as_bytes(),
            false => &self.original,
        }
    }

    /// The decoded text itself.
    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// The line of the file on which this record stands, if the source is one record of a file.
    #[must_use]
    pub fn record_line(&self) -> Option<usize> {
        self.record.map(|origin| origin.line)
    }

    /// The place of `span` in the file. Offsets out of range or inside a character are moved to
    /// the nearest valid one, so that a finding is never lost to a miscounted offset.
    #[must_use]
    pub fn location(&self, span: &Span, pointer: Option<String>) -> Location {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.floor_char_boundary(span.end.max(start));
        let base = self.record.map_or(0, |origin| origin.byte);
        if let Some(length) = self.packed {
            let line = self.record.map_or(1, |origin| origin.line);
            return Location {
                path: Arc::clone(&self.path),
                line,
                column: 1,
                end_line: line,
                end_column: 1,
                byte_start: base,
                byte_end: base + length,
                pointer,
                snippet: self.snippet(start..end),
            };
        }
        let (line, column) = self.position(start);
        let (end_line, end_column) = self.position(end);
        Location {
            path: Arc::clone(&self.path),
            line,
            column,
            end_line,
            end_column,
            byte_start: base + self.original_offset(start),
            byte_end: base + self.original_offset(end),
            pointer,
            snippet: self.snippet(start..end),
        }
    }

    /// Line and column of a byte offset in the text: both from 1, columns in code points.
    pub(crate) fn position(&self, offset: usize) -> (usize, usize) {
        let starts = &self.index().line_starts;
        let index = starts
            .partition_point(|&start| start <= offset)
            .saturating_sub(1);
        let before = |offset| self.mark(offset).characters;
        let column = before(offset) - before(starts[index]) + 1;
        (index + self.record.map_or(1, |origin| origin.line), column)
    }

    /// GitHub's hash of the line that holds `offset`, for `primaryLocationLineHash`.
    pub(crate) fn line_hash(&self, offset: usize) -> String {
        let hashes = self
            .line_hashes
            .get_or_init(|| fingerprint::line_hashes(&self.text));
        let (line, _) = self.position(self.text.floor_char_boundary(offset));
        let index = line - self.record.map_or(1, |origin| origin.line);
        hashes.get(index).map_or(String::new(), LineHash::to_string)
    }

    /// What shows by itself to be a secret.
    pub(crate) fn secrets(&self) -> &[Span] {
        self.secrets
            .get_or_init(|| crate::text::secrets::find(&self.text))
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let bytes = self.text.as_bytes();
            let mut line_starts = vec![0];
            for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
                // CRLF is one line end, counted at its LF.
                if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                    line_starts.push(at + 1);
                }
            }
            let mut mark = Mark::default();
            let mut marks = vec![mark];
            for bytes in bytes.chunks(MARK_DISTANCE) {
                mark = mark.with(bytes);
                marks.push(mark);
            }
            let replaced = match self.encoding {
                Encoding::LossyUtf8 => replaced(&self.original),
                _ => Vec::new(),
            };
            Index {
                line_starts,
                marks,
                replaced,
            }
        })
    }

    /// How many characters begin before `offset`.
    fn mark(&self, offset: usize) -> Mark {
        let near = offset / MARK_DISTANCE;
        let rest = &self.text.as_bytes()[near * MARK_DISTANCE..offset];
        self.index().marks[near].with(rest)
    }

    fn original_offset(&self, offset: usize) -> usize {
        match self.encoding {
            Encoding::Utf8 => offset,
            Encoding::LossyUtf8 => {
                let replaced = &self.index().replaced;
                let before = replaced.partition_point(|(text, _)| *text <= offset);
                let last = before.checked_sub(1).map(|last| replaced[last]);
                let (text, original) = last.unwrap_or_default();
                original + (offset - text)
            }
            Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian => {
                // Two bytes of byte order mark, then two for each UTF-16 unit.
                let Mark { characters, pairs } = self.mark(offset);
                2 + 2 * (characters + pairs)
            }
        }
    }

    fn snippet(&self, span: Span) -> Snippet {
        let text = &self.text;
        let is_line_end = |c: Option<&u8>| matches!(c, None | Some(b'\n' | b'\r'));
        let first = text.floor_char_boundary(span.start.saturating_sub(SNIPPET_MARGIN));
        let (start, cut_start) = match text[first..span.start].rfind(['\n', '\r']) {
            Some(at) => (first + at + 1, false),
            None => {
                let before = first.checked_sub(1).map(|at| &text.as_bytes()[at]);
                (first, !is_line_end(before))
            }
        };
        let shown_end = text.floor_char_boundary(span.end.min(start + SNIPPET_LIMIT));
        let last = text.floor_char_boundary(shown_end + SNIPPET_MARGIN);
        let (end, cut_end) = match text[shown_end..last].find(['\n', '\r']) {
            Some(at) => (shown_end + at, false),
            None => (last, !is_line_end(text.as_bytes().get(last))),
        };
        Snippet {
            text: text[start..end].to_owned(),
            highlight: span.start - start..shown_end - start,
            cut_start,
            cut_end: cut_end || shown_end < span.end,
        }
    }
}

fn decode(bytes: Vec<u8>) -> (String, Encoding, Vec<u8>) {
    match bytes.get(..2) {
        Some([0xFF, 0xFE]) => {
            let text = decode_utf16(&bytes[2..], u16::from_le_bytes);
            return (text, Encoding::Utf16LittleEndian, bytes);
        }
        Some([0xFE, 0xFF]) => {
            let text = decode_utf16(&bytes[2..], u16::from_be_bytes);
            return (text, Encoding::Utf16BigEndian, bytes);
        }
        _ => {}
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, Encoding::Utf8, Vec::new()),
        Err(error) => {
            let bytes = error.into_bytes();
            (
                String::from_utf8_lossy(&bytes).into_owned(),
                Encoding::LossyUtf8,
                bytes,
            )
        }
    }
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text: String = char::decode_utf16(pairs.iter().map(|&pair| unit(pair)))
        .map(|decoded| decoded.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

/// After each invalid sequence of `bytes`: the offset in the lossy decoding and in `bytes`.
fn replaced(bytes: &[u8]) -> Vec<(usize, usize)> {
    let (mut read, mut written) = (0, 0);
    let mut replaced = Vec::new();
    for chunk in bytes.utf8_chunks() {
        read += chunk.valid().len() + chunk.invalid().len();
        written += chunk.valid().len() + char::REPLACEMENT_CHARACTER.len_utf8();
        if !chunk.invalid().is_empty() {
            replaced.push((written, read));
        }
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_and_bytes_count_bytes() {
        let source = Source::new("a.txt", "one\né😀 here\n".as_bytes().to_vec());
        let start = source.text().find("here").expect("the word is there");
        let location = source.location(&(start..start + 4), None);
        assert_eq!((location.line, location.column), (2, 4));
        assert_eq!((location.end_line, location.end_column), (2, 8));
        assert_eq!((location.byte_start, location.byte_end), (11, 15));
    }

    #[test]
    fn lines_end_with_lf_crlf_or_cr() {
        let source = Source::new("a.txt", b"a\nb\r\nc\rd".to_vec());
        let lines: Vec<usize> = "abcd"
            .chars()
            .filter_map(|c| source.text().find(c))
            .map(|at| source.position(at).0)
            .collect();
        assert_eq!(lines, [1, 2, 3, 4]);
    }

    #[test]
    fn utf16_offsets_point_into_the_original_bytes() {
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend("é😀x".encode_utf16().flat_map(u16::to_le_bytes));
        let source = Source::new("a.txt", bytes);
        let at = source.text().find('x').expect("x is there");
        assert_eq!(source.location(&(at..at + 1), None).byte_start, 8);
    }

    #[test]
    fn lossy_offsets_point_into_the_original_bytes() {
        let source = Source::new("a.txt", b"a\xFFb\xE2\x82 eval".to_vec());
        let at = source.text().find("eval").expect("the word is there");
        assert_eq!(source.location(&(at..at + 4), None).byte_start, 6);
    }

    #[test]
    fn a_record_counts_from_its_place_in_the_file() {
        let source = Source::record("a.jsonl", b"{\"x\": 1}".to_vec(), 7, 100);
        let location = source.location(&(6..7), None);
        assert_eq!(
            (location.line, location.column, location.byte_start),
            (7, 7, 106)
        );
    }

    #[test]
    fn a_snippet_of_a_long_line_is_cut_around_the_finding() {
        let text = format!("{}needle{}", "é".repeat(500), "y".repeat(500));
        let source = Source::new("a.txt", text.into_bytes());
        let snippet = source.location(&(1000..1006), None).snippet;
        assert_eq!(&snippet.text[snippet.highlight.clone()], "needle");
        assert!(snippet.cut_start && snippet.cut_end && snippet.text.len() < 260);
    }

    /// Against counting from the start, in each encoding, on long lines.
    #[test]
    fn places_late_in_a_long_line_are_counted_right() {
        let line = "aé日😀 ".repeat(700);
        let text = format!("{line}\r\n{line}");
        let utf16 = [0xFE, 0xFF]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes));
        let broken: Vec<u8> = text.replace('é', "\u{FFFD}").into_bytes();
        let broken = String::from_utf8(broken).expect("it was text");
        let bytes: Vec<u8> = broken
            .split('\u{FFFD}')
            .map(str::as_bytes)
            .collect::<Vec<_>>()
            .join(&0xFF);
        let sources = [
            (Source::new("a", text.clone().into_bytes()), 0),
            (Source::new("a", utf16.collect()), 2),
            (Source::new("a", bytes), 0),
        ];
        for (source, mark) in sources {
            let text = source.text();
            for (at, found) in text.match_indices('😀').step_by(97) {
                let location = source.location(&(at..at + found.len()), None);
                let line_start = text[..at].rfind('\n').map_or(0, |at| at + 1);
                let column = text[line_start..at].chars().count() + 1;
                assert_eq!(location.column, column);
                assert_eq!(location.line, 1 + usize::from(line_start > 0));
                let before = text[..at].chars();
                let bytes: usize = match source.encoding {
                    Encoding::Utf8 => at,
                    Encoding::LossyUtf8 => before
                        .map(|c| if c == '\u{FFFD}' { 1 } else { c.len_utf8() })
                        .sum(),
                    _ => before.map(|c| 2 * c.len_utf16()).sum(),
                };
                assert_eq!(location.byte_start, mark + bytes);
                let snippet = location.snippet;
                assert_eq!(&snippet.text[snippet.highlight], "😀");
            }
        }
    }

    #[test]
    fn a_snippet_ends_where_its_line_does() {
        for (text, shown, cut) in [
            ("ab\nneedle\ncd", "needle", false),
            ("ab\rxneedle y\r\ncd", "xneedle y", false),
            ("needle", "needle", false),
        ] {
            let source = Source::new("a", text.as_bytes().to_vec());
            let at = text.find("needle").expect("it is there");
            let snippet = source.location(&(at..at + 6), None).snippet;
            assert_eq!((snippet.text.as_str(), snippet.cut_start), (shown, cut));
            assert_eq!(snippet.cut_end, cut);
        }
        // Lines that fill the margins exactly, and by one more.
        for (more, cut) in [(0, false), (1, true)] {
            let margin = "x".repeat(SNIPPET_MARGIN + more);
            let source = Source::new("a", format!("\n{margin}N{margin}\n").into_bytes());
            let at = 1 + margin.len();
            let snippet = source.location(&(at..at + 1), None).snippet;
            assert_eq!((snippet.cut_start, snippet.cut_end), (cut, cut));
            assert_eq!(snippet.text.len(), 2 * SNIPPET_MARGIN + 1);
        }
    }
}
