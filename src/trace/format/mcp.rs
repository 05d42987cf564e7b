//! Logs of the Model Context Protocol: one JSON-RPC message per line.
//!
//! There is no goal and no thought in them: what the tools say of themselves, what they are called
//! with and what they answer. Both sides number their requests on their own.

use std::collections::HashMap;

use serde_json::Value;

use super::{Line, Read, Reader, Sureness};
use crate::trace::event::{Body, Transcript};
use crate::trace::parts::{
    drop_name, identifier, offer_tools, take, take_string, texts, tool_content,
};

pub(super) const READER: Reader = Reader {
    name: "mcp",
    sniff,
    read: Read::Session(read),
};

/// Methods that wait for their answers, by id.
type Asked = HashMap<String, Vec<String>>;

/// The message in a line: itself, or what a logger put around it.
fn message(value: &mut Value) -> Option<(String, Value)> {
    let is_rpc = |value: &Value| value.get("jsonrpc").is_some();
    if is_rpc(value) {
        return Some((String::new(), value.take()));
    }
    let members = value.as_object_mut()?;
    let (key, inner) = members.iter_mut().find(|(_, inner)| is_rpc(inner))?;
    Some((format!("/{key}"), inner.take()))
}

fn sniff(values: &[Value]) -> Sureness {
    let is_message = |value: &Value| {
        let is_rpc = |value: &Value| value.get("jsonrpc").and_then(Value::as_str) == Some("2.0");
        is_rpc(value)
            || value
                .as_object()
                .is_some_and(|members| members.values().any(is_rpc))
            || value
                .as_array()
                .is_some_and(|batch| batch.iter().any(is_rpc))
    };
    match values.iter().any(is_message) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

fn read(lines: Vec<Line>, transcript: &mut Transcript) {
    // What was asked under an id, until it is answered.
    let mut asked = Asked::new();
    for Line { root, value } in lines {
        transcript.read_from(root, None);
        let batch = match value {
            Value::Array(batch) => batch
                .into_iter()
                .enumerate()
                .map(|(index, value)| (format!("/{index}"), value))
                .collect(),
            value => vec![(String::new(), value)],
        };
        for (base, mut value) in batch {
            match message(&mut value) {
                Some((inner, message)) => {
                    rpc(message, &format!("{base}{inner}"), transcript, &mut asked);
                }
                None => transcript.skip("the line holds no JSON-RPC message: it was not read"),
            }
        }
    }
}

fn rpc(mut message: Value, pointer: &str, transcript: &mut Transcript, asked: &mut Asked) {
    let id = message.get("id").and_then(identifier);
    let Some(method) = take_string(&mut message, "method") else {
        let method = id
            .as_ref()
            .and_then(|id| asked_by(asked, id, &message["result"]));
        return answer(message, pointer, id, method.as_deref(), transcript);
    };
    let mut params = take(&mut message, "params");
    let at = |key: &str| format!("{pointer}/params/{key}");
    match method.as_str() {
        "tools/call" => {
            let name = take_string(&mut params, "name").unwrap_or_default();
            let arguments = take(&mut params, "arguments");
            transcript.call(&at("arguments"), id.as_deref(), &name, arguments);
        }
        "resources/read" | "prompts/get" => {
            transcript.call(&format!("{pointer}/params"), id.as_deref(), &method, params);
        }
        // The server asks the client's model: what it says is the server's word.
        "sampling/createMessage" => {
            transcript.strings(
                &at("systemPrompt"),
                take(&mut params, "systemPrompt"),
                &Body::Context,
            );
            transcript.strings(
                &at("messages"),
                contents(take(&mut params, "messages")),
                &Body::Context,
            );
        }
        "elicitation/create" | "notifications/message" => {
            transcript.strings(&format!("{pointer}/params"), params, &Body::Context);
        }
        _ => {}
    }
    if let Some(id) = id {
        asked.entry(id).or_default().push(method);
    }
}

/// The request that this answers: of two of the same id, one of either side, the one whose answers
/// look like this.
fn asked_by(asked: &mut Asked, id: &str, result: &Value) -> Option<String> {
    let fits = |method: &String| match method.as_str() {
        "sampling/createMessage" => result.get("role").is_some(),
        "elicitation/create" => result.get("action").is_some(),
        "roots/list" => result.get("roots").is_some(),
        "tools/list" => result.get("tools").is_some(),
        _ => true,
    };
    let methods = asked.get_mut(id)?;
    let position = methods.iter().position(fits).unwrap_or(0);
    (!methods.is_empty()).then(|| methods.remove(position))
}

/// Messages without their roles and types.
fn contents(mut messages: Value) -> Value {
    for message in messages.as_array_mut().into_iter().flatten() {
        drop_name(message, "role");
        if let Some(content) = message.get_mut("content") {
            drop_name(content, "type");
        }
    }
    messages
}

fn answer(
    mut message: Value,
    pointer: &str,
    id: Option<String>,
    method: Option<&str>,
    transcript: &mut Transcript,
) {
    let mut result = take(&mut message, "result");
    let at = |key: &str| format!("{pointer}/result/{key}");
    match method {
        Some("tools/list") => {
            if let Some(list) = result.get("tools") {
                offer_tools(transcript, &at("tools"), list);
            }
            // What a server says of its tools is read by the model, and it is not the user's word.
            let descriptions = described(take(&mut result, "tools"));
            transcript.strings(&at("tools"), descriptions, &Body::Context);
        }
        Some("initialize") => {
            let instructions = take(&mut result, "instructions");
            texts(transcript, &at("instructions"), instructions, Body::Context);
        }
        Some("sampling/createMessage") => {
            texts(
                transcript,
                &at("content"),
                take(&mut result, "content"),
                Body::Assistant,
            );
        }
        Some("tools/call" | "resources/read" | "prompts/get") => {
            let failed = result["isError"] == true;
            let call = transcript.answered(id.as_deref(), None);
            let content = take(&mut result, "content");
            tool_content(transcript, &at("content"), call, content, failed);
            transcript.result(&format!("{pointer}/result"), call, result, failed);
        }
        _ => transcript.strings(&format!("{pointer}/result"), result, &Body::Context),
    }
    let mut error = take(&mut message, "error");
    texts(
        transcript,
        &format!("{pointer}/error/message"),
        take(&mut error, "message"),
        Body::Context,
    );
}

/// The tools without what is no text of theirs.
fn described(mut tools: Value) -> Value {
    for tool in tools.as_array_mut().into_iter().flatten() {
        types_out(tool);
    }
    tools
}

/// Takes the types out of a JSON Schema: they are no text.
fn types_out(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            members.values_mut().for_each(types_out);
            drop_name(schema, "type");
        }
        Value::Array(items) => items.iter_mut().for_each(types_out),
        _ => {}
    }
}
