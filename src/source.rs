//! One input as it is scanned: decoded text, and the way back to the original bytes.
//!
//! This is the only place that turns byte offsets into lines and columns. Scanners speak of
//! [`Span`]s in [`Source::text`]; a [`Location`] is made of them here, once, for every report.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::finding::{Location, Snippet};

/// A half-open range of bytes in [`Source::text`].
pub type Span = Range<usize>;

/// How much text of one line a snippet may show on either side of the finding, in bytes.
const SNIPPET_MARGIN: usize = 120;
/// How much text a snippet may show in all, in bytes.
const SNIPPET_LIMIT: usize = 600;

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
#[derive(Debug)]
pub struct Source {
    path: Arc<str>,
    text: String,
    encoding: Encoding,
    /// The bytes as read; empty where they equal `text`.
    original: Vec<u8>,
    record: Option<RecordOrigin>,
    line_starts: OnceLock<Vec<usize>>,
    line_hashes: OnceLock<Vec<String>>,
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

    fn build(path: Arc<str>, bytes: Vec<u8>, record: Option<RecordOrigin>) -> Self {
        let (text, encoding, original) = decode(bytes);
        Self {
            path,
            text,
            encoding,
            original,
            record,
            line_starts: OnceLock::new(),
            line_hashes: OnceLock::new(),
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
        let (line, column) = self.position(start);
        let (end_line, end_column) = self.position(end);
        let base = self.record.map_or(0, |origin| origin.byte);
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
        let starts = self.line_starts();
        let index = starts
            .partition_point(|&start| start <= offset)
            .saturating_sub(1);
        let column = self.text[starts[index]..offset].chars().count() + 1;
        (index + self.record.map_or(1, |origin| origin.line), column)
    }

    /// GitHub's hash of the line that holds `offset`, for `primaryLocationLineHash`.
    pub(crate) fn line_hash(&self, offset: usize) -> &str {
        let hashes = self
            .line_hashes
            .get_or_init(|| crate::fingerprint::line_hashes(&self.text));
        let (line, _) = self.position(self.text.floor_char_boundary(offset));
        let index = line - self.record.map_or(1, |origin| origin.line);
        hashes.get(index).map_or("", String::as_str)
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let bytes = self.text.as_bytes();
            let mut starts = vec![0];
            for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
                // CRLF is one line end, counted at its LF.
                if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                    starts.push(at + 1);
                }
            }
            starts
        })
    }

    fn original_offset(&self, offset: usize) -> usize {
        match self.encoding {
            Encoding::Utf8 => offset,
            Encoding::LossyUtf8 => lossy_offset(&self.original, offset),
            Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian => {
                // Two bytes of byte order mark, then two for each UTF-16 unit.
                2 + self.text[..offset]
                    .chars()
                    .map(|c| 2 * c.len_utf16())
                    .sum::<usize>()
            }
        }
    }

    fn snippet(&self, span: Span) -> Snippet {
        let text = &self.text;
        let line_start = text[..span.start]
            .rfind(['\n', '\r'])
            .map_or(0, |at| at + 1);
        let cut_start = text.floor_char_boundary(span.start.saturating_sub(SNIPPET_MARGIN));
        let start = line_start.max(cut_start);
        let shown_end = text.floor_char_boundary(span.end.min(start + SNIPPET_LIMIT));
        let rest = &text[shown_end..];
        let line_end = shown_end + rest.find(['\n', '\r']).unwrap_or(rest.len());
        let end = line_end.min(text.floor_char_boundary(shown_end + SNIPPET_MARGIN));
        Snippet {
            text: text[start..end].to_owned(),
            highlight: span.start - start..shown_end - start,
            cut_start: start > line_start,
            cut_end: end < line_end || shown_end < span.end,
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

/// The offset in `bytes` that stands at `offset` of its lossy decoding.
fn lossy_offset(bytes: &[u8], offset: usize) -> usize {
    let (mut read, mut written) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid().len();
        if offset <= written + valid {
            return read + (offset - written);
        }
        read += valid + chunk.invalid().len();
        written += valid;
        if !chunk.invalid().is_empty() {
            written += char::REPLACEMENT_CHARACTER.len_utf8();
        }
    }
    read
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
}
