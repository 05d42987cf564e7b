//! PHP.

use super::{Adapter, Role};
use crate::code::taint::ir::{Form, Loop, Operator};
use crate::code::taint::library::Behaviour;
use crate::code::taint::lower::Builder;
use crate::code::tree::NodeId;

#[rustfmt::skip] // A table: one row for each meaning.
pub(crate) const ADAPTER: Adapter = Adapter {
    languages: &["php", "php-code"],
    roles: &[
        (
            &["namespace_use_declaration", "use_declaration", "global_declaration", "goto_statement"],
            Role::Skip,
        ),
        (
            &["compound_statement", "else_clause", "namespace_definition", "switch_block", "match_block"],
            Role::Block,
        ),
        (&["exit_statement"], Role::Throw),
        (
            &["augmented_assignment_expression"],
            Role::Augment { target: "left", operator: "operator", value: "right" },
        ),
        (&["integer", "float"], Role::Number),
        (&["boolean"], Role::Custom(truth)),
        (&["null"], Role::Nothing),
        (&["shell_command_expression"], Role::Concat),
        (
            &["function_call_expression"],
            Role::Call { function: "function", arguments: "arguments" },
        ),
        (
            &["member_call_expression"],
            Role::MethodCall { object: "object", name: "name", arguments: "arguments" },
        ),
        (
            &["scoped_call_expression"],
            Role::MethodCall { object: "scope", name: "name", arguments: "arguments" },
        ),
        (&["object_creation_expression"], Role::New { class: ":0", arguments: "@arguments" }),
        (&["argument"], Role::Argument { name: "name", value: ":-1" }),
        (&["variadic_unpacking"], Role::Spread(":0")),
        (&["member_access_expression"], Role::Member { object: "object", name: "name" }),
        (&["scoped_property_access_expression"], Role::Member { object: "scope", name: "name" }),
        (&["class_constant_access_expression"], Role::Member { object: ":0", name: ":1" }),
        (&["subscript_expression"], Role::Index { object: ":0", index: ":1" }),
        (&["binary_expression"], Role::Custom(binary)),
        (&["unary_op_expression"], Role::Unary { operator: "operator", operand: "argument" }),
        (&["cast_expression"], Role::Custom(cast)),
        (&["array_creation_expression"], Role::Custom(array)),
        (&["list_literal"], Role::List),
        (
            &["if_statement", "else_if_clause"],
            Role::If { before: "", condition: "condition", yes: "body", no: "alternative" },
        ),
        (&["conditional_expression"], Role::Custom(choice)),
        (&["while_statement"], Role::While { condition: "condition", body: "body" }),
        (&["do_statement"], Role::DoWhile { condition: "condition", body: "body" }),
        (
            &["for_statement"],
            Role::For { before: "initialize", condition: "condition", step: "update", body: "body" },
        ),
        (&["foreach_statement"], Role::Custom(each)),
        (&["switch_statement", "match_expression"], Role::Switch { subject: "condition" }),
        (&["case_statement"], Role::Case { labels: "value", falls_through: true }),
        (&["default_statement"], Role::Case { labels: "", falls_through: true }),
        (
            &["match_conditional_expression"],
            Role::Case { labels: "conditional_expressions", falls_through: false },
        ),
        (&["match_default_expression"], Role::Case { labels: "", falls_through: false }),
        (&["try_statement"], Role::Try),
        (&["catch_clause"], Role::Catch),
        (&["finally_clause"], Role::Finally),
        (&["return_statement"], Role::Return),
        (&["throw_expression"], Role::Throw),
        (&["break_statement"], Role::Break),
        (&["continue_statement"], Role::Continue),
        (
            &["function_definition", "arrow_function"],
            Role::Function { name: "name", parameters: "parameters", body: "body" },
        ),
        (
            &["class_declaration", "trait_declaration", "enum_declaration", "anonymous_class"],
            Role::Class { name: "name", bases: "@base_clause", body: "body" },
        ),
    ],
    constructors: &["__construct"],
    plain_types: &["int", "float", "bool", "DateTime", "DateTimeInterface", "DateTimeImmutable"],
    methods: &[
        ("format", Behaviour::Clean),
        ("count", Behaviour::Clean),
        ("getClientOriginalExtension", Behaviour::Keep),
        ("trim", Behaviour::Keep),
        ("lower", Behaviour::Lower),
        ("upper", Behaviour::Upper),
        ("push", Behaviour::Append),
        ("toArray", Behaviour::Keep),
    ],
    functions: &[
        ("intval", Behaviour::Clean),
        ("floatval", Behaviour::Clean),
        ("doubleval", Behaviour::Clean),
        ("boolval", Behaviour::Clean),
        ("absint", Behaviour::Clean),
        ("abs", Behaviour::Clean),
        ("floor", Behaviour::Clean),
        ("ceil", Behaviour::Clean),
        ("round", Behaviour::Clean),
        ("max", Behaviour::NewList),
        ("min", Behaviour::NewList),
        ("strlen", Behaviour::Length),
        ("mb_strlen", Behaviour::Length),
        ("count", Behaviour::Length),
        ("sizeof", Behaviour::Length),
        ("isset", Behaviour::Clean),
        ("empty", Behaviour::Clean),
        ("is_array", Behaviour::Clean),
        ("is_string", Behaviour::Clean),
        ("is_null", Behaviour::Clean),
        ("is_object", Behaviour::Clean),
        ("is_callable", Behaviour::Clean),
        ("file_exists", Behaviour::Clean),
        ("is_file", Behaviour::Clean),
        ("is_dir", Behaviour::Clean),
        ("filesize", Behaviour::Clean),
        ("filemtime", Behaviour::Clean),
        ("strpos", Behaviour::Clean),
        ("stripos", Behaviour::Clean),
        ("strrpos", Behaviour::Clean),
        ("strcmp", Behaviour::Clean),
        ("strcasecmp", Behaviour::Clean),
        ("str_contains", Behaviour::Clean),
        ("str_starts_with", Behaviour::Clean),
        ("str_ends_with", Behaviour::Clean),
        ("strtotime", Behaviour::Clean),
        ("time", Behaviour::Clean),
        ("ord", Behaviour::Clean),
        ("crc32", Behaviour::Clean),
        ("md5", Behaviour::Clean),
        ("sha1", Behaviour::Clean),
        ("hash", Behaviour::Clean),
        ("hash_hmac", Behaviour::Clean),
        ("password_hash", Behaviour::Clean),
        ("password_verify", Behaviour::Clean),
        ("bin2hex", Behaviour::Clean),
        ("gettype", Behaviour::Clean),
        ("is_numeric", Behaviour::IsPlain),
        ("is_int", Behaviour::IsPlain),
        ("is_integer", Behaviour::IsPlain),
        ("is_float", Behaviour::IsPlain),
        ("is_bool", Behaviour::IsPlain),
        ("ctype_digit", Behaviour::IsPlain),
        ("ctype_alnum", Behaviour::IsPlain),
        ("ctype_alpha", Behaviour::IsPlain),
        ("ctype_xdigit", Behaviour::IsPlain),
        ("ctype_lower", Behaviour::IsPlain),
        ("ctype_upper", Behaviour::IsPlain),
        ("in_array", Behaviour::IsIn),
        ("array_key_exists", Behaviour::IsIn),
        ("preg_match", Behaviour::Matches),
        ("trim", Behaviour::Keep),
        ("ltrim", Behaviour::Keep),
        ("rtrim", Behaviour::Keep),
        ("stripslashes", Behaviour::Keep),
        ("nl2br", Behaviour::Keep),
        ("ucfirst", Behaviour::Keep),
        ("ucwords", Behaviour::Keep),
        ("strrev", Behaviour::Keep),
        ("strval", Behaviour::Keep),
        ("utf8_encode", Behaviour::Keep),
        ("utf8_decode", Behaviour::Keep),
        ("array_values", Behaviour::Items),
        ("array_filter", Behaviour::Keep),
        ("array_unique", Behaviour::Keep),
        ("strtolower", Behaviour::Lower),
        ("mb_strtolower", Behaviour::Lower),
        ("strtoupper", Behaviour::Upper),
        ("mb_strtoupper", Behaviour::Upper),
        ("sprintf", Behaviour::Format),
        ("vsprintf", Behaviour::Format),
        ("implode", Behaviour::Join),
        ("join", Behaviour::Join),
        ("array_push", Behaviour::Append),
        ("array_pop", Behaviour::TakeLast),
        ("array_shift", Behaviour::TakeFirst),
        ("reset", Behaviour::First),
        ("current", Behaviour::First),
        ("exit", Behaviour::Exit),
        ("die", Behaviour::Exit),
        ("abort", Behaviour::Exit),
        ("wp_die", Behaviour::Exit),
        ("call_user_func", Behaviour::Run),
    ],
    ..Adapter::DEFAULT
};

