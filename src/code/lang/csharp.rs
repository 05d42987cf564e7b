#![cfg(feature = "csharp")]
//! C#.

use super::{Holes, Kinds, Language, Place, Role};
use crate::code::imports::Aliases;
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["csharp", "c#", "cs"],
    rule_names: &["csharp", "c#", "cs"],
    rule_folders: &["csharp"],
    endings: &["cs", "csx"],
    interpreters: &[],
    line_comment: "//",
    grammar: || tree_sitter_c_sharp::LANGUAGE.into(),
    wrappers: &[
        // First, because attributes parse as lists elsewhere.
        ("", "\nclass __w {}\n"),
        ("class __w { object __w() { __w = ", "; } }\n"),
        ("class __w { object __w() { ", "\n} }\n"),
        ("class __w { object __w() { ", ";\n} }\n"),
        ("class __w { ", "\n}\n"),
        ("", "\n"),
    ],
    holes: Holes {
        // A name alone is no statement.
        statement: "@();",
        member: "@ @;",
        parameter: "@ @",
        entry: "@",
        statement_first: true,
        opens_parameters: super::java::opens_parameters,
    },
    kinds: Kinds {
        skipped: &[
            "comment",
            "escape_sequence",
            "interpolation_start",
            "interpolation_quote",
            "interpolation_brace",
            "string_literal_encoding",
            "raw_string_start",
            "raw_string_end",
            "empty_statement",
            "type_argument_list",
            "preproc_region",
            "preproc_endregion",
            "preproc_pragma",
            "preproc_nullable",
        ],
        transparent: &[
            "expression_statement",
            "parenthesized_expression",
            "generic_name",
            "global_statement",
            "arrow_expression_clause",
            "constant_pattern",
            "nullable_type",
        ],
        lists: &[
            "argument",
            "attribute_argument",
            "local_declaration_statement",
        ],
        names: &[
            "identifier",
            "predefined_type",
            "implicit_type",
            "implicit_parameter",
            "discard",
        ],
        strings: &[
            "string_literal",
            "verbatim_string_literal",
            "raw_string_literal",
            "interpolated_string_expression",
        ],
        interpolations: &["interpolation"],
        fragments: &[
            "string_literal_content",
            "string_content",
            "raw_string_content",
        ],
        calls: &[
            "invocation_expression",
            "object_creation_expression",
            "attribute",
        ],
        paths: &[
            "member_access_expression",
            "qualified_name",
            "alias_qualified_name",
        ],
        keyed: &["argument", "attribute_argument"],
        optional: &[
            "modifier",
            "attribute_list",
            "attribute_argument_list",
            "base_list",
            "type_parameter_list",
            "type_parameter_constraints_clause",
            "constructor_initializer",
            "explicit_interface_specifier",
        ],
        optional_fields: &[
            "type_parameters",
            "alternative",
            "initializer",
            "arguments",
            "accessors",
            "type",
        ],
        blocks: &[
            "compilation_unit",
            "block",
            "switch_section",
            "declaration_list",
            "preproc_if",
            "preproc_else",
            "preproc_elif",
        ],
        functions: &[
            "method_declaration",
            "constructor_declaration",
            "local_function_statement",
            "lambda_expression",
            "anonymous_method_expression",
        ],
        same: &[
            &[
                "member_access_expression",
                "qualified_name",
                "alias_qualified_name",
            ],
            &["method_declaration", "local_function_statement"],
        ],
        assignments: &[
            ("assignment_expression", "left", "right"),
            ("variable_declarator", "name", ""),
            ("property_declaration", "name", "value"),
        ],
        binary: &["binary_expression"],
        imports: &["using_directive"],
        unnamed: &[
            (
                "variable_declarator",
                Place::Kind("tuple_pattern"),
                Role::Target,
            ),
            ("variable_declarator", Place::After("="), Role::Value),
            ("parameter", Place::After("="), Role::Extra),
            ("switch_section", Place::After("case"), Role::Label),
            ("method_declaration", Place::Field("returns"), Role::Result),
            (
                "local_function_statement",
                Place::Field("type"),
                Role::Result,
            ),
        ],
        ..Kinds::NONE
    },
    read_import,
    qualified_types: true,
    require: None,
    quoted_keys: false,
    sigil: None,
    variant: |_| None,
};

/// `using A.B;`, `using C = A.B.C;`, `using static A.B.C;`.
fn read_import(tree: &Tree<'_>, node: NodeId, aliases: &mut Aliases) {
    let parts: Vec<NodeId> = tree.children(node).collect();
    match parts.as_slice() {
        [path] => aliases.add_glob(&tree.path_texts(*path)),
        [local, path] => aliases.add(tree.text(*local), tree.path_texts(*path)),
        _ => {}
    }
}
