//! Go.

use super::{Adapter, Role};
use crate::code::taint::constant::Constant;
use crate::code::taint::ir::{Form, Loop};
use crate::code::taint::library::Behaviour;
use crate::code::taint::lower::Builder;
use crate::code::tree::NodeId;

#[rustfmt::skip] // A table: one row for each meaning.
pub(crate) const ADAPTER: Adapter = Adapter {
    languages: &["go"],
    roles: &[
        (&["import_declaration", "import_spec", "package_clause", "type_declaration", "type_arguments", "goto_statement"], Role::Skip),
        (&["block", "labeled_statement"], Role::Block),
        (&["slice_expression", "type_assertion_expression", "type_conversion_expression"], Role::Same("operand")),
        (&["composite_literal"], Role::Custom(composite_literal)),
        (&["literal_element"], Role::Same(":0")),
        (&["literal_value"], Role::Custom(keyed_or_list)),
        (&["int_literal", "float_literal"], Role::Number),
        (&["rune_literal"], Role::Quoted),
        (&["true"], Role::True),
        (&["false"], Role::False),
        (&["nil"], Role::Nothing),
        (&["call_expression"], Role::Call { function: "function", arguments: "arguments" }),
        (&["variadic_argument"], Role::Spread(":0")),
        (&["selector_expression", "qualified_type"], Role::Member { object: ":0", name: ":-1" }),
        (&["index_expression"], Role::Index { object: "operand", index: "index" }),
        (&["binary_expression"], Role::Binary { left: "left", operator: "operator", right: "right" }),
        (&["unary_expression"], Role::Unary { operator: "operator", operand: "operand" }),
        (&["expression_list"], Role::List),
        (&["if_statement"], Role::If { before: "initializer", condition: "condition", yes: "consequence", no: "alternative" }),
        (&["for_statement"], Role::Custom(for_statement)),
        (&["expression_switch_statement", "type_switch_statement"], Role::Switch { subject: "value" }),
        (&["select_statement"], Role::Switch { subject: "" }),
        (&["expression_case"], Role::Case { labels: "value", falls_through: false }),
        (&["type_case"], Role::Case { labels: "type", falls_through: false }),
        (&["default_case", "communication_case"], Role::Case { labels: "", falls_through: false }),
        (&["return_statement"], Role::Return),
        (&["break_statement"], Role::Break),
        (&["continue_statement"], Role::Continue),
        (&["function_declaration", "func_literal"], Role::Function { name: "name", parameters: "parameters", body: "body" }),
        (&["method_declaration"], Role::Custom(method)),
    ],
    this: &[],
    capital_fields: true,
    plain_types: &[
        "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "float32", "float64", "bool", "byte", "rune",
        "time.Time", "time.Duration", "uuid.UUID", "error",
    ],
    methods: &[
        ("WriteString", Behaviour::AppendText), ("WriteByte", Behaviour::AppendText), ("WriteRune", Behaviour::AppendText),
        ("String", Behaviour::Keep), ("Bytes", Behaviour::Keep), ("Error", Behaviour::Keep),
        ("MatchString", Behaviour::Matches), ("Match", Behaviour::Matches), ("Len", Behaviour::Clean),
    ],
    functions: &[
        ("append", Behaviour::Append), ("len", Behaviour::Length), ("cap", Behaviour::Clean), ("panic", Behaviour::Exit), ("string", Behaviour::Wrap),
        ("int", Behaviour::Clean), ("int64", Behaviour::Clean), ("uint", Behaviour::Clean), ("uint64", Behaviour::Clean), ("float64", Behaviour::Clean),
        ("fmt.Sprintf", Behaviour::Format), ("fmt.Sprint", Behaviour::Format), ("fmt.Sprintln", Behaviour::Format), ("fmt.Println", Behaviour::Clean),
        ("fmt.Printf", Behaviour::Clean), ("log.Println", Behaviour::Clean), ("log.Printf", Behaviour::Clean),
        ("strings.Join", Behaviour::Format), ("strings.ToLower", Behaviour::Lower), ("strings.ToUpper", Behaviour::Upper), ("strings.TrimSpace", Behaviour::Wrap),
        ("strings.Trim", Behaviour::Wrap), ("strings.TrimPrefix", Behaviour::Wrap), ("strings.TrimSuffix", Behaviour::Wrap), ("strings.Split", Behaviour::Wrap),
        ("strings.Contains", Behaviour::Clean), ("strings.HasPrefix", Behaviour::Clean), ("strings.HasSuffix", Behaviour::Clean), ("strings.Index", Behaviour::Clean),
        ("strings.Count", Behaviour::Clean), ("strings.EqualFold", Behaviour::EqualsIgnoringCase), ("bytes.Equal", Behaviour::Equals),
        ("strconv.Atoi", Behaviour::Clean), ("strconv.ParseInt", Behaviour::Clean), ("strconv.ParseUint", Behaviour::Clean), ("strconv.ParseFloat", Behaviour::Clean),
        ("strconv.ParseBool", Behaviour::Clean), ("strconv.Itoa", Behaviour::Clean), ("uuid.Parse", Behaviour::Clean), ("uuid.MustParse", Behaviour::Clean),
        ("time.Parse", Behaviour::Clean), ("slices.Contains", Behaviour::Contains), ("regexp.MustCompile", Behaviour::Wrap), ("regexp.Compile", Behaviour::Wrap),
        ("regexp.MatchString", Behaviour::Matches), ("os.Exit", Behaviour::Exit), ("log.Fatal", Behaviour::Exit), ("log.Fatalf", Behaviour::Exit),
        ("log.Fatalln", Behaviour::Exit), ("log.Panic", Behaviour::Exit), ("log.Panicf", Behaviour::Exit),
    ],
    ..Adapter::DEFAULT
};

