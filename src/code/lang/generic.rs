//! Any text: rules for `generic` or `regex` look for words and expressions in it; nothing is parsed.

use super::{Holes, Kinds, Language};

pub(crate) const LANGUAGE: Language = Language {
    names: &["generic", "regex"],
    rule_names: &["generic", "regex"],
    rule_folders: &["generic"],
    endings: &[],
    interpreters: &[],
    line_comment: "#",
    // Some grammar is needed for the empty tree.
    grammar: || tree_sitter_bash::LANGUAGE.into(),
    wrappers: &[],
    holes: Holes {
        statement: "@",
        member: "@",
        parameter: "@",
        entry: "@",
        statement_first: false,
        opens_parameters: |_| false,
    },
    kinds: Kinds::NONE,
    read_import: |_, _, _| {},
    qualified_types: false,
    require: None,
    quoted_keys: false,
    sigil: None,
    variant: |_| None,
};
