//! OpenTelemetry traces as OTLP/JSON, with what the conventions for generative AI write into spans.
//!
//! Attributes hold messages as structures or as JSON text; older instrumentations spread them over
//! numbered attributes or events. Each span of a chat repeats the history before it.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{Line, Read, Reader, Sureness, openai_chat};
use crate::json;
use crate::trace::event::{Body, Root, Transcript};
use crate::trace::history::{History, Place, ToolRecord};
use crate::trace::parts::{
    identifier, offer_tools, shorten, take, take_string, texts, tool_content,
};

pub(super) const READER: Reader = Reader {
    name: "otlp",
    sniff,
    read: Read::Runs(read),
};

fn sniff(values: &[Value]) -> Sureness {
    let has = |value: &Value| member(value, "resourceSpans", "resource_spans").is_some();
    match values.iter().any(has) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

/// A member under either of its names, with the name.
fn member<'a>(
    value: &'a Value,
    camel: &'static str,
    snake: &'static str,
) -> Option<(&'static str, &'a Value)> {
    [camel, snake]
        .into_iter()
        .find_map(|key| Some((key, value.get(key)?)))
}

/// An attribute: its value, where that stands, and the text it was parsed from.
struct Attribute {
    pointer: String,
    value: Value,
    text: Option<String>,
}

impl Attribute {
    fn place(&self) -> Place<'_> {
        Place {
            pointer: &self.pointer,
            text: self.text.as_deref(),
            value: self.value.clone(),
        }
    }
}

/// A span with its attributes by name.
struct Span {
    root: Root,
    id: String,
    parent: String,
    trace: String,
    start: u128,
    failed: bool,
    attributes: Vec<(String, Attribute)>,
}

impl Span {
    fn get(&self, keys: &[&str]) -> Option<&Attribute> {
        let named = |key: &&str| self.attributes.iter().find(|(name, _)| name == key);
        Some(&keys.iter().find_map(named)?.1)
    }

    fn text(&self, keys: &[&str]) -> Option<&str> {
        self.get(keys)?.value.as_str()
    }

    fn is_agent(&self) -> bool {
        matches!(
            self.text(&["gen_ai.operation.name"]),
            Some("invoke_agent" | "create_agent")
        )
    }
}

fn read(lines: Vec<Line>) -> Vec<Transcript> {
    let mut traces: Vec<(String, Vec<Span>)> = Vec::new();
    let mut foreign = 0;
    for span in lines.iter().flat_map(spans) {
        if !span.attributes.iter().any(|(name, _)| is_of_agents(name)) {
            foreign += 1;
            continue;
        }
        match traces.iter_mut().find(|(id, _)| *id == span.trace) {
            Some((_, spans)) => spans.push(span),
            None => traces.push((span.trace.clone(), vec![span])),
        }
    }
    if traces.is_empty() {
        let mut transcript = Transcript::new(
            lines
                .first()
                .map_or(Root::default(), |line| line.root.clone()),
        );
        transcript.skip(format!(
            "{foreign} spans, none of an agent or a model: there is nothing to audit"
        ));
        return vec![transcript];
    }
    traces
        .into_iter()
        .map(|(id, spans)| trace(id, spans))
        .collect()
}

fn is_of_agents(attribute: &str) -> bool {
    [
        "gen_ai.",
        "llm.",
        "traceloop.",
        "openinference.",
        "input.value",
        "output.value",
        "tool.",
    ]
    .iter()
    .any(|start| attribute.starts_with(start))
}

/// All spans of one value.
fn spans(line: &Line) -> Vec<Span> {
    let list = |value: &Value, camel, snake| -> Vec<(String, Value)> {
        let (key, list) = member(value, camel, snake).unwrap_or((camel, &Value::Null));
        let list = list.as_array().into_iter().flatten().enumerate();
        list.map(|(index, item)| (format!("/{key}/{index}"), item.clone()))
            .collect()
    };
    let mut found = Vec::new();
    for (resource, value) in list(&line.value, "resourceSpans", "resource_spans") {
        for (scope, value) in list(&value, "scopeSpans", "scope_spans") {
            for (span, value) in list(&value, "spans", "spans") {
                found.push(read_span(
                    &line.root,
                    &format!("{resource}{scope}{span}"),
                    &value,
                ));
            }
        }
    }
    found
}

