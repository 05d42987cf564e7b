//! Ruby.

use super::{Adapter, Role};
use crate::code::grammar::class;
use crate::code::taint::constant::Constant;
use crate::code::taint::ir::{Argument, Call, Callee, ExpressionId, Form, Loop, Operator};
use crate::code::taint::library::Behaviour;
use crate::code::taint::lower::Builder;
use crate::code::tree::NodeId;

#[rustfmt::skip] // A table: one row for each meaning.
pub(crate) const ADAPTER: Adapter = Adapter {
    languages: &["ruby"],
    roles: &[
        (&["alias", "undef", "heredoc_body", "superclass", "block_parameters", "uninterpreted"], Role::Skip),
        (&["program", "block_body", "then", "do", "parenthesized_statements", "begin_block", "end_block"], Role::Block),
        (&["body_statement", "begin"], Role::Custom(body)),
        (&["rescue"], Role::Catch),
        (&["ensure"], Role::Finally),
        (&["call"], Role::Custom(call)),
        (&["pair"], Role::Pair { key: "key", value: "value" }),
        (&["hash"], Role::Map),
        (&["array", "right_assignment_list", "left_assignment_list", "string_array", "symbol_array"], Role::List),
        (&["element_reference"], Role::Index { object: "object", index: ":1" }),
        (&["scope_resolution"], Role::Member { object: "scope", name: "name" }),
        (&["binary"], Role::Custom(binary)),
        (&["unary"], Role::Unary { operator: "operator", operand: "operand" }),
        (&["operator_assignment"], Role::Augment { target: "left", operator: "operator", value: "right" }),
        (&["optional_parameter", "keyword_parameter"], Role::Assign { target: "name", value: "value" }),
        (&["simple_symbol"], Role::Custom(symbol)),
        (&["bare_symbol"], Role::Text),
        (&["heredoc_beginning"], Role::Custom(heredoc)),
        (&["subshell", "heredoc_content", "regex", "delimited_symbol"], Role::Concat),
        (&["integer", "float"], Role::Number),
        (&["true"], Role::True),
        (&["false"], Role::False),
        (&["nil"], Role::Nothing),
        (&["if", "elsif"], Role::If { before: "", condition: "condition", yes: "consequence", no: "alternative" }),
        (&["conditional"], Role::If { before: "", condition: "condition", yes: "consequence", no: "alternative" }),
        (&["if_modifier"], Role::If { before: "", condition: "condition", yes: "body", no: "" }),
        (&["unless"], Role::Custom(unless)),
        (&["unless_modifier"], Role::Custom(unless)),
        (&["while", "while_modifier", "until", "until_modifier"], Role::While { condition: "condition", body: "body" }),
        (&["for"], Role::Each { target: "pattern", items: "value", body: "body" }),
        (&["case"], Role::Switch { subject: "value" }),
        (&["when"], Role::Case { labels: "pattern", falls_through: false }),
        // Of a `case` it is the default; of an `if` it is what runs.
        (&["else"], Role::Case { labels: "", falls_through: false }),
        (&["return"], Role::Return),
        (&["break"], Role::Break),
        (&["next"], Role::Continue),
        (&["method", "singleton_method", "lambda"], Role::Function { name: "name", parameters: "parameters", body: "body" }),
        (&["class", "module", "singleton_class"], Role::Class { name: "name", bases: "superclass", body: "body" }),
    ],
    this: &["self"],
    names_are_keys: true,
    constructors: &["initialize"],
    last_is_value: true,
    methods: &[
        ("push", Behaviour::Append),
        ("append", Behaviour::Append),
        ("unshift", Behaviour::Append),
        ("prepend", Behaviour::Append),
        ("concat", Behaviour::Extend),
        ("merge!", Behaviour::Extend),
        ("update", Behaviour::Extend),
        ("store", Behaviour::Put),
        ("fetch", Behaviour::Get),
        ("dig", Behaviour::Get),
        ("delete", Behaviour::Remove),
        ("shift", Behaviour::TakeFirst),
        ("pop", Behaviour::TakeLast),
        ("first", Behaviour::First),
        ("clear", Behaviour::Clear),
        ("values", Behaviour::Items),
        ("to_a", Behaviour::Items),
        ("to_s", Behaviour::Keep),
        ("to_str", Behaviour::Keep),
        ("to_sym", Behaviour::Keep),
        ("strip", Behaviour::Keep),
        ("lstrip", Behaviour::Keep),
        ("rstrip", Behaviour::Keep),
        ("chomp", Behaviour::Keep),
        ("squish", Behaviour::Keep),
        ("dup", Behaviour::Keep),
        ("clone", Behaviour::Keep),
        ("freeze", Behaviour::Keep),
        ("html_safe", Behaviour::Keep),
        ("presence", Behaviour::Keep),
        ("capitalize", Behaviour::Keep),
        ("downcase", Behaviour::Lower),
        ("upcase", Behaviour::Upper),
        ("join", Behaviour::Join),
        ("to_i", Behaviour::Clean),
        ("to_f", Behaviour::Clean),
        ("to_r", Behaviour::Clean),
        ("to_d", Behaviour::Clean),
        ("to_date", Behaviour::Clean),
        ("to_time", Behaviour::Clean),
        ("hash", Behaviour::Clean),
        ("count", Behaviour::Clean),
        ("length", Behaviour::Length),
        ("size", Behaviour::Length),
        ("index", Behaviour::Clean),
        ("hexdigest", Behaviour::Clean),
        ("digest", Behaviour::Clean),
        ("nil?", Behaviour::Clean),
        ("empty?", Behaviour::Clean),
        ("blank?", Behaviour::Clean),
        ("present?", Behaviour::Clean),
        ("is_a?", Behaviour::Clean),
        ("respond_to?", Behaviour::Clean),
        ("start_with?", Behaviour::Clean),
        ("end_with?", Behaviour::Clean),
        ("include?", Behaviour::Contains),
        ("member?", Behaviour::Contains),
        ("key?", Behaviour::Contains),
        ("has_key?", Behaviour::Contains),
        ("in?", Behaviour::IsIn),
        ("match?", Behaviour::Matches),
        ("match", Behaviour::Matches),
        ("eql?", Behaviour::Equals),
        ("equal?", Behaviour::Equals),
        ("casecmp?", Behaviour::EqualsIgnoringCase),
    ],
    functions: &[
        ("Integer", Behaviour::Clean),
        ("Float", Behaviour::Clean),
        ("Rational", Behaviour::Clean),
        ("puts", Behaviour::Clean),
        ("p", Behaviour::Clean),
        ("rand", Behaviour::Clean),
        ("String", Behaviour::Wrap),
        ("Array", Behaviour::NewList),
        ("format", Behaviour::Format),
        ("sprintf", Behaviour::Format),
        ("raise", Behaviour::Exit),
        ("fail", Behaviour::Exit),
        ("exit", Behaviour::Exit),
        ("abort", Behaviour::Exit),
        ("halt", Behaviour::Exit),
        ("throw", Behaviour::Exit),
    ],
    ..Adapter::DEFAULT
};

