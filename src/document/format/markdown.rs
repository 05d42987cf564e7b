//! Markdown: the elements of HTML in it, and what they hide.

use super::{Format, Read};
use crate::document::markup;
use crate::document::reader::Reader;

pub(super) const FORMAT: Format = Format {
    name: "Markdown text",
    endings: &["md", "markdown", "mdx", "mdc", "mkd", "qmd", "rmd"],
    media_types: &["text/markdown"],
    detect: |_| false,
    only_names: false,
    read: Read::Text(read),
};

fn read(text: &str, reader: &mut Reader<'_>) {
    if text.contains('<') {
        markup::read_elements(text, reader);
    }
}
