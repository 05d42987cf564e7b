//! PHP between its tags. [`php_code`](super::php_code) reads code that comes without them.

use super::{Holes, Kinds, Language, Sigil};
use crate::code::imports::Aliases;
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["php"],
    rule_names: &["php"],
    rule_folders: &["php"],
    endings: &[
        "php", "phtml", "php3", "php4", "php5", "php7", "php8", "phps", "inc", "ctp",
    ],
    interpreters: &["php"],
    line_comment: "//",
    grammar: || tree_sitter_php::LANGUAGE_PHP.into(),
    wrappers: &[
        ("", ""),
        ("<?php ", "\n"),
        ("<?php ", ";\n"),
        ("<?php __w([", "]);\n"),
        ("<?php class __w { ", "\n}\n"),
    ],
    holes: Holes {
        statement: "@;",
        member: "use @;",
        parameter: "$@",
        entry: "@",
        statement_first: true,
        opens_parameters: |before| !before.trim_end().ends_with(['"', '\'', '`']),
    },
    kinds: Kinds {
        skipped: &[
            "comment",
            "escape_sequence",
            "empty_statement",
            "php_tag",
            "php_end_tag",
            "text",
            "text_interpolation",
            "heredoc_start",
            "heredoc_end",
        ],
        transparent: &[
            "expression_statement",
            "parenthesized_expression",
            "heredoc_body",
            "nowdoc_body",
        ],
        lists: &["argument", "array_element_initializer", "type_list"],
        names: &["name", "variable_name", "relative_scope"],
        strings: &["string", "encapsed_string", "heredoc", "nowdoc"],
        interpolations: &[
            "variable_name",
            "dynamic_variable_name",
            "member_access_expression",
            "nullsafe_member_access_expression",
            "subscript_expression",
            "scoped_property_access_expression",
            "function_call_expression",
            "member_call_expression",
            "nullsafe_member_call_expression",
            "scoped_call_expression",
            "assignment_expression",
            "conditional_expression",
        ],
        fragments: &["string_content", "nowdoc_string"],
        calls: &[
            "function_call_expression",
            "member_call_expression",
            "nullsafe_member_call_expression",
            "scoped_call_expression",
            "object_creation_expression",
        ],
        paths: &[
            "qualified_name",
            "relative_name",
            "namespace_name",
            "member_access_expression",
            "nullsafe_member_access_expression",
            "scoped_property_access_expression",
            "class_constant_access_expression",
        ],
        keyed: &["array_element_initializer", "argument"],
        optional: &[
            "attribute_list",
            "visibility_modifier",
            "abstract_modifier",
            "final_modifier",
            "readonly_modifier",
            "static_modifier",
            "var_modifier",
            "reference_modifier",
            "base_clause",
            "class_interface_clause",
            "anonymous_function_use_clause",
        ],
        optional_fields: &["attributes", "return_type", "alternative", "type"],
        blocks: &[
            "program",
            "compound_statement",
            "colon_block",
            "case_statement",
            "default_statement",
            "declaration_list",
        ],
        functions: &[
            "function_definition",
            "method_declaration",
            "anonymous_function",
            "arrow_function",
        ],
        same: &[
            &[
                "function_definition",
                "method_declaration",
                "anonymous_function",
            ],
            &["member_call_expression", "nullsafe_member_call_expression"],
            &[
                "member_access_expression",
                "nullsafe_member_access_expression",
            ],
            &[
                "include_expression",
                "include_once_expression",
                "require_expression",
                "require_once_expression",
            ],
            &["compound_statement", "colon_block"],
        ],
        assignments: &[
            ("assignment_expression", "left", "right"),
            ("reference_assignment_expression", "left", "right"),
            ("property_element", "name", "default_value"),
            ("static_variable_declaration", "name", "value"),
        ],
        binary: &["binary_expression"],
        declarators: &["simple_parameter", "variadic_parameter", "by_ref"],
        imports: &["namespace_use_declaration"],
        ..Kinds::NONE
    },
    read_import,
    qualified_types: true,
    require: None,
    quoted_keys: false,
    sigil: Some(Sigil {
        own: &[
            "GLOBALS", "_GET", "_POST", "_REQUEST", "_COOKIE", "_FILES", "_SERVER", "_SESSION",
            "_ENV",
        ],
        bare: bare_after,
    }),
    variant: |text| (!text.contains("<?")).then_some("php-code"),
};

/// Whether a name without `$` is needed here: that of a function, class or constant, or a type in
/// front of a parameter.
fn bare_after(before: &str, after: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "function",
        "class",
        "interface",
        "trait",
        "enum",
        "extends",
        "implements",
        "const",
        "use",
        "namespace",
    ];
    let is_type = after.starts_with(' ') && after.trim_start().starts_with('$');
    let is_text = before.ends_with('"') && after.starts_with('"');
    let is_attribute = before.ends_with("#[");
    let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric());
    let is_declared = before.ends_with(' ')
        && word
            .into_iter()
            .next()
            .is_some_and(|word| KEYWORDS.contains(&word));
    is_type || is_text || is_attribute || is_declared
}

/// `use A\B;`, `use A\B as C;`, `use A\{B, C as D};`, `use function A\b;`.
fn read_import(tree: &Tree<'_>, node: NodeId, aliases: &mut Aliases) {
    let mut prefix = Vec::new();
    for part in tree.children(node) {
        match tree.kind_name(part) {
            "namespace_name" => prefix = tree.path_texts(part),
            "namespace_use_group" => {
                for clause in tree.children(part) {
                    read_clause(tree, clause, &prefix, aliases);
                }
            }
            "namespace_use_clause" => read_clause(tree, part, &[], aliases),
            _ => {}
        }
    }
}

fn read_clause(tree: &Tree<'_>, clause: NodeId, prefix: &[&str], aliases: &mut Aliases) {
    let alias = tree.child_by_field(clause, "alias");
    let name = tree.children(clause).find(|part| {
        Some(*part) != alias && (tree.is_name(*part) || tree.kind_name(*part) == "qualified_name")
    });
    let Some(name) = name else { return };
    let path = tree.path_texts(name);
    let local = alias.map_or_else(
        || path.last().copied().unwrap_or_default(),
        |alias| tree.text(alias),
    );
    aliases.add(local, prefix.iter().copied().chain(path.iter().copied()));
}
