#![cfg(feature = "swift")]
//! Swift.

use super::{Holes, Kinds, Language};
use crate::code::imports::Aliases;
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["swift"],
    rule_names: &["swift"],
    rule_folders: &["swift"],
    endings: &["swift"],
    interpreters: &["swift"],
    line_comment: "//",
    grammar: || tree_sitter_swift::LANGUAGE.into(),
    wrappers: &[
        ("", "\n"),
        ("__w(", ")\n"),
        ("func __w() {\n", "\n}\n"),
        ("class __w {\n", "\n}\n"),
    ],
    holes: Holes {
        statement: "@",
        member: "var @: @",
        parameter: "@: @",
        entry: "@",
        statement_first: false,
        opens_parameters,
    },
    kinds: Kinds {
        skipped: &[
            "comment",
            "multiline_comment",
            "shebang_line",
            "str_escaped_char",
            "bang",
            "try_operator",
            "as_operator",
            "throws",
        ],
        transparent: &[
            "navigation_suffix",
            "call_suffix",
            "constructor_suffix",
            "postfix_expression",
            "try_expression",
            "await_expression",
            "directly_assignable_expression",
            "pattern",
            "function_body",
            "value_argument_label",
        ],
        lists: &["tuple_expression", "value_argument"],
        names: &[
            "simple_identifier",
            "type_identifier",
            "self_expression",
            "super_expression",
        ],
        strings: &[
            "line_string_literal",
            "multi_line_string_literal",
            "raw_string_literal",
        ],
        interpolations: &["interpolated_expression", "raw_str_interpolation"],
        fragments: &[
            "line_str_text",
            "multi_line_str_text",
            "raw_str_part",
            "raw_str_end_part",
        ],
        calls: &["call_expression", "constructor_expression"],
        paths: &["navigation_expression", "user_type", "identifier"],
        keyed: &["value_argument"],
        optional: &[
            "modifiers",
            "attribute",
            "type_annotation",
            "type_arguments",
            "type_parameters",
            "type_constraints",
            "value_binding_pattern",
            "inheritance_specifier",
            "lambda_literal",
        ],
        optional_fields: &["return_type", "default_value", "external_name"],
        blocks: &[
            "source_file",
            "statements",
            "class_body",
            "enum_class_body",
            "switch_entry",
        ],
        functions: &[
            "function_declaration",
            "init_declaration",
            "deinit_declaration",
            "lambda_literal",
            "computed_getter",
            "computed_setter",
        ],
        same: &[&["call_expression", "constructor_expression"]],
        assignments: &[
            ("assignment", "target", "result"),
            ("property_declaration", "name", "value"),
        ],
        binary: &["additive_expression"],
        declarators: &[],
        imports: &[],
        ..Kinds::NONE
    },
    read_import,
    qualified_types: true,
    require: None,
    quoted_keys: false,
    sigil: None,
    variant: |_| None,
};

/// An import gives no name another meaning.
fn read_import(_: &Tree<'_>, _: NodeId, _: &mut Aliases) {}

/// Whether the innermost open parenthesis is that of a function's declaration: `func name(`.
fn opens_parameters(before: &str) -> bool {
    let mut depth = 0;
    let open = before.char_indices().rev().find(|(_, c)| {
        match c {
            ')' => depth += 1,
            '(' if depth == 0 => return true,
            '(' => depth -= 1,
            _ => {}
        }
        false
    });
    let Some((open, _)) = open else { return false };
    let before = before[..open].trim_end();
    before.ends_with("init") || before.split_whitespace().rev().nth(1) == Some("func")
}
