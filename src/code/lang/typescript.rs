//! TypeScript.

use super::Language;
use super::javascript::{HOLES, KINDS, WRAPPERS, read_import};

pub(crate) const LANGUAGE: Language = Language {
    names: &["typescript", "ts", "mts", "cts"],
    rule_names: &["typescript", "ts"],
    rule_folders: &["typescript", "javascript"],
    endings: &["ts", "mts", "cts"],
    interpreters: &["ts-node", "deno", "tsx"],
    line_comment: "//",
    grammar: || tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into(),
    wrappers: WRAPPERS,
    holes: HOLES,
    kinds: KINDS,
    read_import,
    qualified_types: false,
    require: Some("require"),
    quoted_keys: true,
};
