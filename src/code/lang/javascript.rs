//! JavaScript; TypeScript shares most of it.

use super::{Holes, Kinds, Language};
use crate::code::imports::{Aliases, module_names};
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["javascript", "js", "jsx", "node", "mjs", "cjs"],
    rule_names: &["javascript", "js"],
    rule_folders: &["javascript", "typescript"],
    endings: &["js", "jsx", "mjs", "cjs"],
    interpreters: &["node", "nodejs", "bun"],
    line_comment: "//",
    grammar: || tree_sitter_javascript::LANGUAGE.into(),
    wrappers: &[
        ("(", ");\n"),
        ("", "\n"),
        ("__w({", "});\n"),
        ("async function* __w() {", "\n}\n"),
        ("class __w {", "\n}\n"),
    ],
    holes: Holes {
        statement: "@;",
        member: "@;",
        parameter: "@",
        entry: "@",
        statement_first: false,
        opens_parameters: |_| false,
    },
    kinds: Kinds {
        skipped: &[
            "comment",
            "html_comment",
            "hash_bang_line",
            "escape_sequence",
            "optional_chain",
            "empty_statement",
        ],
        transparent: &[
            "expression_statement",
            "parenthesized_expression",
            "non_null_expression",
        ],
        lists: &[],
        names: &[
            "identifier",
            "property_identifier",
            "private_property_identifier",
            "shorthand_property_identifier",
            "shorthand_property_identifier_pattern",
            "statement_identifier",
            "type_identifier",
            "this",
            "super",
        ],
        strings: &["string", "template_string"],
        interpolations: &["template_substitution"],
        fragments: &["string_fragment"],
        calls: &["call_expression", "new_expression"],
        paths: &["member_expression", "nested_identifier"],
        keyed: &["pair", "pair_pattern", "jsx_attribute"],
        optional: &[
            "type_arguments",
            "decorator",
            "type_annotation",
            "type_parameters",
            "accessibility_modifier",
            "override_modifier",
            "import_clause",
        ],
        optional_fields: &["return_type", "type_parameters", "alternative", "type"],
        blocks: &[
            "program",
            "statement_block",
            "switch_case",
            "switch_default",
        ],
        functions: &[
            "function_declaration",
            "function_expression",
            "generator_function",
            "generator_function_declaration",
            "arrow_function",
            "method_definition",
        ],
        same: &[
            &[
                "function_declaration",
                "function_expression",
                "generator_function",
                "generator_function_declaration",
                "arrow_function",
            ],
            &["class_declaration", "class"],
        ],
        assignments: &[
            ("assignment_expression", "left", "right"),
            ("variable_declarator", "name", "value"),
            ("field_definition", "property", "value"),
            ("public_field_definition", "name", "value"),
        ],
        declarators: &[
            "required_parameter",
            "optional_parameter",
            "assignment_pattern",
        ],
        binary: &["binary_expression"],
        imports: &[
            "import_statement",
            "assignment_expression",
            "variable_declarator",
        ],
        open: &["object", "object_pattern"],
        ..Kinds::NONE
    },
    read_import,
    qualified_types: false,
    require: Some("require"),
    quoted_keys: true,
    sigil: None,
    variant: |_| None,
};

/// `import ... from "m"`, `x = require("m")`, `const {a, b: c} = require("m")`.
fn read_import(tree: &Tree<'_>, node: NodeId, aliases: &mut Aliases) {
    if tree.is_assignment(node) {
        let (Some(target), Some(value)) = tree.assignment_parts(node) else {
            return;
        };
        if let Some(module) = required_module(tree, value) {
            bind(tree, target, &module, aliases);
        }
        return;
    }
    let Some(source) = tree.child_by_field(node, "source") else {
        return;
    };
    let module = module_names(tree.string_content(source));
    for clause in tree.children(node).filter(|clause| *clause != source) {
        for item in tree.descendants(clause) {
            match tree.kind_name(item) {
                "import_specifier" => {
                    let parts: Vec<NodeId> = tree.children(item).collect();
                    if let (Some(name), Some(alias)) = (parts.first(), parts.last()) {
                        aliases.add(
                            tree.text(*alias),
                            module.iter().copied().chain([tree.text(*name)]),
                        );
                    }
                }
                "namespace_import" => {
                    if let Some(name) = tree.children(item).next() {
                        aliases.add(tree.text(name), module.iter().copied());
                    }
                }
                // The default import stands for the module.
                _ if tree.is_name(item) && tree.parent(item) == Some(clause) => {
                    aliases.add(tree.text(item), module.iter().copied());
                }
                _ => {}
            }
        }
    }
}

/// The module of `require("m")`, `require("m").a` or `await import("m")`.
fn required_module<'t>(tree: &Tree<'t>, value: NodeId) -> Option<Vec<&'t str>> {
    match tree.kind_name(value) {
        "call_expression" => tree.required_module(value),
        "await_expression" => required_module(tree, tree.children(value).next()?),
        "member_expression" => {
            let mut parts = tree.children(value);
            let (object, property) = (parts.next()?, parts.next()?);
            if tree.kind_name(object) != "call_expression" {
                return None;
            }
            let mut module = required_module(tree, object)?;
            module.push(tree.text(property));
            Some(module)
        }
        _ => None,
    }
}

fn bind(tree: &Tree<'_>, target: NodeId, module: &[&str], aliases: &mut Aliases) {
    if tree.is_name(target) {
        aliases.add(tree.text(target), module.iter().copied());
    }
    if tree.kind_name(target) != "object_pattern" {
        return;
    }
    for item in tree.children(target) {
        let parts: Vec<NodeId> = tree.children(item).collect();
        let (name, alias) = match parts.as_slice() {
            [] => (item, item),
            [key, value] if tree.is_name(*value) => (*key, *value),
            _ => continue,
        };
        aliases.add(
            tree.text(alias),
            module.iter().copied().chain([tree.text(name)]),
        );
    }
}