fn truth(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let is_true = builder.tree.text(node).eq_ignore_ascii_case("true");
    Form::Constant(crate::code::taint::constant::Constant::Truth(is_true))
}

/// `.` leaves no operator in the tree.
fn binary(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let operator = builder.select(node, "operator");
    if operator.is_some() {
        return builder.binary(node, "left", "operator", "right");
    }
    let mut parts = Vec::new();
    let mut left = Some(node);
    // The left side of long sums is unwound, so that no one needs to recurse into it.
    while let Some(sum) = left
        && builder.tree.kind_name(sum) == "binary_expression"
        && builder.select(sum, "operator").is_none()
    {
        parts.extend(builder.part(sum, "right"));
        left = builder.select(sum, "left");
    }
    parts.extend(left.and_then(|left| builder.lower(left)));
    parts.reverse();
    Form::Concat(parts)
}

/// A number holds no text.
fn cast(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let value = builder.part_or_unknown(node, "value");
    let target = builder.select(node, "type");
    let target = target.map_or("", |target| builder.tree.text(target).trim());
    match target.to_ascii_lowercase().as_str() {
        "int" | "integer" | "float" | "double" | "real" | "bool" | "boolean" => {
            Form::Binary(Operator::Is, value, value)
        }
        _ => Form::Mix(vec![value]),
    }
}