/// Statements, with or without `rescue` and `ensure`.
fn body(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let rescues = builder.select(node, "@rescue|ensure").is_some();
    let role = if rescues { Role::Try } else { Role::Block };
    builder
        .expression(node, role)
        .unwrap_or_else(|| Form::Mix(Vec::new()))
}

/// `receiver.method(arguments) { block }`; the list of arguments is left out of the tree.
fn call(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let receiver = builder.part(node, "receiver");
    let Some(method) = builder.select(node, "method") else {
        // `callable.(x)`
        return Form::Mix(builder.children(node));
    };
    let name = builder.symbol(method);
    let callee = match receiver {
        Some(receiver) => Callee::Method(receiver, name),
        None => {
            let function = builder.add(method, Form::Name(name));
            Callee::Name(function, name)
        }
    };
    let nodes = builder.select_all(node, "arguments");
    let mut arguments = Vec::new();
    for part in nodes {
        let kind = builder.tree.kind_name(part);
        let spread = matches!(kind, "splat_argument" | "hash_splat_argument");
        let (key, value) = match kind {
            "pair" => (builder.select(part, "key"), builder.select(part, "value")),
            "splat_argument" | "hash_splat_argument" => (None, builder.select(part, ":0")),
            _ => (None, Some(part)),
        };
        let key = key.filter(|key| builder.tree.is_name(*key));
        let name = key.map(|key| builder.symbol(key));
        if let Some(value) = value.and_then(|value| builder.lower(value)) {
            arguments.push(Argument {
                name,
                value,
                spread,
            });
        }
    }
    let called = Form::Call(Box::new(Call { callee, arguments }));
    match builder.select(node, "block") {
        Some(block) => {
            let called = builder.add(node, called);
            with_block(builder, block, called, receiver)
        }
        None => called,
    }
}

