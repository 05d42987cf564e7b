//! Ruby.

use super::{Holes, Kinds, Language};

pub(crate) const LANGUAGE: Language = Language {
    names: &["ruby", "rb"],
    rule_names: &["ruby", "rb"],
    rule_folders: &["ruby"],
    endings: &[
        "rb",
        "rake",
        "gemspec",
        "ru",
        "rbw",
        "podspec",
        "Brewfile",
        "Capfile",
        "Fastfile",
        "Gemfile",
        "Guardfile",
        "Podfile",
        "Rakefile",
        "Vagrantfile",
    ],
    interpreters: &["ruby", "jruby", "rake"],
    line_comment: "#",
    grammar: || tree_sitter_ruby::LANGUAGE.into(),
    wrappers: &[
        ("", "\n"),
        ("__w(", ")\n"),
        ("begin\n", "\nend\n"),
        ("case w\n", "\nend\n"),
    ],
    holes: Holes {
        statement: "@",
        member: "@",
        // `...` passes all parameters on: the language's own.
        parameter: "...",
        entry: "**@",
        statement_first: false,
        opens_parameters: |before| {
            let open = before.rfind('(').unwrap_or(0);
            before[..open].split_whitespace().rev().nth(1) == Some("def")
        },
    },
    kinds: Kinds {
        skipped: &["comment", "escape_sequence", "empty_statement"],
        // `f(x)` and `f x` are the same.
        transparent: &[
            "argument_list",
            "method_parameters",
            "parenthesized_statements",
        ],
        lists: &["right_assignment_list", "left_assignment_list"],
        names: &[
            "identifier",
            "constant",
            "instance_variable",
            "class_variable",
            "global_variable",
            "hash_key_symbol",
            "self",
            "super",
        ],
        strings: &["string", "chained_string", "bare_string"],
        interpolations: &["interpolation"],
        fragments: &["string_content"],
        calls: &["call"],
        paths: &["scope_resolution"],
        keyed: &["pair"],
        optional: &["block_parameters", "superclass"],
        optional_fields: &["block", "alternative"],
        blocks: &[
            "program",
            "body_statement",
            "block_body",
            "then",
            "else",
            "ensure",
            "do",
            "begin",
        ],
        functions: &["method", "singleton_method", "lambda"],
        same: &[&["method", "singleton_method"], &["do_block", "block"]],
        assignments: &[("assignment", "left", "right")],
        binary: &["binary"],
        declarators: &["optional_parameter", "keyword_parameter"],
        imports: &[],
        ..Kinds::NONE
    },
    read_import: |_, _, _| {},
    qualified_types: false,
    require: None,
    quoted_keys: true,
    sigil: None,
    variant: |_| None,
};
