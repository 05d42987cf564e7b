//! Programs with comments behind two slashes, and characters in single quotation marks.

use super::{Format, Read};
use crate::document::program::{self, Syntax};

pub(super) const FORMAT: Format = Format {
    name: "program",
    endings: &[
        "c", "cc", "cpp", "cs", "cxx", "dart", "go", "gradle", "groovy", "h", "hh", "hpp", "java",
        "kt", "kts", "m", "mm", "proto", "rs", "scala", "sol", "swift", "zig",
    ],
    media_types: &[],
    detect: |_| false,
    only_names: false,
    read: Read::Text(|text, reader| program::read(text, reader, &SYNTAX)),
};

const SYNTAX: Syntax = Syntax {
    line: &["//"],
    block: &[("/*", "*/")],
    quotes: &[("\"\"\"", true), ("\"", false), ("`", true)],
    has_characters: true,
};