fn read_span(root: &Root, pointer: &str, value: &Value) -> Span {
    let text = |camel, snake| {
        let text = member(value, camel, snake).and_then(|(_, value)| identifier(value));
        text.unwrap_or_default()
    };
    let mut attributes = attributes(&value["attributes"], &format!("{pointer}/attributes"));
    // Older instrumentations log the messages as events of the span.
    for (index, event) in value["events"].as_array().into_iter().flatten().enumerate() {
        let name = event["name"].as_str().unwrap_or_default();
        let at = format!("{pointer}/events/{index}/attributes");
        let inner = self::attributes(&event["attributes"], &at).into_iter();
        attributes.extend(inner.map(|(key, attribute)| match is_of_agents(&key) {
            true => (key, attribute),
            false => (format!("{name}.{index}.{key}"), attribute),
        }));
    }
    Span {
        root: root.clone(),
        id: text("spanId", "span_id"),
        parent: text("parentSpanId", "parent_span_id"),
        trace: text("traceId", "trace_id"),
        start: text("startTimeUnixNano", "start_time_unix_nano")
            .parse()
            .unwrap_or(0),
        failed: matches!(&value["status"]["code"], code if *code == 2 || *code == "STATUS_CODE_ERROR"),
        attributes,
    }
}

fn attributes(list: &Value, pointer: &str) -> Vec<(String, Attribute)> {
    let list = list.as_array().into_iter().flatten().enumerate();
    list.filter_map(|(index, item)| {
        let key = item["key"].as_str()?.to_owned();
        let at = format!("{pointer}/{index}/value");
        let text = member(&item["value"], "stringValue", "string_value");
        let attribute = match text {
            Some((name, Value::String(text))) => {
                let parsed = json::parse(text)
                    .ok()
                    .filter(|value| value.is_array() || value.is_object());
                Attribute {
                    pointer: format!("{at}/{name}"),
                    text: parsed.is_some().then(|| text.clone()),
                    value: parsed.unwrap_or_else(|| Value::String(text.clone())),
                }
            }
            // No pointer leads into the structure: it is taken whole.
            _ => Attribute {
                pointer: at,
                text: Some(String::new()),
                value: any_value(&item["value"]),
            },
        };
        Some((key, attribute))
    })
    .collect()
}

/// A value as OTLP spells it out.
fn any_value(value: &Value) -> Value {
    let Some((kind, inner)) = value.as_object().and_then(|members| members.iter().next()) else {
        return Value::Null;
    };
    let list = || inner["values"].as_array().into_iter().flatten();
    match kind.as_str() {
        "arrayValue" | "array_value" => list().map(any_value).collect(),
        "kvlistValue" | "kvlist_value" => {
            let member =
                |item: &Value| Some((item["key"].as_str()?.to_owned(), any_value(&item["value"])));
            Value::Object(list().filter_map(member).collect())
        }
        _ => inner.clone(),
    }
}

/// Where the instructions, the messages of the request and those of the answer stand.
const SYSTEM: &[&str] = &["gen_ai.system_instructions"];
const INPUT: &[&str] = &["gen_ai.input.messages"];
const OUTPUT: &[&str] = &["gen_ai.output.messages"];
/// Beginnings of numbered attributes that hold the same, and the role where none is given.
const NUMBERED: &[(&str, &str)] = &[
    ("gen_ai.prompt.", "user"),
    ("llm.input_messages.", "user"),
    ("gen_ai.system.message.", "system"),
    ("gen_ai.user.message.", "user"),
    ("gen_ai.assistant.message.", "assistant"),
    ("gen_ai.tool.message.", "tool"),
    ("gen_ai.completion.", "assistant"),
    ("gen_ai.choice.", "assistant"),
    ("llm.output_messages.", "assistant"),
];

