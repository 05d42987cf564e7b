#![cfg(feature = "kotlin")]
//! Kotlin.

use super::{Adapter, Role};
use crate::code::taint::ir::Form;
use crate::code::taint::library::Behaviour;
use crate::code::taint::lower::Builder;
use crate::code::tree::NodeId;

#[rustfmt::skip] // A table: one row for each meaning.
pub(crate) const ADAPTER: Adapter = Adapter {
    languages: &["kotlin"],
    roles: &[
        (
            &[
                "import", "package_header", "file_annotation", "modifiers", "type_arguments", "type_parameters", "type_constraints", "delegation_specifiers",
                "user_type", "nullable_type", "type_alias", "lambda_parameters", "annotation", "shebang",
            ],
            Role::Skip,
        ),
        (&["block", "class_body", "anonymous_initializer", "companion_object", "labeled_expression"], Role::Block),
        (&["variable_declaration"], Role::Custom(variable)),
        (&["number_literal", "float_literal"], Role::Number),
        (&["character_literal"], Role::Quoted),
        (&["call_expression"], Role::Custom(call)),
        (&["value_argument"], Role::Argument { name: ":0", value: ":-1" }),
        (&["spread_expression"], Role::Spread(":0")),
        (&["navigation_expression"], Role::Member { object: ":0", name: ":-1" }),
        (&["index_expression"], Role::Index { object: ":0", index: ":-1" }),
        (&["binary_expression", "in_expression"], Role::Binary { left: "left", operator: "operator", right: "right" }),
        (&["unary_expression"], Role::Unary { operator: "operator", operand: "argument" }),
        (&["as_expression"], Role::Same("left")),
        (&["is_expression"], Role::Is),
        (&["collection_literal", "multi_variable_declaration"], Role::List),
        (&["if_expression"], Role::Custom(choice)),
        (&["while_statement"], Role::While { condition: "condition", body: ":-1" }),
        (&["do_while_statement"], Role::DoWhile { condition: "condition", body: ":0" }),
        (&["for_statement"], Role::Each { target: ":0", items: ":1", body: ":-1" }),
        (&["when_expression"], Role::Switch { subject: "@when_subject" }),
        (&["when_subject"], Role::Same(":-1")),
        (&["when_entry"], Role::Case { labels: "condition", falls_through: false }),
        (&["range_test", "type_test"], Role::Is),
        (&["try_expression"], Role::Try),
        (&["catch_block"], Role::Catch),
        (&["finally_block"], Role::Finally),
        (&["return_expression"], Role::Return),
        (&["throw_expression"], Role::Throw),
        (&["break_expression"], Role::Break),
        (&["continue_expression"], Role::Continue),
        (
            &["function_declaration", "anonymous_function", "secondary_constructor"],
            Role::Function { name: "name", parameters: "@function_value_parameters", body: ":-1" },
        ),
        (&["lambda_literal"], Role::Custom(lambda)),
        (&["class_declaration", "object_declaration"], Role::Class { name: "name", bases: "@delegation_specifiers", body: "@class_body" }),
    ],
    bare_fields: true,
    ignored_fields: &["(extra)", "(type)"],
    last_is_value: true,
    plain_types: &[
        "Int", "Long", "Short", "Byte", "Char", "Boolean", "Float", "Double", "Int?", "Long?", "Boolean?", "Double?", "UUID", "LocalDate", "LocalDateTime", "Instant",
        "Date", "BigDecimal", "BigInteger",
    ],
    methods: &[
        ("toInt", Behaviour::Clean), ("toLong", Behaviour::Clean), ("toDouble", Behaviour::Clean), ("toFloat", Behaviour::Clean), ("toBoolean", Behaviour::Clean),
        ("toIntOrNull", Behaviour::Clean), ("toLongOrNull", Behaviour::Clean), ("toDoubleOrNull", Behaviour::Clean), ("toBooleanStrictOrNull", Behaviour::Clean),
        ("lowercase", Behaviour::Lower), ("uppercase", Behaviour::Upper), ("trimIndent", Behaviour::Keep), ("trimMargin", Behaviour::Keep), ("toList", Behaviour::Keep),
        ("orEmpty", Behaviour::Keep), ("toByteArray", Behaviour::Keep), ("plus", Behaviour::Format), ("format", Behaviour::Format), ("first", Behaviour::First),
        ("firstOrNull", Behaviour::First), ("getOrNull", Behaviour::Get), ("getValue", Behaviour::Get), ("isNullOrEmpty", Behaviour::Clean), ("isNullOrBlank", Behaviour::Clean),
        ("isNotEmpty", Behaviour::Clean), ("isNotBlank", Behaviour::Clean), ("appendLine", Behaviour::AppendText), ("count", Behaviour::Length),
        ("add", Behaviour::Add), ("addLast", Behaviour::Append), ("addElement", Behaviour::Append), ("offer", Behaviour::Append), ("push", Behaviour::Append),
        ("addAll", Behaviour::Extend), ("putAll", Behaviour::Extend),
        ("put", Behaviour::Put), ("putIfAbsent", Behaviour::Put), ("set", Behaviour::Put), ("setProperty", Behaviour::Put),
        ("get", Behaviour::Get), ("getOrDefault", Behaviour::Get), ("elementAt", Behaviour::Get), ("getProperty", Behaviour::Get),
        ("remove", Behaviour::Remove), ("poll", Behaviour::TakeFirst), ("removeFirst", Behaviour::TakeFirst), ("pop", Behaviour::TakeLast),
        ("removeLast", Behaviour::TakeLast), ("getFirst", Behaviour::First), ("firstElement", Behaviour::First), ("peek", Behaviour::First),
        ("clear", Behaviour::Clear), ("values", Behaviour::Items), ("entrySet", Behaviour::Items),
        ("append", Behaviour::AppendText), ("insert", Behaviour::AppendText),
        ("toString", Behaviour::Keep), ("trim", Behaviour::Keep), ("strip", Behaviour::Keep), ("intern", Behaviour::Keep), ("reverse", Behaviour::Keep),
        ("getBytes", Behaviour::Keep), ("toCharArray", Behaviour::Keep), ("iterator", Behaviour::Keep), ("stream", Behaviour::Keep), ("clone", Behaviour::Keep),
        ("toLowerCase", Behaviour::Lower), ("toUpperCase", Behaviour::Upper),
        ("concat", Behaviour::Format), ("formatted", Behaviour::Format),
        ("charAt", Behaviour::CharacterAt), ("substring", Behaviour::Slice), ("subSequence", Behaviour::Slice),
        ("length", Behaviour::Length), ("size", Behaviour::Length),
        ("isEmpty", Behaviour::Clean), ("isBlank", Behaviour::Clean), ("startsWith", Behaviour::Clean), ("endsWith", Behaviour::Clean),
        ("indexOf", Behaviour::Clean), ("lastIndexOf", Behaviour::Clean), ("compareTo", Behaviour::Clean), ("hashCode", Behaviour::Clean),
        ("intValue", Behaviour::Clean), ("longValue", Behaviour::Clean), ("ordinal", Behaviour::Clean),
        ("equals", Behaviour::Equals), ("contentEquals", Behaviour::Equals), ("equalsIgnoreCase", Behaviour::EqualsIgnoringCase),
        ("contains", Behaviour::Contains), ("containsKey", Behaviour::Contains), ("matches", Behaviour::MatchesAll),
        ("matcher", Behaviour::MatchesAll),
    ],
    functions: &[
        ("String", Behaviour::Wrap), ("listOf", Behaviour::ListOf), ("mutableListOf", Behaviour::ListOf), ("arrayOf", Behaviour::ListOf), ("setOf", Behaviour::ListOf),
        ("arrayListOf", Behaviour::ListOf), ("mutableSetOf", Behaviour::ListOf), ("listOfNotNull", Behaviour::ListOf), ("requireNotNull", Behaviour::Wrap), ("checkNotNull", Behaviour::Wrap),
        ("error", Behaviour::Exit), ("exitProcess", Behaviour::Exit),
        ("StringBuilder", Behaviour::NewText), ("StringBuffer", Behaviour::NewText), ("StringWriter", Behaviour::NewText),
        ("ArrayList", Behaviour::NewList), ("LinkedList", Behaviour::NewList), ("Vector", Behaviour::NewList), ("Stack", Behaviour::NewList),
        ("ArrayDeque", Behaviour::NewList), ("HashSet", Behaviour::NewList), ("LinkedHashSet", Behaviour::NewList), ("TreeSet", Behaviour::NewList),
        ("CopyOnWriteArrayList", Behaviour::NewList),
        ("HashMap", Behaviour::NewMap), ("LinkedHashMap", Behaviour::NewMap), ("TreeMap", Behaviour::NewMap), ("ConcurrentHashMap", Behaviour::NewMap),
        ("Hashtable", Behaviour::NewMap), ("Properties", Behaviour::NewMap),
        ("Arrays.asList", Behaviour::ListOf), ("List.of", Behaviour::ListOf), ("Set.of", Behaviour::ListOf), ("Stream.of", Behaviour::ListOf),
        ("Map.of", Behaviour::MapOf), ("List.copyOf", Behaviour::NewList), ("Collections.unmodifiableList", Behaviour::Wrap),
        ("Collections.unmodifiableSet", Behaviour::Wrap), ("Collections.unmodifiableMap", Behaviour::Wrap),
        ("String.format", Behaviour::Format), ("MessageFormat.format", Behaviour::Format), ("String.valueOf", Behaviour::Wrap),
        ("String.join", Behaviour::Format), ("Objects.requireNonNull", Behaviour::Wrap), ("Optional.of", Behaviour::Wrap), ("Optional.ofNullable", Behaviour::Wrap),
        ("Integer.parseInt", Behaviour::Clean), ("Integer.valueOf", Behaviour::Clean), ("Long.parseLong", Behaviour::Clean), ("Long.valueOf", Behaviour::Clean),
        ("Short.parseShort", Behaviour::Clean), ("Double.parseDouble", Behaviour::Clean), ("Double.valueOf", Behaviour::Clean), ("Float.parseFloat", Behaviour::Clean),
        ("Boolean.parseBoolean", Behaviour::Clean), ("Boolean.valueOf", Behaviour::Clean), ("UUID.fromString", Behaviour::Clean), ("LocalDate.parse", Behaviour::Clean),
        ("BigDecimal", Behaviour::Clean), ("BigInteger", Behaviour::Clean), ("Integer", Behaviour::Clean), ("Long", Behaviour::Clean),
        ("Objects.equals", Behaviour::Equals), ("Pattern.matches", Behaviour::MatchesAll), ("Pattern.compile", Behaviour::Wrap),
        ("StringUtils.equals", Behaviour::Equals), ("StringUtils.isNumeric", Behaviour::IsPlain), ("StringUtils.isAlphanumeric", Behaviour::IsPlain),
        ("StringUtils.isAlpha", Behaviour::IsPlain), ("NumberUtils.isDigits", Behaviour::IsPlain), ("NumberUtils.toInt", Behaviour::Clean),
        ("System.exit", Behaviour::Exit),
    ],
    ..Adapter::DEFAULT
};