/// The block runs with what the receiver holds, or with what the call gives.
fn with_block(
    builder: &mut Builder<'_, '_>,
    block: NodeId,
    called: ExpressionId,
    receiver: Option<ExpressionId>,
) -> Form {
    let body = builder.part_or_unknown(block, "body");
    let parameters = builder.select(block, "parameters");
    let mut targets = Vec::new();
    for parameter in parameters.map_or(Vec::new(), |list| builder.parts(list)) {
        targets.extend(builder.lower(builder.tree.declared(parameter)));
    }
    let target = match targets.as_slice() {
        [] => return Form::Block(vec![called, body]),
        [only] => *only,
        _ => builder.add(block, Form::List(targets)),
    };
    let each = Loop {
        before: Vec::new(),
        condition: None,
        each: Some((target, receiver.unwrap_or(called))),
        body,
        step: Vec::new(),
        body_first: false,
        collects: true,
    };
    let each = builder.add(block, Form::Loop(Box::new(each)));
    Form::Mix(vec![called, each])
}

/// `text << x` and `list << x` change the left side.
fn binary(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let sign = builder.select(node, "operator");
    if sign.is_some_and(|sign| builder.tree.text(sign) == "<<") {
        return Form::Augment {
            operator: Operator::Add,
            target: builder.part_or_unknown(node, "left"),
            value: builder.part_or_unknown(node, "right"),
        };
    }
    builder.binary(node, "left", "operator", "right")
}

fn symbol(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let text = builder.tree.text(node).trim_start_matches(':');
    Form::Constant(Constant::text(text))
}

/// `unless` is `if` with its branches exchanged.
fn unless(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let condition = builder.part_or_unknown(node, "condition");
    let otherwise = builder.part(node, "consequence|body");
    Form::Choice {
        condition,
        yes: builder.part_or_unknown(node, "alternative"),
        no: otherwise,
    }
}

/// How far behind `<<~TEXT` its text may begin, in nodes.
const MAX_HEREDOC_DISTANCE: u32 = 400;

/// The text of `<<~TEXT` stands behind the statement.
fn heredoc(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let end = builder.tree.descendants(0).end;
    let text = (node + 1..end.min(node + MAX_HEREDOC_DISTANCE))
        .find(|part| builder.tree.kind_name(*part) == "heredoc_body");
    match text {
        Some(text) => {
            let parts = builder.parts(text);
            let is_code = |part: &NodeId| !builder.tree.has(*part, class::SKIPPED);
            let parts: Vec<NodeId> = parts.into_iter().filter(is_code).collect();
            Form::Concat(
                parts
                    .into_iter()
                    .filter_map(|part| builder.lower(part))
                    .collect(),
            )
        }
        None => Form::Mix(Vec::new()),
    }
}
