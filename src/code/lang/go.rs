//! Go.

use super::{Holes, Kinds, Language};
use crate::code::imports::Aliases;
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["go", "golang"],
    rule_names: &["go", "golang"],
    rule_folders: &["go"],
    endings: &["go"],
    interpreters: &[],
    line_comment: "//",
    grammar: || tree_sitter_go::LANGUAGE.into(),
    wrappers: &[
        ("package p\nvar __w = ", "\n"),
        ("package p\nvar __w = T{", "}\n"),
        ("package p\nfunc __w() {\n", "\n}\n"),
        ("package p\n", "\n"),
    ],
    holes: Holes {
        statement: "@;",
        member: "@ @",
        parameter: "@ @",
        entry: "@",
        statement_first: false,
        opens_parameters,
    },
    kinds: Kinds {
        skipped: &["comment", "escape_sequence", "empty_statement"],
        transparent: &[
            "expression_statement",
            "parenthesized_expression",
            "statement_list",
            "import_declaration",
            "import_spec_list",
            "generic_type",
            "var_declaration",
            "var_spec_list",
            "const_declaration",
        ],
        lists: &["expression_list"],
        names: &[
            "identifier",
            "field_identifier",
            "type_identifier",
            "package_identifier",
            "label_name",
            "blank_identifier",
        ],
        strings: &["interpreted_string_literal", "raw_string_literal"],
        interpolations: &[],
        fragments: &[
            "interpreted_string_literal_content",
            "raw_string_literal_content",
        ],
        calls: &["call_expression"],
        paths: &["selector_expression", "qualified_type"],
        keyed: &["keyed_element"],
        optional: &["type_arguments", "type_parameter_list"],
        optional_fields: &["type_parameters", "alternative"],
        blocks: &[
            "source_file",
            "block",
            "expression_case",
            "default_case",
            "communication_case",
            "type_case",
        ],
        functions: &["function_declaration", "method_declaration", "func_literal"],
        same: &[&["selector_expression", "qualified_type"]],
        assignments: &[
            ("assignment_statement", "left", "right"),
            ("short_var_declaration", "left", "right"),
            ("var_spec", "name", "value"),
            ("const_spec", "name", "value"),
        ],
        declarators: &[],
        binary: &["binary_expression"],
        imports: &["import_spec"],
        ..Kinds::NONE
    },
    read_import,
    qualified_types: false,
    require: None,
    quoted_keys: false,
    sigil: None,
    variant: |_| None,
};

/// A package goes by the last part of its path, unless the import names it; `v2` is a version.
fn read_import(tree: &Tree<'_>, node: NodeId, aliases: &mut Aliases) {
    let Some(path) = tree.child_by_field(node, "path") else {
        return;
    };
    let is_version = |part: &&str| {
        part.strip_prefix('v')
            .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let content = tree.string_content(path);
    let package = content.split('/').rev().find(|part| !is_version(part));
    let Some(package) = package else { return };
    match tree
        .child_by_field(node, "name")
        .map(|name| tree.text(name))
    {
        Some(".") => aliases.add_glob(&[package]),
        Some(name) => aliases.add(name, [package]),
        None => {}
    }
}

/// Whether the parentheses belong to the head of a function.
fn opens_parameters(before: &str) -> bool {
    before
        .rfind("func")
        .is_some_and(|start| !before[start..].contains('{'))
}
