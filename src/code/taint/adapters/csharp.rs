#![cfg(feature = "csharp")]
//! C#.

use super::{Adapter, Role};
use crate::code::taint::constant::Constant;
use crate::code::taint::ir::Form;
use crate::code::taint::library::Behaviour;
use crate::code::taint::lower::Builder;
use crate::code::tree::NodeId;

#[rustfmt::skip] // A table: one row for each meaning.
pub(crate) const ADAPTER: Adapter = Adapter {
    languages: &["csharp"],
    roles: &[
        (
            &[
                "using_directive",
                "attribute_list",
                "modifier",
                "base_list",
                "file_scoped_namespace_declaration",
                "type_parameter_list",
                "type_parameter_constraints_clause",
            ],
            Role::Skip,
        ),
        (
            &[
                "block",
                "declaration_list",
                "namespace_declaration",
                "variable_declaration",
                "local_declaration_statement",
                "using_statement",
                "lock_statement",
                "fixed_statement",
                "unsafe_statement",
                "checked_statement",
                "labeled_statement",
                "field_declaration",
                "preproc_if",
                "preproc_else",
                "preproc_elif",
            ],
            Role::Block,
        ),
        (&["integer_literal", "real_literal"], Role::Number),
        (&["boolean_literal"], Role::Custom(truth)),
        (&["null_literal"], Role::Nothing),
        (
            &["invocation_expression"],
            Role::Call { function: "function", arguments: "arguments" },
        ),
        (&["object_creation_expression"], Role::Custom(creation)),
        (&["initializer_expression"], Role::Custom(initializer)),
        (
            &["array_creation_expression", "implicit_array_creation_expression"],
            Role::Same("@initializer_expression"),
        ),
        (&["argument"], Role::Argument { name: "name", value: ":-1" }),
        (&["member_access_expression"], Role::Custom(member)),
        (&["member_binding_expression"], Role::Member { object: "", name: "name" }),
        (
            &["element_access_expression"],
            Role::Index { object: "expression", index: "subscript" },
        ),
        (
            &["binary_expression"],
            Role::Binary { left: "left", operator: "operator", right: "right" },
        ),
        (&["as_expression"], Role::Same("left")),
        (&["is_expression"], Role::Is),
        (&["is_pattern_expression"], Role::Custom(is_pattern)),
        (&["prefix_unary_expression"], Role::Custom(prefix)),
        (&["collection_expression", "tuple_expression", "tuple_pattern"], Role::List),
        (
            &["if_statement", "conditional_expression"],
            Role::If { before: "", condition: "condition", yes: "consequence", no: "alternative" },
        ),
        (&["while_statement"], Role::While { condition: "condition", body: "body" }),
        (&["do_statement"], Role::DoWhile { condition: "condition", body: "body" }),
        (
            &["for_statement"],
            Role::For { before: "initializer", condition: "condition", step: "update", body: "body" },
        ),
        (&["foreach_statement"], Role::Each { target: "left", items: "right", body: "body" }),
        (&["switch_statement"], Role::Switch { subject: "value" }),
        (&["switch_section"], Role::Case { labels: "(label)", falls_through: false }),
        (&["switch_expression"], Role::Switch { subject: ":0" }),
        (&["switch_expression_arm"], Role::Case { labels: ":0", falls_through: false }),
        (&["try_statement"], Role::Try),
        (&["catch_clause"], Role::Catch),
        (&["finally_clause"], Role::Finally),
        (&["return_statement"], Role::Return),
        (&["throw_statement", "throw_expression"], Role::Throw),
        (&["break_statement"], Role::Break),
        (&["continue_statement"], Role::Continue),
        (
            &[
                "method_declaration",
                "local_function_statement",
                "constructor_declaration",
                "lambda_expression",
            ],
            Role::Function { name: "name", parameters: "parameters", body: "body" },
        ),
        (
            &["anonymous_method_expression"],
            Role::Function { name: "", parameters: "parameters", body: "@block" },
        ),
        (
            &["class_declaration", "struct_declaration", "record_declaration", "interface_declaration"],
            Role::Class { name: "name", bases: "@base_list", body: "body" },
        ),
    ],
    bare_fields: true,
    capital_fields: true,
    plain_types: &[
        "bool", "byte", "sbyte", "char", "short", "ushort", "int", "uint", "long", "ulong", "float",
        "double", "decimal", "nint", "nuint", "Guid", "DateTime", "DateTimeOffset", "DateOnly",
        "TimeOnly", "TimeSpan", "CancellationToken", "Int32", "Int64", "Boolean", "Decimal",
    ],
    methods: &[
        ("Add", Behaviour::Append),
        ("AddLast", Behaviour::Append),
        ("Enqueue", Behaviour::Append),
        ("Push", Behaviour::Append),
        ("AddRange", Behaviour::Extend),
        ("UnionWith", Behaviour::Extend),
        ("Insert", Behaviour::Insert),
        ("TryAdd", Behaviour::Put),
        ("GetValueOrDefault", Behaviour::Get),
        ("ElementAt", Behaviour::Get),
        ("Dequeue", Behaviour::TakeFirst),
        ("Pop", Behaviour::TakeLast),
        ("First", Behaviour::First),
        ("FirstOrDefault", Behaviour::First),
        ("Peek", Behaviour::First),
        ("Clear", Behaviour::Clear),
        ("ToList", Behaviour::Keep),
        ("ToArray", Behaviour::Keep),
        ("AsEnumerable", Behaviour::Keep),
        ("AsSpan", Behaviour::Keep),
        ("ToString", Behaviour::Keep),
        ("Trim", Behaviour::Keep),
        ("TrimStart", Behaviour::Keep),
        ("TrimEnd", Behaviour::Keep),
        ("Normalize", Behaviour::Keep),
        ("ConfigureAwait", Behaviour::Keep),
        ("GetAwaiter", Behaviour::Keep),
        ("GetResult", Behaviour::Keep),
        ("ToLower", Behaviour::Lower),
        ("ToLowerInvariant", Behaviour::Lower),
        ("ToUpper", Behaviour::Upper),
        ("ToUpperInvariant", Behaviour::Upper),
        ("Append", Behaviour::AppendText),
        ("AppendLine", Behaviour::AppendText),
        ("AppendFormat", Behaviour::AppendText),
        ("Substring", Behaviour::Slice),
        ("Contains", Behaviour::Contains),
        ("ContainsKey", Behaviour::Contains),
        ("Equals", Behaviour::Equals),
        ("StartsWith", Behaviour::Clean),
        ("EndsWith", Behaviour::Clean),
        ("IndexOf", Behaviour::Clean),
        ("LastIndexOf", Behaviour::Clean),
        ("CompareTo", Behaviour::Clean),
        ("GetHashCode", Behaviour::Clean),
        ("Count", Behaviour::Length),
        ("Any", Behaviour::Clean),
        ("All", Behaviour::Clean),
        ("ComputeHash", Behaviour::Clean),
        ("IsMatch", Behaviour::Matches),
    ],
    functions: &[
        ("StringBuilder", Behaviour::NewText),
        ("List", Behaviour::NewList),
        ("HashSet", Behaviour::NewList),
        ("Queue", Behaviour::NewList),
        ("Stack", Behaviour::NewList),
        ("Dictionary", Behaviour::NewMap),
        ("string.Format", Behaviour::Format),
        ("String.Format", Behaviour::Format),
        ("string.Concat", Behaviour::Format),
        ("String.Concat", Behaviour::Format),
        ("string.Join", Behaviour::Join),
        ("String.Join", Behaviour::Join),
        ("string.IsNullOrEmpty", Behaviour::Clean),
        ("String.IsNullOrEmpty", Behaviour::Clean),
        ("string.IsNullOrWhiteSpace", Behaviour::Clean),
        ("String.IsNullOrWhiteSpace", Behaviour::Clean),
        ("string.Equals", Behaviour::Equals),
        ("String.Equals", Behaviour::Equals),
        ("int.Parse", Behaviour::Clean),
        ("int.TryParse", Behaviour::Clean),
        ("Int32.Parse", Behaviour::Clean),
        ("Int32.TryParse", Behaviour::Clean),
        ("long.Parse", Behaviour::Clean),
        ("long.TryParse", Behaviour::Clean),
        ("short.Parse", Behaviour::Clean),
        ("byte.Parse", Behaviour::Clean),
        ("double.Parse", Behaviour::Clean),
        ("double.TryParse", Behaviour::Clean),
        ("decimal.Parse", Behaviour::Clean),
        ("decimal.TryParse", Behaviour::Clean),
        ("float.Parse", Behaviour::Clean),
        ("bool.Parse", Behaviour::Clean),
        ("bool.TryParse", Behaviour::Clean),
        ("Guid.Parse", Behaviour::Clean),
        ("Guid.TryParse", Behaviour::Clean),
        ("DateTime.Parse", Behaviour::Clean),
        ("DateTime.TryParse", Behaviour::Clean),
        ("Enum.Parse", Behaviour::Clean),
        ("Enum.TryParse", Behaviour::Clean),
        ("Convert.ToInt16", Behaviour::Clean),
        ("Convert.ToInt32", Behaviour::Clean),
        ("Convert.ToInt64", Behaviour::Clean),
        ("Convert.ToBoolean", Behaviour::Clean),
        ("Convert.ToDouble", Behaviour::Clean),
        ("Convert.ToDecimal", Behaviour::Clean),
        ("Convert.ToDateTime", Behaviour::Clean),
        ("File.Exists", Behaviour::Clean),
        ("Directory.Exists", Behaviour::Clean),
        ("nameof", Behaviour::Clean),
        ("Regex.IsMatch", Behaviour::Matches),
        ("Task.FromResult", Behaviour::Wrap),
        ("Environment.Exit", Behaviour::Exit),
    ],
    ..Adapter::DEFAULT
};

