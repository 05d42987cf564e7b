//! C and C++.

use super::{Adapter, Role};
use crate::code::taint::ir::{Form, Operator};
use crate::code::taint::library::Behaviour;
use crate::code::taint::lower::Builder;
use crate::code::tree::NodeId;

#[rustfmt::skip] // A table: one row for each meaning.
pub(crate) const ADAPTER: Adapter = Adapter {
    languages: &["c", "cpp"],
    roles: &[
        (
            &[
                "preproc_include",
                "preproc_def",
                "preproc_function_def",
                "preproc_call",
                "type_definition",
                "enum_specifier",
                "using_declaration",
                "alias_declaration",
                "static_assert_declaration",
                "sizeof_expression",
                "alignof_expression",
                "offsetof_expression",
                "goto_statement",
                "statement_identifier",
            ],
            Role::Skip,
        ),
        (
            &[
                "compound_statement",
                "else_clause",
                "labeled_statement",
                "declaration_list",
                "linkage_specification",
                "namespace_definition",
                "template_declaration",
                "preproc_if",
                "preproc_ifdef",
                "preproc_else",
                "preproc_elif",
                "field_declaration_list",
            ],
            Role::Block,
        ),
        (&["pointer_declarator", "array_declarator", "reference_declarator"], Role::Custom(declared)),
        (&["declaration"], Role::Custom(declaration)),
        (&["number_literal"], Role::Number),
        (&["char_literal"], Role::Quoted),
        (&["true"], Role::True),
        (&["false"], Role::False),
        (&["null", "nullptr"], Role::Nothing),
        (&["concatenated_string"], Role::Concat),
        (&["call_expression"], Role::Call { function: "function", arguments: "arguments" }),
        (&["new_expression"], Role::New { class: "type", arguments: "arguments" }),
        (&["field_expression"], Role::Member { object: "argument", name: "field" }),
        (&["qualified_identifier"], Role::Custom(qualified)),
        (&["subscript_expression"], Role::Index { object: "argument", index: ":1" }),
        (&["pointer_expression"], Role::Same("argument")),
        (&["cast_expression"], Role::Same("value")),
        (&["binary_expression"], Role::Custom(binary)),
        (&["unary_expression"], Role::Unary { operator: "operator", operand: "argument" }),
        (&["initializer_list"], Role::List),
        (&["initializer_pair"], Role::Pair { key: "designator", value: "value" }),
        (
            &["if_statement"],
            Role::If { before: "", condition: "condition", yes: "consequence", no: "alternative" },
        ),
        (
            &["conditional_expression"],
            Role::If { before: "", condition: "condition", yes: "consequence", no: "alternative" },
        ),
        (&["while_statement"], Role::While { condition: "condition", body: "body" }),
        (&["do_statement"], Role::DoWhile { condition: "condition", body: "body" }),
        (
            &["for_statement"],
            Role::For { before: "initializer", condition: "condition", step: "update", body: "body" },
        ),
        (
            &["for_range_loop"],
            Role::Each { target: "declarator", items: "right", body: "body" },
        ),
        (&["switch_statement"], Role::Switch { subject: "condition" }),
        (&["case_statement"], Role::Case { labels: "value", falls_through: true }),
        (&["try_statement"], Role::Try),
        (&["catch_clause"], Role::Catch),
        (&["return_statement", "co_return_statement"], Role::Return),
        (&["throw_statement"], Role::Throw),
        (&["break_statement"], Role::Break),
        (&["continue_statement"], Role::Continue),
        (&["function_definition", "lambda_expression"], Role::Custom(function)),
        (
            &["class_specifier", "struct_specifier"],
            Role::Class { name: "name", bases: "@base_class_clause", body: "body" },
        ),
    ],
    bare_fields: true,
    plain_types: &[
        "int", "unsigned", "unsigned int", "short", "long", "long long", "unsigned long", "float",
        "double", "bool", "size_t", "ssize_t", "int8_t", "int16_t", "int32_t", "int64_t", "uint8_t",
        "uint16_t", "uint32_t", "uint64_t", "off_t", "time_t",
    ],
    methods: &[
        ("append", Behaviour::AppendText),
        ("push_back", Behaviour::Append),
        ("emplace_back", Behaviour::Append),
        ("c_str", Behaviour::Keep),
        ("data", Behaviour::Keep),
        ("str", Behaviour::Keep),
        ("toStdString", Behaviour::Keep),
        ("toUtf8", Behaviour::Keep),
        ("toLocal8Bit", Behaviour::Keep),
        ("trimmed", Behaviour::Keep),
        ("at", Behaviour::Get),
        ("front", Behaviour::First),
        ("clear", Behaviour::Clear),
        ("find", Behaviour::Clean),
        ("compare", Behaviour::Clean),
        ("size", Behaviour::Clean),
        ("length", Behaviour::Clean),
        ("empty", Behaviour::Clean),
        ("count", Behaviour::Clean),
        ("arg", Behaviour::Format),
        ("toInt", Behaviour::Clean),
    ],
    functions: &[
        ("strcmp", Behaviour::Clean),
        ("strncmp", Behaviour::Clean),
        ("strcasecmp", Behaviour::Clean),
        ("memcmp", Behaviour::Clean),
        ("isdigit", Behaviour::IsPlain),
        ("isalnum", Behaviour::IsPlain),
        ("isalpha", Behaviour::IsPlain),
        ("exit", Behaviour::Exit),
        ("_exit", Behaviour::Exit),
        ("abort", Behaviour::Exit),
        ("err", Behaviour::Exit),
        ("errx", Behaviour::Exit),
        ("printf", Behaviour::Clean),
        ("fprintf", Behaviour::Clean),
        ("puts", Behaviour::Clean),
        ("free", Behaviour::Clean),
        ("fclose", Behaviour::Clean),
        ("close", Behaviour::Clean),
    ],
    ..Adapter::DEFAULT
};

