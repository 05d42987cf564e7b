//! Rust.

use super::{Holes, Kinds, Language, Tokens};
use crate::code::imports::Aliases;
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["rust", "rs"],
    rule_names: &["rust", "rs"],
    rule_folders: &["rust"],
    endings: &["rs"],
    interpreters: &[],
    line_comment: "//",
    grammar: || tree_sitter_rust::LANGUAGE.into(),
    wrappers: &[
        ("fn __w() { let __w = ", "; }\n"),
        ("fn __w() { T { ", " }; }\n"),
        ("fn __w() { ", "\n}\n"),
        ("fn __w() { ", ";\n}\n"),
        ("", "\n"),
        ("impl T { ", "\n}\n"),
    ],
    holes: Holes {
        statement: "@;",
        member: "@!();",
        parameter: "@",
        entry: "@",
        statement_first: true,
        opens_parameters: |_| false,
    },
    kinds: Kinds {
        skipped: &[
            "line_comment",
            "block_comment",
            "escape_sequence",
            "empty_statement",
        ],
        transparent: &[
            "expression_statement",
            "parenthesized_expression",
            "generic_function",
            "generic_type",
            "generic_type_with_turbofish",
        ],
        lists: &[],
        names: &[
            "identifier",
            "field_identifier",
            "type_identifier",
            "shorthand_field_identifier",
            "self",
            "super",
            "crate",
        ],
        strings: &["string_literal", "raw_string_literal"],
        interpolations: &[],
        fragments: &["string_content"],
        calls: &["call_expression", "macro_invocation"],
        paths: &[
            "scoped_identifier",
            "scoped_type_identifier",
            "field_expression",
        ],
        keyed: &["field_initializer"],
        optional: &[
            "type_arguments",
            "visibility_modifier",
            "attribute_item",
            "mutable_specifier",
            "function_modifiers",
            "type_parameters",
        ],
        optional_fields: &["return_type", "type", "type_parameters", "alternative"],
        blocks: &["source_file", "block", "declaration_list"],
        functions: &["function_item", "closure_expression"],
        same: &[&["scoped_identifier", "scoped_type_identifier"]],
        assignments: &[
            ("assignment_expression", "left", "right"),
            ("let_declaration", "pattern", "value"),
        ],
        declarators: &["parameter"],
        binary: &["binary_expression"],
        imports: &["use_declaration"],
        tokens: Some(Tokens {
            kind: "token_tree",
            forms: &[('(', "fn f() { f", "; }"), ('[', "fn f() { ", "; }")],
        }),
        tells_unused_results: true,
        ..Kinds::NONE
    },
    read_import,
    qualified_types: true,
    require: None,
    quoted_keys: false,
    sigil: None,
    variant: |_| None,
};

fn read_import(tree: &Tree<'_>, node: NodeId, aliases: &mut Aliases) {
    let Some(argument) = tree.child_by_field(node, "argument") else {
        return;
    };
    let mut waiting = vec![(argument, Vec::new())];
    while let Some((item, prefix)) = waiting.pop() {
        match tree.kind_name(item) {
            "scoped_use_list" => {
                let path = tree
                    .child_by_field(item, "path")
                    .map(|path| tree.path_texts(path));
                let path = join(&prefix, path.unwrap_or_default());
                if let Some(list) = tree.child_by_field(item, "list") {
                    waiting.push((list, path));
                }
            }
            "use_list" => {
                waiting.extend(tree.children(item).map(|child| (child, prefix.clone())));
            }
            "use_as_clause" => {
                let mut parts = tree.children(item);
                if let (Some(path), Some(alias)) = (parts.next(), parts.next()) {
                    aliases.add(tree.text(alias), join(&prefix, tree.path_texts(path)));
                }
            }
            "use_wildcard" => {
                if let Some(path) = tree.children(item).next() {
                    aliases.add_glob(&join(&prefix, tree.path_texts(path)));
                }
            }
            // `use a::{self}` binds `a`.
            _ if tree.text(item) == "self" => {
                if let Some(last) = prefix.last() {
                    aliases.add(last, prefix.iter().copied());
                }
            }
            _ => {
                let path = join(&prefix, tree.path_texts(item));
                if let Some(last) = path.last() {
                    aliases.add(last, path.iter().copied());
                }
            }
        }
    }
}

fn join<'t>(prefix: &[&'t str], path: Vec<&'t str>) -> Vec<&'t str> {
    prefix.iter().copied().chain(path).collect()
}
