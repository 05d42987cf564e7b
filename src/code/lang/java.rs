//! Java.

use super::{Holes, Kinds, Language};
use crate::code::imports::Aliases;
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["java"],
    rule_names: &["java"],
    rule_folders: &["java"],
    endings: &["java"],
    interpreters: &[],
    line_comment: "//",
    grammar: || tree_sitter_java::LANGUAGE.into(),
    wrappers: &[
        ("class __w { Object __w() { __w = ", "; } }\n"),
        ("class __w { Object __w() { ", "\n} }\n"),
        ("class __w { Object __w() { ", ";\n} }\n"),
        ("class __w { ", "\n}\n"),
        ("", "\n"),
        ("", "\nclass __w {}\n"),
    ],
    holes: Holes {
        statement: "@;",
        member: "@ @;",
        parameter: "@ @",
        entry: "@",
        statement_first: true,
        opens_parameters,
    },
    kinds: Kinds {
        skipped: &["line_comment", "block_comment", "escape_sequence"],
        transparent: &[
            "expression_statement",
            "parenthesized_expression",
            "generic_type",
        ],
        lists: &[],
        names: &["identifier", "type_identifier", "this", "super"],
        strings: &["string_literal"],
        interpolations: &["string_interpolation"],
        fragments: &["string_fragment", "multiline_string_fragment"],
        calls: &["method_invocation", "object_creation_expression"],
        paths: &[
            "field_access",
            "scoped_identifier",
            "scoped_type_identifier",
        ],
        keyed: &["element_value_pair"],
        optional: &[
            "type_arguments",
            "modifiers",
            "throws",
            "type_parameters",
            "superclass",
            "super_interfaces",
            "marker_annotation",
            "annotation",
            "class_body",
        ],
        optional_fields: &[
            "type_parameters",
            "dimensions",
            "alternative",
            "superclass",
            "interfaces",
        ],
        blocks: &[
            "program",
            "block",
            "constructor_body",
            "switch_block_statement_group",
            "class_body",
        ],
        functions: &[
            "method_declaration",
            "constructor_declaration",
            "lambda_expression",
        ],
        same: &[&[
            "field_access",
            "scoped_identifier",
            "scoped_type_identifier",
        ]],
        assignments: &[
            ("assignment_expression", "left", "right"),
            ("variable_declarator", "name", "value"),
        ],
        declarators: &[],
        binary: &["binary_expression"],
        imports: &["import_declaration"],
        open: &["class_body", "interface_body"],
        word_lists: &["modifiers"],
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
    let mut parts = tree.children(node);
    let Some(name) = parts.next() else { return };
    let path = tree.path_texts(name);
    if parts.next().is_some() {
        aliases.add_glob(&path);
    } else if let Some(last) = path.last() {
        aliases.add(last, path.iter().copied());
    }
}

/// Whether the innermost open parenthesis is that of a method's declaration: `type name(`.
pub(super) fn opens_parameters(before: &str) -> bool {
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
    let mut words = before[..open].split_whitespace().rev();
    let name = words.next().unwrap_or_default();
    let kind = words.next().unwrap_or_default();
    let is_word = |text: &str| {
        !text.is_empty()
            && text.chars().all(|c| {
                c.is_alphanumeric() || matches!(c, '_' | '$' | '<' | '>' | '[' | ']' | '.')
            })
    };
    is_word(name)
        && !name.contains('.')
        && is_word(kind)
        && !matches!(kind, "return" | "new" | "throw" | "else")
}