fn trace(id: String, mut spans: Vec<Span>) -> Transcript {
    spans.sort_by_key(|span| span.start);
    let agents = agents(&spans);
    let first = spans
        .first()
        .map_or(Root::default(), |span| span.root.clone());
    let mut transcript = Transcript::new(first);
    transcript.id = Some(id);
    let of_messages = |span: &Span| -> Vec<Value> {
        let given = [INPUT, OUTPUT]
            .into_iter()
            .filter_map(|keys| Some(span.get(keys)?.value.clone()));
        given
            .chain(numbered(span).into_iter().map(|(_, message)| message))
            .collect()
    };
    let shown: Vec<Value> = spans.iter().flat_map(of_messages).collect();
    let mut history = History::new(message, &shown);
    for span in &spans {
        transcript.read_from(
            span.root.clone(),
            agents.get(span.id.as_str()).copied().flatten(),
        );
        for keys in [SYSTEM, INPUT, OUTPUT] {
            if let Some(attribute) = span.get(keys) {
                attribute
                    .place()
                    .read(&mut transcript, |value, pointer, transcript| {
                        match keys == SYSTEM {
                            true => system(value, pointer, transcript),
                            false => history.messages(value, pointer, transcript),
                        }
                    });
            }
        }
        for (pointer, message) in numbered(span) {
            transcript.read_inside(Some((&pointer, "")));
            history.messages(message, "", &mut transcript);
            transcript.read_inside(None);
        }
        if let Some(definitions) = span.get(&["gen_ai.tool.definitions"]) {
            definitions
                .place()
                .read(&mut transcript, |list, pointer, transcript| {
                    offer_tools(transcript, pointer, &list);
                });
        }
        tool(span, &mut history, &mut transcript);
    }
    if transcript.events.is_empty() {
        transcript.skip(
            "the spans hold no messages: recording content was not switched on, so there is nothing to audit",
        );
    }
    transcript
}

/// Instructions are repeated in every span; they are read once.
fn system(value: Value, pointer: &str, transcript: &mut Transcript) {
    let before = transcript.events.len();
    texts(transcript, pointer, value, Body::System);
    let known = |transcript: &Transcript, index: usize| {
        let text = transcript.events[index].text();
        transcript.events[..before]
            .iter()
            .any(|event| matches!(event.body, Body::System(_)) && event.text() == text)
    };
    while transcript.events.len() > before && known(transcript, transcript.events.len() - 1) {
        transcript.events.pop();
    }
}

/// Messages spread over attributes such as `gen_ai.prompt.0.content`, in their order, each with the
/// pointer of its content.
fn numbered(span: &Span) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for &(start, role) in NUMBERED {
        let mut messages: Vec<(usize, String, Value)> = Vec::new();
        for (name, attribute) in &span.attributes {
            let Some((number, path)) = name
                .strip_prefix(start)
                .and_then(|rest| rest.split_once('.'))
            else {
                continue;
            };
            let Ok(number) = number.parse::<usize>() else {
                continue;
            };
            let position = messages.iter().position(|(other, ..)| *other == number);
            let position = position.unwrap_or_else(|| {
                messages.push((number, String::new(), Value::Object(Map::new())));
                messages.len() - 1
            });
            let (_, pointer, message) = &mut messages[position];
            let path = path.trim_start_matches("message.");
            if pointer.is_empty() || path == "content" {
                pointer.clone_from(&attribute.pointer);
            }
            put(message, path, attribute.value.clone());
        }
        messages.sort_by_key(|(number, ..)| *number);
        found.extend(messages.into_iter().map(|(_, pointer, mut message)| {
            put_missing(&mut message, "role", Value::from(role));
            put_missing(&mut message, "content", Value::Null);
            (pointer, message)
        }));
    }
    found
}

fn put_missing(message: &mut Value, key: &str, value: Value) {
    if let Value::Object(members) = message {
        members.entry(key).or_insert(value);
    }
}

/// Puts a value where a dotted path leads; numbers in it count the items of a list.
fn put(target: &mut Value, path: &str, value: Value) {
    let mut at = target;
    for part in path.split('.').filter(|part| *part != "tool_call") {
        at = match part.parse::<usize>() {
            Ok(number) if number < 1000 => {
                if !at.is_array() {
                    *at = Value::Array(Vec::new());
                }
                let Value::Array(items) = at else { return };
                if items.len() <= number {
                    items.resize(number + 1, Value::Null);
                }
                &mut items[number]
            }
            _ => {
                if !at.is_object() {
                    *at = Value::Object(Map::new());
                }
                let Value::Object(members) = at else { return };
                members.entry(part).or_insert(Value::Null)
            }
        };
    }
    *at = value;
}

