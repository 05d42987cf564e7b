//! Programs with comments behind two slashes, and strings in all quotation marks.

use super::{Format, Read};
use crate::document::program::{self, Syntax};

pub(super) const FORMAT: Format = Format {
    name: "program",
    endings: &["cjs", "cts", "js", "jsx", "mjs", "mts", "php", "ts", "tsx"],
    media_types: &["text/javascript", "application/javascript"],
    detect: |_| false,
    only_names: false,
    read: Read::Text(|text, reader| program::read(text, reader, &SYNTAX)),
};

const SYNTAX: Syntax = Syntax {
    line: &["//", "# "],
    block: &[("/*", "*/")],
    quotes: &[("\"", false), ("'", false), ("`", true)],
    has_characters: false,
};
