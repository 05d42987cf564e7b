//! Programs with comments behind two dashes.

use super::{Format, Read};
use crate::document::program::{self, Syntax};

pub(super) const FORMAT: Format = Format {
    name: "program",
    endings: &["adb", "ads", "elm", "hs", "lua", "sql", "vhd"],
    media_types: &["application/sql"],
    detect: |_| false,
    only_names: false,
    read: Read::Text(|text, reader| program::read(text, reader, &SYNTAX)),
};

const SYNTAX: Syntax = Syntax {
    line: &["--"],
    block: &[("--[[", "]]"), ("{-", "-}"), ("/*", "*/")],
    quotes: &[("\"", false), ("'", false)],
    has_characters: false,
};
