//! PHP without tags: a fragment in a document or an answer. Without `<?php` the grammar of PHP files
//! takes all for text.

use super::Language;
use super::php;

pub(crate) const LANGUAGE: Language = Language {
    names: &["php-code"],
    endings: &[],
    interpreters: &[],
    grammar: || tree_sitter_php::LANGUAGE_PHP_ONLY.into(),
    wrappers: &[
        ("", "\n"),
        ("", ";\n"),
        ("__w([", "]);\n"),
        ("class __w { ", "\n}\n"),
    ],
    variant: |_| None,
    ..php::LANGUAGE
};