/// `[]T{...}` is a list; `T{...}` and `map[K]V{...}` have keys.
fn composite_literal(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let is_list = builder
        .select(node, "@slice_type|array_type|implicit_length_array_type")
        .is_some();
    match builder.select(node, "body") {
        Some(body) if builder.parts(body).is_empty() && !is_list => Form::Map(Vec::new()),
        Some(body) => keyed_or_list(builder, body),
        None => Form::Mix(Vec::new()),
    }
}

/// `{a, b}` or `{key: value}`; the names of fields are keys.
fn keyed_or_list(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let parts = builder.parts(node);
    let is_keyed = |part: &NodeId| builder.tree.kind_name(*part) == "keyed_element";
    if !parts.iter().any(is_keyed) {
        return Form::List(builder.children(node));
    }
    let mut entries = Vec::new();
    for part in parts {
        let (Some(key), Some(value)) = (builder.select(part, "key"), builder.select(part, "value"))
        else {
            continue;
        };
        let core = builder.tree.core(key);
        let key = match builder.tree.is_name(core) {
            true => {
                let text = Constant::text(builder.tree.text(core));
                Some(builder.add(core, Form::Constant(text)))
            }
            false => builder.lower(key),
        };
        if let (Some(key), Some(value)) = (key, builder.lower(value)) {
            entries.push((key, value));
        }
    }
    Form::Map(entries)
}

/// All its loops have one kind.
fn for_statement(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let mut repeat = Loop {
        before: Vec::new(),
        condition: None,
        each: None,
        body: 0,
        step: Vec::new(),
        body_first: false,
        collects: false,
    };
    if let Some(clause) = builder.select(node, "@for_clause") {
        repeat.before.extend(builder.part(clause, "initializer"));
        repeat.condition = builder.part(clause, "condition");
        repeat.step.extend(builder.part(clause, "update"));
    } else if let Some(clause) = builder.select(node, "@range_clause") {
        let target = builder.part_or_unknown(clause, "left");
        repeat.each = Some((target, builder.part_or_unknown(clause, "right")));
    } else if let Some(first) = builder.parts(node).first()
        && builder.select(node, "body") != Some(*first)
    {
        repeat.condition = builder.lower(*first);
    }
    repeat.body = builder.part_or_unknown(node, "body");
    Form::Loop(Box::new(repeat))
}

/// A method belongs to the type of its receiver.
fn method(builder: &mut Builder<'_, '_>, node: NodeId) -> Form {
    let receiver = builder.select(node, "receiver");
    let names: Vec<NodeId> = receiver.map_or(Vec::new(), |receiver| {
        let within = builder.tree.descendants(receiver);
        within.filter(|part| builder.tree.is_name(*part)).collect()
    });
    let (this, class) = match names.as_slice() {
        [this, class, ..] => (Some(*this), *class),
        [class] => (None, *class),
        [] => return builder.function(node, "name", "parameters", "body"),
    };
    builder.method_of(node, class, this, ("name", "parameters", "body"))
}
