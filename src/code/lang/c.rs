//! C.

use super::{Holes, Kinds, Language};

pub(crate) const LANGUAGE: Language = Language {
    names: &["c", "h"],
    rule_names: &["c"],
    rule_folders: &["c"],
    endings: &["c", "h"],
    interpreters: &[],
    line_comment: "//",
    grammar: || tree_sitter_c::LANGUAGE.into(),
    wrappers: &[
        ("void __w(void) { __w = ", "; }\n"),
        ("void __w(void) { ", "\n}\n"),
        ("void __w(void) { ", ";\n}\n"),
        ("", "\n"),
        ("struct __w { ", "\n};\n"),
    ],
    holes: Holes {
        statement: "@;",
        member: "@ @;",
        parameter: "@",
        entry: "@",
        statement_first: true,
        opens_parameters: |_| false,
    },
    kinds: Kinds {
        skipped: &["comment", "escape_sequence"],
        transparent: &[
            "expression_statement",
            "parenthesized_expression",
            "compound_literal_expression",
        ],
        lists: &[],
        names: &[
            "identifier",
            "field_identifier",
            "type_identifier",
            "statement_identifier",
        ],
        strings: &["string_literal", "concatenated_string"],
        interpolations: &[],
        fragments: &["string_content"],
        calls: &["call_expression"],
        paths: &[],
        keyed: &["initializer_pair"],
        optional: &[
            "storage_class_specifier",
            "type_qualifier",
            "attribute_specifier",
            "ms_call_modifier",
        ],
        optional_fields: &["alternative"],
        blocks: &[
            "translation_unit",
            "compound_statement",
            "case_statement",
            "preproc_if",
            "preproc_ifdef",
        ],
        functions: &["function_definition"],
        same: &[],
        assignments: &[
            ("assignment_expression", "left", "right"),
            ("init_declarator", "declarator", "value"),
        ],
        declarators: &["pointer_declarator", "array_declarator"],
        binary: &["binary_expression"],
        imports: &[],
        ..Kinds::NONE
    },
    read_import: |_, _, _| {},
    qualified_types: false,
    require: None,
    quoted_keys: false,
    sigil: None,
    variant: |_| None,
};
