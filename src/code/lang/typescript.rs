//! TypeScript.

use super::Language;
use super::javascript;

pub(crate) const LANGUAGE: Language = Language {
    names: &["typescript", "ts", "mts", "cts"],
    rule_names: &["typescript", "ts"],
    rule_folders: &["typescript", "javascript"],
    endings: &["ts", "mts", "cts"],
    interpreters: &["ts-node", "deno", "tsx"],
    grammar: || tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into(),
    ..javascript::LANGUAGE
};
