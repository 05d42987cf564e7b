//! How messages are taken apart: what the formats have in common.

use std::collections::BTreeMap;

use serde_json::Value;

use super::event::{Body, Tool, Transcript, is_name, scalars};
use crate::scan::Part;

/// The start of a name that comes from the input.
pub(super) fn shorten(name: &str) -> &str {
    &name[..name.floor_char_boundary(40)]
}

/// A name or number that identifies something.
pub(super) fn identifier(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Takes a member out of an object; null if there is none.
pub(super) fn take(object: &mut Value, key: &str) -> Value {
    object.get_mut(key).map(Value::take).unwrap_or_default()
}

/// Takes a member out of an object if it is only a name: a longer text may be an instruction.
pub(super) fn drop_name(object: &mut Value, key: &str) {
    if let Value::Object(members) = object
        && members
            .get(key)
            .and_then(Value::as_str)
            .is_some_and(is_name)
    {
        members.shift_remove(key);
    }
}

/// Takes a string out of an object.
pub(super) fn take_string(object: &mut Value, key: &str) -> Option<String> {
    match object.get_mut(key)?.take() {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// The messages of a record that holds them under that name, or is the bare list.
pub(super) fn messages(record: &Value) -> Option<&Vec<Value>> {
    record
        .as_array()
        .or_else(|| record.get("messages")?.as_array())
}

/// Takes the messages out of a record, with the pointer to their list. That there are none is told.
pub(super) fn take_messages(
    mut record: Value,
    transcript: &mut Transcript,
) -> (&'static str, Vec<Value>) {
    let (pointer, messages) = match record.get_mut("messages") {
        Some(messages) => ("/messages", messages.take()),
        None => ("", record),
    };
    let Value::Array(messages) = messages else {
        transcript.skip("`messages` is not a list");
        return (pointer, Vec::new());
    };
    if messages.is_empty() {
        transcript.skip("the list of messages is empty: there is nothing to audit");
    }
    (pointer, messages)
}

/// Lines of types that the reader does not know: how many of each, and the first of them.
#[derive(Default)]
pub(super) struct UnknownLines(BTreeMap<String, (usize, usize)>);

impl UnknownLines {
    pub(super) fn add(&mut self, kind: &str, line: usize) {
        let kind = shorten(kind).to_owned();
        self.0.entry(kind).or_insert((0, line)).0 += 1;
    }

    /// Makes each type a skipped part.
    pub(super) fn tell(self, transcript: &mut Transcript) {
        let parts = self.0.into_iter().map(|(kind, (count, line))| Part {
            line: Some(line),
            reason: format!("lines of type `{kind}` are not known: {count} not read"),
        });
        transcript.skipped.extend(parts);
    }
}

/// Content as most formats have it: a string, or a list of text parts and other blocks. Each text
/// becomes an event made by `body`; parts that hold no text are skipped by name.
pub(super) fn texts(
    transcript: &mut Transcript,
    pointer: &str,
    content: Value,
    body: fn(String) -> Body,
) {
    match content {
        Value::Null => {}
        Value::String(text) => transcript.text(pointer, text, body),
        Value::Array(parts) => {
            for (index, part) in parts.into_iter().enumerate() {
                text_part(transcript, &format!("{pointer}/{index}"), part, body);
            }
        }
        other => text_part(transcript, pointer, other, body),
    }
}

/// One part of a content list.
pub(super) fn text_part(
    transcript: &mut Transcript,
    pointer: &str,
    mut part: Value,
    body: fn(String) -> Body,
) {
    if let Value::String(text) = part {
        return transcript.text(pointer, text, body);
    }
    for key in ["text", "content", "refusal"] {
        if let Some(text) = take_string(&mut part, key) {
            return transcript.text(&format!("{pointer}/{key}"), text, body);
        }
    }
    let kind = part
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or("unknown");
    transcript.skip(format!(
        "content of type `{}` at {pointer} is not scanned: firestop reads text",
        shorten(kind)
    ));
}

/// Types of content that hold no text.
const NO_TEXT: &[&str] = &[
    "image",
    "image_url",
    "input_image",
    "document",
    "audio",
    "input_audio",
    "file",
    "input_file",
];

/// The content of a tool's answer: all strings in it, wherever they stand; images and the like are
/// skipped by name.
pub(super) fn tool_content(
    transcript: &mut Transcript,
    pointer: &str,
    call: Option<usize>,
    mut content: Value,
    error: bool,
) {
    match &mut content {
        Value::Array(parts) => {
            for (index, part) in parts.iter_mut().enumerate() {
                without_type(transcript, &format!("{pointer}/{index}"), part);
            }
        }
        part => without_type(transcript, pointer, part),
    }
    transcript.result(pointer, call, content, error);
}

/// Takes the type out of a part, and the part as a whole if it holds no text.
fn without_type(transcript: &mut Transcript, pointer: &str, part: &mut Value) {
    let kind = part.get("type").and_then(Value::as_str);
    if let Some(kind) = kind.filter(|kind| NO_TEXT.contains(kind)) {
        transcript.skip(format!(
            "content of type `{kind}` at {pointer} is not scanned: firestop reads text"
        ));
        *part = Value::Null;
    } else {
        drop_name(part, "type");
    }
}

/// Reads the tools offered to the agent, as OpenAI, Anthropic, Google and MCP write them.
pub(super) fn offer_tools(transcript: &mut Transcript, pointer: &str, list: &Value) {
    for (index, tool) in list.as_array().into_iter().flatten().enumerate() {
        let at = format!("{pointer}/{index}");
        let grouped = ["functionDeclarations", "function_declarations"];
        match grouped.iter().find(|key| tool.get(key).is_some()) {
            Some(key) => offer_tools(transcript, &format!("{at}/{key}"), &tool[key]),
            None => match tool.get("function") {
                Some(function) => offer_tool(transcript, &format!("{at}/function"), function),
                None => offer_tool(transcript, &at, tool),
            },
        }
    }
}

/// Shorter texts are names and types.
const LEAST_SAID: usize = 12;

fn offer_tool(transcript: &mut Transcript, pointer: &str, tool: &Value) {
    let text = |key: &str| tool.get(key).and_then(Value::as_str).unwrap_or_default();
    let name = text("name").to_owned();
    scalars(tool, "", &mut |part, said| {
        if said.len() >= LEAST_SAID && said.contains(char::is_whitespace) {
            transcript.offer(&name, pointer, part, said);
        }
    });
    transcript.tools.push(Tool {
        name,
        description: text("description").to_owned(),
        // As MCP writes it.
        writes: tool
            .pointer("/annotations/readOnlyHint")
            .and_then(Value::as_bool)
            .map(|reads| !reads),
        declared: None,
    });
}
