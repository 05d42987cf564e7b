//! TypeScript with JSX: a grammar of its own, because `<T>x` is a cast in the one and a tag in the
//! other.

use super::Language;
use super::javascript::{HOLES, KINDS, WRAPPERS, read_import};

pub(crate) const LANGUAGE: Language = Language {
    names: &["tsx"],
    rule_names: &["typescript", "ts", "tsx"],
    rule_folders: &["typescript", "javascript"],
    endings: &["tsx"],
    interpreters: &[],
    line_comment: "//",
    grammar: || tree_sitter_typescript::LANGUAGE_TSX.into(),
    wrappers: WRAPPERS,
    holes: HOLES,
    kinds: KINDS,
    read_import,
    qualified_types: false,
    require: Some("require"),
    quoted_keys: true,
};