/// One message: roles and typed parts, or as OpenAI has it.
fn message(mut value: Value, pointer: &str, transcript: &mut Transcript) {
    let Value::Array(parts) = take(&mut value, "parts") else {
        return openai_chat::read_message(value, pointer, transcript);
    };
    let role = take_string(&mut value, "role").unwrap_or_default();
    let body = match role.as_str() {
        "system" | "developer" => Body::System,
        "user" => Body::User,
        "assistant" | "model" => Body::Assistant,
        // Answers of tools are told by their parts.
        _ => Body::Context,
    };
    for (index, part) in parts.into_iter().enumerate() {
        read_part(part, &format!("{pointer}/parts/{index}"), body, transcript);
    }
}

fn read_part(
    mut part: Value,
    pointer: &str,
    body: fn(String) -> Body,
    transcript: &mut Transcript,
) {
    let kind = part["type"].as_str().unwrap_or_default().to_owned();
    let id = part.get("id").and_then(identifier);
    let id = id.as_deref();
    match kind.as_str() {
        "tool_call" => {
            let name = take_string(&mut part, "name").unwrap_or_default();
            transcript.call(
                &format!("{pointer}/arguments"),
                id,
                &name,
                take(&mut part, "arguments"),
            );
        }
        "tool_call_response" => {
            let key = if part.get("response").is_some() {
                "response"
            } else {
                "result"
            };
            let call = transcript.answered(id, None);
            tool_content(
                transcript,
                &format!("{pointer}/{key}"),
                call,
                take(&mut part, key),
                false,
            );
        }
        "reasoning" => {
            texts(
                transcript,
                &format!("{pointer}/content"),
                take(&mut part, "content"),
                Body::Thought,
            );
        }
        "text" | "" => {
            texts(
                transcript,
                &format!("{pointer}/content"),
                take(&mut part, "content"),
                body,
            );
        }
        other => transcript.skip(format!(
            "content of type `{}` at {pointer} is not scanned: firestop reads text",
            shorten(other)
        )),
    }
}

/// A span of a tool's run.
fn tool(span: &Span, history: &mut History, transcript: &mut Transcript) {
    let name = span.text(&["gen_ai.tool.name", "tool.name", "traceloop.entity.name"]);
    let is_tool = span.text(&["gen_ai.operation.name"]) == Some("execute_tool")
        || span.text(&["openinference.span.kind"]) == Some("TOOL")
        || span.text(&["traceloop.span.kind"]) == Some("tool");
    let Some(name) = name.filter(|_| is_tool) else {
        return;
    };
    let place = |keys: &[&str]| {
        span.get(keys)
            .map_or(Place::plain("", Value::Null), Attribute::place)
    };
    let arguments = [
        "gen_ai.tool.call.arguments",
        "input.value",
        "traceloop.entity.input",
    ];
    let results = [
        "gen_ai.tool.call.result",
        "output.value",
        "traceloop.entity.output",
    ];
    if span
        .get(&arguments)
        .or_else(|| span.get(&results))
        .is_none()
    {
        return;
    }
    let record = ToolRecord {
        id: span.text(&["gen_ai.tool.call.id"]),
        name,
        arguments: place(&arguments),
        result: place(&results),
        failed: span.failed,
    };
    history.tool(record, transcript);
}

/// For each span the agent that it works for, where that is not the outermost.
fn agents(spans: &[Span]) -> HashMap<&str, Option<&str>> {
    let by_id: HashMap<&str, &Span> = spans.iter().map(|span| (span.id.as_str(), span)).collect();
    let agent_of = |span: &Span| {
        let (mut at, mut above) = (Some(span.id.as_str()), Vec::new());
        // As many steps as there are spans: parents may run in a circle.
        for _ in 0..=spans.len() {
            let Some(&span) = at.and_then(|id| by_id.get(id)) else {
                break;
            };
            if span.is_agent() {
                above.push(span.text(&["gen_ai.agent.name"]).unwrap_or("agent"));
            }
            at = Some(span.parent.as_str());
        }
        above.first().copied().filter(|_| above.len() > 1)
    };
    spans
        .iter()
        .map(|span| (span.id.as_str(), agent_of(span)))
        .collect()
}
