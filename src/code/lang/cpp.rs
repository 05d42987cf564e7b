#![cfg(feature = "cpp")]
//! C++, which runs the rules of C as well.

use super::{Kinds, Language, c};
use crate::code::imports::Aliases;
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["cpp", "c++"],
    rule_names: &["cpp", "c++", "c"],
    rule_folders: &["cpp", "c"],
    endings: &[
        "cpp", "cc", "cxx", "c++", "hpp", "hh", "hxx", "h++", "ipp", "tpp", "inl", "ino", "cu",
        "cuh", "ixx", "cppm",
    ],
    grammar: || tree_sitter_cpp::LANGUAGE.into(),
    wrappers: &[
        // In parentheses, because `__w = T<A> b;` is a comparison.
        ("void __w(void) { __w = (", "); }\n"),
        ("void __w(void) { ", "\n}\n"),
        ("void __w(void) { ", ";\n}\n"),
        ("", "\n"),
        ("struct __w { ", "\n};\n"),
    ],
    kinds: Kinds {
        skipped: &["comment", "escape_sequence"],
        transparent: &[
            "expression_statement",
            "parenthesized_expression",
            "condition_clause",
            "template_function",
            "template_method",
            "template_type",
            "dependent_name",
        ],
        names: &[
            "identifier",
            "field_identifier",
            "type_identifier",
            "namespace_identifier",
            "statement_identifier",
            "this",
        ],
        strings: &[
            "string_literal",
            "raw_string_literal",
            "concatenated_string",
        ],
        fragments: &["string_content", "raw_string_content"],
        calls: &["call_expression", "new_expression"],
        paths: &["qualified_identifier"],
        optional: &[
            "storage_class_specifier",
            "type_qualifier",
            "attribute_specifier",
            "attribute_declaration",
            "ms_call_modifier",
            "access_specifier",
            "virtual_specifier",
            "explicit_function_specifier",
            "template_argument_list",
            "field_initializer_list",
            "noexcept",
            "throw_specifier",
            "ref_qualifier",
            "trailing_return_type",
        ],
        blocks: &[
            "translation_unit",
            "compound_statement",
            "case_statement",
            "declaration_list",
            "preproc_if",
            "preproc_ifdef",
        ],
        functions: &["function_definition", "lambda_expression"],
        declarators: &[
            "pointer_declarator",
            "array_declarator",
            "reference_declarator",
        ],
        imports: &["translation_unit", "preproc_include"],
        ..c::LANGUAGE.kinds
    },
    read_import,
    ..c::LANGUAGE
};

/// The headers of C's library declare each name twice, with and without `std::`: both mean the same
/// in every file, whether it says `using namespace std` or not.
fn read_import(_: &Tree<'_>, _: NodeId, aliases: &mut Aliases) {
    aliases.add("std", []);
    aliases.add_glob(&["std"]);
}