/// `[1, 2]` is a list, `["a" => 1]` a map.
fn array(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let is_pair = |builder: &Builder<'_, '_>, part: NodeId| {
        builder.tree.kind_name(part) == "array_element_initializer"
    };
    let parts = builder.parts(node);
    if !parts.iter().any(|part| is_pair(builder, *part)) {
        return Form::List(builder.children(node));
    }
    let mut entries = Vec::new();
    for part in parts {
        let (key, value) = match is_pair(builder, part) {
            true => (builder.part(part, ":0"), builder.part(part, ":-1")),
            false => (None, builder.lower(part)),
        };
        let key = key.unwrap_or_else(|| builder.add(part, Form::Mix(Vec::new())));
        entries.extend(value.map(|value| (key, value)));
    }
    Form::Map(entries)
}

/// `a ? b : c` and `a ?: c`.
fn choice(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let condition = builder.part_or_unknown(node, "condition");
    let yes = builder.part(node, "body");
    let no = builder.part_or_unknown(node, "alternative");
    match yes {
        Some(yes) => Form::Choice {
            condition,
            yes,
            no: Some(no),
        },
        None => Form::Binary(Operator::Else, condition, no),
    }
}

/// `foreach ($items as $key => $value)`
fn each(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let items = builder.part_or_unknown(node, ":0");
    let target = builder.select(node, ":1");
    let mut body = Vec::new();
    let target = match target {
        Some(pair) if builder.tree.kind_name(pair) == "pair" => {
            // The keys of what the client sends are the client's as well.
            if let (Some(key), Some(keys)) = (builder.part(pair, ":0"), builder.part(node, ":0")) {
                let keys = builder.add(node, Form::Mix(vec![keys]));
                let form = Form::Assign {
                    target: key,
                    value: keys,
                };
                body.push(builder.add(pair, form));
            }
            builder.part_or_unknown(pair, ":1")
        }
        Some(target) => match builder.lower(target) {
            Some(target) => target,
            None => return Form::Mix(vec![items]),
        },
        None => return Form::Mix(vec![items]),
    };
    body.extend(builder.part(node, "body"));
    let body = builder.add(node, Form::Block(body));
    Form::Loop(Box::new(Loop {
        before: Vec::new(),
        condition: None,
        each: Some((target, items)),
        body,
        step: Vec::new(),
        body_first: false,
        collects: false,
    }))
}
