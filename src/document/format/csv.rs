//! Tables: which cell a finding is in.

use super::{Format, Read};
use crate::document::Label;
use crate::document::reader::Reader;
use crate::source::Span;

pub(super) const FORMAT: Format = Format {
    name: "table",
    endings: &["csv", "tsv", "tab"],
    media_types: &["text/csv", "text/tab-separated-values"],
    detect: |_| false,
    only_names: true,
    read: Read::Text(read),
};

fn read(text: &str, reader: &mut Reader<'_>) {
    let first = text.lines().next().unwrap_or_default();
    let separator = [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|separator| first.bytes().filter(|byte| byte == separator).count())
        .unwrap_or(b',');
    let (mut at, mut row) = (0, 1);
    let mut heads: Vec<String> = Vec::new();
    while at < text.len() {
        let (cells, next) = cells(text, at, separator);
        for (column, span) in cells.into_iter().enumerate() {
            if row == 1 {
                heads.push(text[span.clone()].trim().chars().take(40).collect());
            }
            let name = match heads.get(column).filter(|head| !head.is_empty() && row > 1) {
                Some(head) => format!("row {row}, column '{head}'"),
                None => format!("row {row}, column {}", column + 1),
            };
            reader.place(
                span,
                Label {
                    name: Some(name),
                    ..Label::default()
                },
            );
        }
        (at, row) = (next, row + 1);
    }
}

/// The cells of the row that begins at `at`, without their quotation marks, and where the next begins.
fn cells(text: &str, mut at: usize, separator: u8) -> (Vec<Span>, usize) {
    let bytes = text.as_bytes();
    let mut cells = Vec::new();
    loop {
        let is_quoted = bytes.get(at) == Some(&b'"');
        let start = at + usize::from(is_quoted);
        let mut end = start;
        if is_quoted {
            while let Some(mark) = memchr::memchr(b'"', &bytes[end..]) {
                end += mark;
                if bytes.get(end + 1) != Some(&b'"') {
                    break;
                }
                end += 2;
            }
        }
        let rest = memchr::memchr3(separator, b'\n', b'\r', &bytes[end..]);
        let stop = rest.map_or(bytes.len(), |rest| end + rest);
        cells.push(start..if is_quoted { end } else { stop });
        match bytes.get(stop) {
            Some(byte) if *byte == separator => at = stop + 1,
            Some(b'\r') if bytes.get(stop + 1) == Some(&b'\n') => return (cells, stop + 2),
            _ => return (cells, stop + 1),
        }
    }
}
