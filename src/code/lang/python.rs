//! Python.

use super::{Holes, Kinds, Language};
use crate::code::imports::Aliases;
use crate::code::tree::{NodeId, Tree};

pub(crate) const LANGUAGE: Language = Language {
    names: &["python", "py", "python3"],
    rule_names: &["python", "py", "python3", "python2"],
    rule_folders: &["python"],
    endings: &["py", "pyi", "pyw", "wsgi"],
    interpreters: &["python"],
    line_comment: "#",
    grammar: || tree_sitter_python::LANGUAGE.into(),
    wrappers: &[
        ("", "\n"),
        ("try:\n    pass\n", "\n"),
        ("__w = {", "}\n"),
        ("__w(", ")\n"),
    ],
    holes: Holes {
        statement: "@",
        member: "@",
        parameter: "@",
        entry: "**@",
        statement_first: false,
        opens_parameters: |_| false,
    },
    kinds: Kinds {
        skipped: &[
            "comment",
            "line_continuation",
            "string_start",
            "string_end",
            "escape_sequence",
        ],
        transparent: &["expression_statement", "parenthesized_expression"],
        lists: &["expression_list"],
        names: &["identifier"],
        strings: &["string", "concatenated_string"],
        interpolations: &["interpolation"],
        fragments: &["string_content"],
        calls: &["call"],
        paths: &["attribute", "dotted_name"],
        keyed: &["keyword_argument", "pair"],
        optional: &["decorator", "type_parameter"],
        optional_fields: &["return_type", "type", "type_parameters", "alternative"],
        blocks: &["module", "block"],
        functions: &["function_definition", "lambda"],
        same: &[],
        assignments: &[("assignment", "left", "right")],
        declarators: &[
            "typed_parameter",
            "default_parameter",
            "typed_default_parameter",
        ],
        binary: &["binary_operator"],
        imports: &["import_statement", "import_from_statement"],
        ..Kinds::NONE
    },
    read_import,
    qualified_types: false,
    require: None,
    quoted_keys: false,
    sigil: None,
    variant: |_| None,
};

fn read_import(tree: &Tree<'_>, node: NodeId, aliases: &mut Aliases) {
    let from = tree.child_by_field(node, "module_name");
    let module: Vec<&str> = match from {
        // A relative module is one of the project's own.
        Some(from) if tree.text(from).starts_with('.') => vec!["."],
        Some(from) => tree.path_texts(from),
        None => Vec::new(),
    };
    for item in tree.children(node).filter(|item| Some(*item) != from) {
        match tree.kind_name(item) {
            "wildcard_import" => aliases.add_glob(&module),
            "aliased_import" => {
                let mut parts = tree.children(item);
                if let (Some(name), Some(alias)) = (parts.next(), parts.next()) {
                    aliases.add(
                        tree.text(alias),
                        module.iter().copied().chain(tree.path_texts(name)),
                    );
                }
            }
            _ if from.is_some() => {
                let name = tree.path_texts(item);
                if let Some(last) = name.last() {
                    aliases.add(last, module.iter().copied().chain(name.iter().copied()));
                }
            }
            // `import a.b` binds `a`, under its own name.
            _ => {}
        }
    }
}
