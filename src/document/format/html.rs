//! HTML: what is seen, what styles hide, comments, attributes, addresses that hold documents.

use super::{Format, Read};
use crate::document::markup;

pub(super) const FORMAT: Format = Format {
    name: "page",
    endings: &["htm", "html", "xht", "xhtml"],
    media_types: &["application/xhtml+xml", "text/html"],
    detect,
    only_names: false,
    read: Read::Text(markup::read),
};

/// Whether a text begins as a page does.
fn detect(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let head = head.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t', '\u{fffd}']);
    head.starts_with("<!doctype html") || head.starts_with("<html")
}