fn truth(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    Form::Constant(Constant::Truth(builder.tree.text(node) == "true"))
}

/// `this` and `base` are no names in this grammar.
fn member(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let object = builder.select(node, "expression");
    let own = object.filter(|object| matches!(builder.tree.text(*object), "this" | "base"));
    let (Some(own), Some(name)) = (own, builder.select(node, "name")) else {
        let role = Role::Member {
            object: "expression",
            name: "name",
        };
        return form(builder, node, role);
    };
    let this = builder.add(own, Form::This);
    Form::Member(this, builder.symbol(name))
}

/// What an initializer gives to the new object is part of it.
fn creation(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let role = Role::New {
        class: "type",
        arguments: "arguments",
    };
    let call = form(builder, node, role);
    let Some(initializer) = builder.part(node, "initializer") else {
        return call;
    };
    let call = builder.add(node, call);
    Form::Mix(vec![call, initializer])
}

/// `{ a, b }` is a list; of `{ Name = value }` only the values matter.
fn initializer(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let parts = builder.parts(node);
    let mut values = Vec::new();
    let mut is_list = true;
    for part in parts {
        let value = match builder.tree.is_assignment(part) {
            true => {
                is_list = false;
                builder.tree.assignment_parts(part).1
            }
            false => Some(part),
        };
        values.extend(value.and_then(|value| builder.lower(value)));
    }
    match is_list {
        true => Form::List(values),
        false => Form::Mix(values),
    }
}

/// `value is string text` also gives `text` the value.
fn is_pattern(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let test = form(builder, node, Role::Is);
    let pattern = builder.select(node, "pattern");
    let name = pattern.and_then(|pattern| builder.select(pattern, "name"));
    let Some(target) = name.and_then(|name| builder.lower(name)) else {
        return test;
    };
    let value = builder.part_or_unknown(node, "expression");
    let assign = builder.add(node, Form::Assign { target, value });
    let test = builder.add(node, test);
    Form::Block(vec![assign, test])
}

/// The sign is no field in this grammar.
fn prefix(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let operand = builder.part_or_unknown(node, ":-1");
    match builder.tree.text(node).as_bytes() {
        [b'!', ..] => Form::Not(operand),
        [b'-', second, ..] if *second != b'-' => Form::Negate(operand),
        _ => Form::Mix(vec![operand]),
    }
}

fn form(builder: &mut Builder<'_, '_>, node: NodeId, role: Role) -> Form {
    let form = builder.expression(node, role);
    form.unwrap_or_else(|| Form::Mix(Vec::new()))
}