/// Arguments stand in parentheses, and a lambda may follow. What runs a block on a value hands it
/// on as `it` or `this`.
fn call(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let tree = builder.tree;
    let parts: Vec<NodeId> = tree.children(node).collect();
    let role = Role::Call {
        function: "(callee)",
        arguments: "@value_arguments",
    };
    let call = builder.expression(node, role);
    let call = call.unwrap_or_else(|| Form::Mix(Vec::new()));
    let trailing = parts
        .iter()
        .find(|part| tree.kind_name(**part) == "annotated_lambda");
    let Some(block) = trailing.and_then(|part| builder.select(*part, "@lambda_literal")) else {
        return call;
    };
    let call = builder.add(node, call);
    let subject = parts
        .first()
        .and_then(|callee| match tree.kind_name(*callee) {
            "navigation_expression" => builder.select(*callee, ":0"),
            _ => None,
        });
    let mut steps = vec![call];
    if let Some(subject) = subject {
        let target = match block_parameter(builder, block) {
            Some(name) => builder.lower(name),
            None => {
                let it = builder.symbol_of("it");
                Some(builder.add(block, Form::Name(it)))
            }
        };
        if let (Some(target), Some(value)) = (target, builder.lower(subject)) {
            steps.push(builder.add(block, Form::Assign { target, value }));
        }
    }
    let body = builder.children(block);
    let body = builder.add(block, Form::Block(body));
    let before = builder.add(node, Form::Block(steps));
    // The value may be that of the block (`let`, `run`) or the subject (`also`, `apply`).
    Form::Mix(vec![before, body, call])
}

/// `x` of `{ x -> ... }`.
fn block_parameter(builder: &mut Builder<'_, '_>, block: NodeId) -> Option<NodeId> {
    let parameters = builder.select(block, "@lambda_parameters")?;
    let first = builder.select(parameters, ":0")?;
    Some(builder.tree.declared(first))
}

fn variable(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let name = builder.tree.declared(node);
    Form::Name(builder.symbol(name))
}

fn lambda(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    builder.function(node, "", "@lambda_parameters", "")
}

/// The branches have no names in this grammar.
fn choice(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let tree = builder.tree;
    let condition = builder.part_or_unknown(node, "condition");
    let condition_node = builder.select(node, "condition");
    let parts: Vec<NodeId> = tree
        .children(node)
        .filter(|part| Some(*part) != condition_node)
        .collect();
    let yes = match parts.first() {
        Some(part) => builder.lower(*part),
        None => None,
    };
    let yes = match yes {
        Some(yes) => yes,
        None => builder.add(node, Form::Mix(Vec::new())),
    };
    let no = match parts.get(1) {
        Some(part) => builder.lower(*part),
        None => None,
    };
    Form::Choice { condition, yes, no }
}
