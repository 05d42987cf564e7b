#![cfg(feature = "kotlin")]
//! Kotlin. Its grammar names few fields, so most come from the place of a child.

use super::{Holes, Kinds, Language, Place, Role};
use crate::code::imports::Aliases;
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["kotlin", "kt"],
    rule_names: &["kotlin", "kt"],
    rule_folders: &["kotlin"],
    endings: &["kt", "kts"],
    interpreters: &["kotlin"],
    line_comment: "//",
    grammar: || tree_sitter_kotlin_ng::LANGUAGE.into(),
    wrappers: &[
        ("", "\n"),
        ("class __w {\n", "\n}\n"),
        ("val __w = ", "\n"),
        ("", "\nclass __w\n"),
    ],
    holes: Holes {
        statement: "@;",
        member: "\nval @\n",
        parameter: "@: @",
        entry: "@",
        statement_first: false,
        opens_parameters,
    },
    kinds: Kinds {
        skipped: &["line_comment", "block_comment", "escape_sequence", "label"],
        transparent: &["parenthesized_expression", "function_body"],
        lists: &["value_argument", "variable_declaration"],
        names: &["identifier", "this_expression", "super_expression"],
        strings: &["string_literal", "multiline_string_literal"],
        interpolations: &["interpolation"],
        fragments: &["string_content"],
        dollar_names: Some("interpolation"),
        calls: &["call_expression", "constructor_invocation"],
        paths: &["navigation_expression", "user_type", "qualified_identifier"],
        keyed: &["value_argument"],
        optional: &[
            "type_arguments",
            "type_parameters",
            "type_constraints",
            "modifiers",
            "parameter_modifiers",
            "annotated_lambda",
            "lambda_parameters",
            "primary_constructor",
            "delegation_specifiers",
            "getter",
            "setter",
        ],
        blocks: &["source_file", "block", "class_body", "lambda_literal"],
        // A lambda is mostly run where it stands: it counts as a block.
        functions: &[
            "function_declaration",
            "secondary_constructor",
            "anonymous_function",
        ],
        assignments: &[
            ("assignment", "left", "right"),
            ("property_declaration", "", ""),
        ],
        declarators: &["variable_declaration", "parameter"],
        binary: &["binary_expression"],
        imports: &["import"],
        unnamed: &[
            ("call_expression", Place::Child(0), Role::Callee),
            ("constructor_invocation", Place::Child(0), Role::Callee),
            ("navigation_expression", Place::Child(1), Role::Member),
            ("value_argument", Place::Child(0), Role::Member),
            (
                "property_declaration",
                Place::Kind("variable_declaration"),
                Role::Target,
            ),
            (
                "property_declaration",
                Place::Kind("multi_variable_declaration"),
                Role::Target,
            ),
            ("property_declaration", Place::After("="), Role::Value),
            ("variable_declaration", Place::After(":"), Role::Extra),
            ("parameter", Place::After(":"), Role::Type),
            ("function_declaration", Place::After(":"), Role::Extra),
            ("anonymous_function", Place::After(":"), Role::Extra),
            ("function_value_parameters", Place::After("="), Role::Extra),
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

/// `import a.b.C`, `import a.b.C as D`, `import a.b.*`.
fn read_import(tree: &Tree<'_>, node: NodeId, aliases: &mut Aliases) {
    let mut parts = tree.children(node);
    let Some(name) = parts.next() else { return };
    let path = tree.path_texts(name);
    let text = tree.text(node).trim_end().trim_end_matches(';').trim_end();
    if text.ends_with('*') {
        aliases.add_glob(&path);
        return;
    }
    let own = path.last().copied();
    if let Some(local) = parts.next().map(|alias| tree.text(alias)).or(own) {
        aliases.add(local, path);
    }
}

/// Whether the innermost open parenthesis belongs to the head of a function.
fn opens_parameters(before: &str) -> bool {
    before
        .rfind("fun ")
        .is_some_and(|start| !before[start..].contains(['{', '=']))
}
