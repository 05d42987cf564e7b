//! TypeScript with JSX: a grammar of its own, because `<T>x` is a cast in the one and a tag in the
//! other.

use super::Language;
use super::javascript;

pub(crate) const LANGUAGE: Language = Language {
    names: &["tsx"],
    rule_names: &["typescript", "ts", "tsx"],
    rule_folders: &["typescript", "javascript"],
    endings: &["tsx"],
    interpreters: &[],
    grammar: || tree_sitter_typescript::LANGUAGE_TSX.into(),
    ..javascript::LANGUAGE
};
