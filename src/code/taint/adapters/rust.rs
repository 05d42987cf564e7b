//! Rust.

use super::{Adapter, Role};
use crate::code::taint::constant::Constant;
use crate::code::taint::ir::{Case, ExpressionId, Form, Switch};
use crate::code::taint::library::Behaviour;
use crate::code::taint::lower::Builder;
use crate::code::tree::NodeId;

#[rustfmt::skip] // A table: one row for each meaning.
pub(crate) const ADAPTER: Adapter = Adapter {
    languages: &["rust"],
    roles: &[
        (
            &[
                "use_declaration",
                "attribute_item",
                "inner_attribute_item",
                "macro_definition",
                "struct_item",
                "enum_item",
                "union_item",
                "type_item",
                "extern_crate_declaration",
                "lifetime",
                "where_clause",
            ],
            Role::Skip,
        ),
        (
            &[
                "block",
                "declaration_list",
                "else_clause",
                "unsafe_block",
                "async_block",
                "const_block",
                "mod_item",
            ],
            Role::Block,
        ),
        (&["integer_literal", "float_literal"], Role::Number),
        (&["char_literal"], Role::Quoted),
        (&["boolean_literal"], Role::Custom(truth)),
        (&["call_expression"], Role::Call { function: "function", arguments: "arguments" }),
        (&["macro_invocation"], Role::Custom(macro_call)),
        (&["field_expression"], Role::Member { object: "value", name: "field" }),
        (&["scoped_identifier"], Role::Member { object: "path", name: "name" }),
        (&["index_expression"], Role::Index { object: ":0", index: ":1" }),
        (&["reference_expression"], Role::Same("value")),
        (&["try_expression", "await_expression", "parenthesized_expression"], Role::Same(":0")),
        (&["type_cast_expression"], Role::Same("value")),
        (&["binary_expression"], Role::Binary { left: "left", operator: "operator", right: "right" }),
        (&["unary_expression"], Role::Custom(unary)),
        (
            &["compound_assignment_expr"],
            Role::Augment { target: "left", operator: "operator", value: "right" },
        ),
        (&["array_expression", "tuple_expression", "tuple_pattern", "slice_pattern"], Role::List),
        (
            &["tuple_struct_pattern", "struct_pattern", "reference_pattern", "mut_pattern"],
            Role::Custom(taken_apart),
        ),
        (&["struct_expression"], Role::Same("body")),
        (&["field_initializer_list"], Role::Map),
        (&["field_initializer"], Role::Pair { key: "field", value: "value" }),
        (&["let_condition"], Role::Assign { target: "pattern", value: "value" }),
        (
            &["if_expression"],
            Role::If { before: "", condition: "condition", yes: "consequence", no: "alternative" },
        ),
        (&["match_expression"], Role::Custom(matching)),
        (&["while_expression"], Role::While { condition: "condition", body: "body" }),
        (&["loop_expression"], Role::While { condition: "", body: "body" }),
        (&["for_expression"], Role::Each { target: "pattern", items: "value", body: "body" }),
        (&["return_expression"], Role::Return),
        (&["break_expression"], Role::Break),
        (&["continue_expression"], Role::Continue),
        (
            &["function_item", "closure_expression"],
            Role::Function { name: "name", parameters: "parameters", body: "body" },
        ),
        (&["impl_item"], Role::Class { name: "type", bases: "", body: "body" }),
        (&["trait_item"], Role::Class { name: "name", bases: "", body: "body" }),
    ],
    this: &["self"],
    last_is_value: true,
    plain_types: &[
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
        "f32", "f64", "bool", "char", "Uuid", "uuid::Uuid", "Duration",
    ],
    methods: &[
        ("push", Behaviour::Append),
        ("push_back", Behaviour::Append),
        ("push_str", Behaviour::AppendText),
        ("extend", Behaviour::Extend),
        ("pop", Behaviour::TakeLast),
        ("get", Behaviour::Get),
        ("remove", Behaviour::Remove),
        ("clear", Behaviour::Clear),
        ("clone", Behaviour::Keep),
        ("to_string", Behaviour::Keep),
        ("to_owned", Behaviour::Keep),
        ("into", Behaviour::Keep),
        ("as_str", Behaviour::Keep),
        ("as_ref", Behaviour::Keep),
        ("as_bytes", Behaviour::Keep),
        ("into_inner", Behaviour::Keep),
        ("unwrap", Behaviour::Keep),
        ("expect", Behaviour::Keep),
        ("trim", Behaviour::Keep),
        ("to_lowercase", Behaviour::Lower),
        ("to_uppercase", Behaviour::Upper),
        ("len", Behaviour::Length),
        ("is_empty", Behaviour::Clean),
        ("is_some", Behaviour::Clean),
        ("is_ok", Behaviour::Clean),
        ("parse", Behaviour::Clean),
        ("starts_with", Behaviour::Clean),
        ("ends_with", Behaviour::Clean),
        ("contains", Behaviour::Contains),
        ("contains_key", Behaviour::Contains),
        ("is_match", Behaviour::MatchesAll),
        ("eq", Behaviour::Equals),
        ("join", Behaviour::Format),
    ],
    functions: &[
        ("String.from", Behaviour::Wrap),
        ("String.new", Behaviour::NewText),
        ("Vec.new", Behaviour::NewList),
        ("HashMap.new", Behaviour::NewMap),
        ("Some", Behaviour::Wrap),
        ("Ok", Behaviour::Wrap),
        ("Box.new", Behaviour::Wrap),
        ("Arc.new", Behaviour::Wrap),
        ("PathBuf.from", Behaviour::Wrap),
        ("Path.new", Behaviour::Wrap),
        ("process.exit", Behaviour::Exit),
        ("exit", Behaviour::Exit),
        ("panic", Behaviour::Exit),
        ("unreachable", Behaviour::Exit),
        ("todo", Behaviour::Exit),
        ("bail", Behaviour::Exit),
    ],
    ..Adapter::DEFAULT
};

