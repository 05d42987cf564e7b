//! SVG: text, title, desc, metadata and comments.

use super::{Format, Read};
use crate::document::markup;

pub(super) const FORMAT: Format = Format {
    name: "drawing",
    endings: &["svg"],
    media_types: &["image/svg+xml"],
    detect,
    only_names: false,
    read: Read::Text(markup::read),
};

fn detect(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(1024)].trim_ascii_start();
    head.starts_with(b"<svg")
        || (head.starts_with(b"<?xml") && head.windows(4).any(|window| window == b"<svg"))
}