/// `*name`, `name[3]`: the name.
fn declared(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let name = builder.tree.declared(node);
    Form::Name(builder.symbol(name))
}

/// `std::string a(b)`, which the grammar takes for a function that is given a `b`.
fn declaration(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let tree = builder.tree;
    let declarator = tree.child_by_field(node, "declarator");
    let head = declarator.filter(|head| tree.kind_name(*head) == "function_declarator");
    let Some(head) = head else {
        return Form::Mix(builder.children(node));
    };
    let name = tree.child_by_field(head, "declarator");
    let Some(target) = name.and_then(|name| builder.lower(name)) else {
        return Form::Mix(Vec::new());
    };
    let parameters = tree.child_by_field(head, "parameters");
    let given = parameters.map_or(0..0, |parameters| tree.descendants(parameters));
    let names = given.filter(|part| tree.is_name(*part));
    let names = names.filter_map(|name| builder.lower(name)).collect();
    let value = builder.add(node, Form::Mix(names));
    Form::Assign { target, value }
}

/// `std::name`: the last name counts.
fn qualified(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let tree = builder.tree;
    let mut names = tree.descendants(node).filter(|part| tree.is_name(*part));
    match names.next_back() {
        Some(name) => Form::Name(builder.symbol(name)),
        None => Form::Mix(Vec::new()),
    }
}

/// `out << a << b` puts the parts into `out`; all else is an operator like any other.
fn binary(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let tree = builder.tree;
    let sign = |node: NodeId| {
        let sign = tree.child_by_field(node, "operator");
        sign.map_or("", |sign| tree.text(sign))
    };
    if sign(node) != "<<" {
        return builder.binary(node, "left", "operator", "right");
    }
    let (mut first, mut parts) = (node, Vec::new());
    while tree.kind_name(first) == "binary_expression" && sign(first) == "<<" {
        parts.extend(tree.child_by_field(first, "right"));
        match tree.child_by_field(first, "left") {
            Some(left) => first = left,
            None => break,
        }
    }
    let lowered = parts
        .into_iter()
        .rev()
        .filter_map(|part| builder.lower(part));
    let lowered: Vec<_> = lowered.collect();
    let value = builder.add(node, Form::Concat(lowered));
    match builder.lower(first) {
        Some(target) => Form::Augment {
            operator: Operator::Add,
            target,
            value,
        },
        None => Form::Mix(vec![value]),
    }
}

/// The name and the parameters of a function stand within its declarator.
fn function(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let tree = builder.tree;
    let body = tree.child_by_field(node, "body");
    let kinds = ["function_declarator", "abstract_function_declarator"];
    let mut head = tree.children(node).filter(|child| Some(*child) != body);
    let declarator = head.find_map(|child| {
        let mut parts = child..child + 1 + tree.descendants(child).len() as NodeId;
        parts.find(|part| kinds.contains(&tree.kind_name(*part)))
    });
    let name = declarator.and_then(|declarator| tree.child_by_field(declarator, "declarator"));
    let name = name.and_then(|name| {
        let mut names = (name..name + 1 + tree.descendants(name).len() as NodeId)
            .filter(|part| tree.is_name(*part));
        names.next_back()
    });
    let parameters = declarator.and_then(|node| tree.child_by_field(node, "parameters"));
    builder.function_of(node, name, parameters.as_slice(), body)
}