fn truth(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    Form::Constant(Constant::Truth(builder.tree.text(node) == "true"))
}

/// `Some(x)`: all names in it may hold what it takes apart.
fn taken_apart(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    Form::Mix(builder.children(node))
}

/// `!x`, `-x`, `*x`.
fn unary(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let operand = builder.part_or_unknown(node, ":-1");
    match builder.tree.text(node).starts_with('!') {
        true => Form::Not(operand),
        false => Form::Mix(vec![operand]),
    }
}

/// Macros that put their arguments into a text.
const FORMATTING: &[&str] = &[
    "format",
    "format_args",
    "concat",
    "write",
    "writeln",
    "eformat",
];

/// A macro is called like a function; `{name}` in the text of `format!` is an argument too.
fn macro_call(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let name = builder.tree.child_by_field(node, "macro");
    let name = name.and_then(|name| builder.tree.path_texts(name).pop());
    if !name.is_some_and(|name| FORMATTING.contains(&name)) {
        return builder.call(node, "macro", ":-1", false);
    }
    let Some(list) = builder.tree.children(node).last() else {
        return Form::Mix(Vec::new());
    };
    let mut parts = Vec::new();
    for part in builder.parts(list) {
        if builder.tree.is_string(part) {
            let text = builder.tree.joined_content(part);
            format_text(builder, part, &text, &mut parts);
        } else {
            parts.extend(builder.lower(part));
        }
    }
    Form::Concat(parts)
}

/// The text before the first hole, and the names in the holes.
fn format_text(
    builder: &mut Builder<'_, '_>,
    node: NodeId,
    text: &str,
    parts: &mut Vec<ExpressionId>,
) {
    let mut pieces = text.split('{');
    let first = pieces.next().unwrap_or_default();
    parts.push(builder.add(node, Form::Constant(Constant::text(first))));
    for piece in pieces {
        let name: String = piece
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        let is_name = name.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && piece[name.len()..].starts_with(['}', ':']);
        if is_name {
            let symbol = builder.program.symbol(&name);
            parts.push(builder.add(node, Form::Name(symbol)));
        }
    }
}

/// `match`: each arm may take the value apart.
fn matching(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let tree = builder.tree;
    let Some(value) = tree.child_by_field(node, "value") else {
        return Form::Mix(Vec::new());
    };
    let arms: Vec<NodeId> = match tree.child_by_field(node, "body") {
        Some(body) => tree.children(body).collect(),
        None => Vec::new(),
    };
    // What is more than a look at a variable runs once.
    let lowered = builder.lower(value);
    let lowered = lowered.unwrap_or_else(|| builder.add(node, Form::Mix(Vec::new())));
    let is_look = tree.text(value).ends_with(".as_str()") || !tree.text(value).contains('(');
    let (before, subject) = match is_look {
        true => (None, lowered),
        false => {
            let symbol = builder.program.symbol("match value");
            let name = builder.add(node, Form::Name(symbol));
            let keep = Form::Assign {
                target: name,
                value: lowered,
            };
            (Some(builder.add(node, keep)), name)
        }
    };
    let cases = arms
        .into_iter()
        .filter_map(|arm| case(builder, arm, subject));
    let cases = cases.collect();
    let switch = Form::Switch(Box::new(Switch {
        subject: Some(subject),
        cases,
    }));
    match before {
        None => switch,
        Some(before) => {
            let switch = builder.add(node, switch);
            Form::Block(vec![before, switch])
        }
    }
}

fn case(builder: &mut Builder<'_, '_>, arm: NodeId, subject: ExpressionId) -> Option<Case> {
    let tree = builder.tree;
    let pattern = tree.child_by_field(arm, "pattern")?;
    let value = builder.part(arm, "value");
    let parts = pattern..pattern + 1 + tree.descendants(pattern).len() as NodeId;
    let literals: Vec<NodeId> = parts.clone().filter(|part| tree.is_string(*part)).collect();
    let is_default = tree.text(pattern).trim() == "_";
    let mut names = parts.filter(|part| tree.is_name(*part));
    let is_literal = !literals.is_empty() && names.next().is_none();
    let mut body = Vec::new();
    if !is_literal
        && !is_default
        && let Some(target) = builder.lower(pattern)
    {
        let take = Form::Assign {
            target,
            value: subject,
        };
        body.push(builder.add(arm, take));
    }
    body.extend(value);
    let labels = match (is_default, is_literal) {
        (true, _) => Vec::new(),
        (false, true) => literals
            .into_iter()
            .filter_map(|literal| builder.lower(literal))
            .collect(),
        // Not known whether it fits.
        (false, false) => vec![builder.add(arm, Form::Mix(Vec::new()))],
    };
    Some(Case {
        labels,
        is_default,
        body: builder.add(arm, Form::Block(body)),
        falls_through: false,
    })
}
