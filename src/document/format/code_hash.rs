//! Programs with comments behind a hash.

use super::{Format, Read};
use crate::document::program::{self, Syntax};

pub(super) const FORMAT: Format = Format {
    name: "program",
    endings: &[
        "bash", "cfg", "cmake", "conf", "ex", "exs", "fish", "hcl", "ini", "jl", "mk", "nix", "pl",
        "pm", "ps1", "py", "pyi", "r", "rb", "sh", "tf", "toml", "zsh",
    ],
    media_types: &["text/x-python", "text/x-shellscript"],
    detect: |_| false,
    only_names: false,
    read: Read::Text(|text, reader| program::read(text, reader, &SYNTAX)),
};

const SYNTAX: Syntax = Syntax {
    line: &["#"],
    block: &[("<#", "#>")],
    quotes: &[("\"\"\"", true), ("'''", true), ("\"", false), ("'", false)],
    has_characters: false,
};
