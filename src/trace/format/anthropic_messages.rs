//! Anthropic Messages: `system` beside `messages`, whose content is a list of typed blocks.
//! Tool results stand in the user message that follows the call.

use serde_json::Value;

use super::{Read, Reader, Sureness};
use crate::trace::event::{Body, Transcript};
use crate::trace::parts::{
    identifier, messages, offer_tools, shorten, take, take_messages, take_string, text_part, texts,
    tool_content,
};

pub(super) const READER: Reader = Reader {
    name: "anthropic-messages",
    sniff,
    read: Read::Record(read),
};

fn sniff(values: &[Value]) -> Sureness {
    let Some(value) = values.first() else {
        return Sureness::No;
    };
    let Some(messages) = messages(value) else {
        return Sureness::No;
    };
    let of_anthropic = |block: &Value| {
        let kind = block
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default();
        matches!(
            kind,
            "tool_use" | "tool_result" | "thinking" | "redacted_thinking" | "server_tool_use"
        )
    };
    let marked = messages.iter().any(|message| {
        let blocks = message.get("content").and_then(Value::as_array);
        blocks.is_some_and(|blocks| blocks.iter().any(of_anthropic))
    });
    let tools = value.get("tools").and_then(Value::as_array);
    let has_schema =
        tools.is_some_and(|tools| tools.iter().any(|tool| tool.get("input_schema").is_some()));
    match marked || has_schema || value.get("system").is_some() {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

fn read(mut value: Value, transcript: &mut Transcript) {
    if let Some(list) = value.get("tools") {
        offer_tools(transcript, "/tools", list);
    }
    if let Some(system) = value.get_mut("system").map(Value::take) {
        texts(transcript, "/system", system, Body::System);
    }
    let (base, messages) = take_messages(value, transcript);
    for (index, mut message) in messages.into_iter().enumerate() {
        let pointer = format!("{base}/{index}");
        let body = match message.get("role").and_then(Value::as_str) {
            Some("user") => Body::User,
            Some("assistant") => Body::Assistant,
            Some("system") => Body::System,
            other => {
                let role = shorten(other.unwrap_or("")).to_owned();
                transcript.skip(format!(
                    "the message at {pointer} has the role `{role}`, which is not known"
                ));
                continue;
            }
        };
        match message.get_mut("content").map(Value::take) {
            Some(content) => blocks(transcript, &format!("{pointer}/content"), content, body),
            None => transcript.skip(format!("the message at {pointer} has no content")),
        }
    }
}

/// The content of a message: a string, or typed blocks.
pub(super) fn blocks(
    transcript: &mut Transcript,
    pointer: &str,
    content: Value,
    body: fn(String) -> Body,
) {
    match content {
        Value::Array(list) => {
            for (index, item) in list.into_iter().enumerate() {
                block(transcript, &format!("{pointer}/{index}"), item, body);
            }
        }
        other => texts(transcript, pointer, other, body),
    }
}

/// One block of a message.
pub(super) fn block(
    transcript: &mut Transcript,
    pointer: &str,
    mut item: Value,
    body: fn(String) -> Body,
) {
    let kind = item.get("type").and_then(Value::as_str).unwrap_or("text");
    match kind {
        "thinking" => {
            let thought = take_string(&mut item, "thinking").unwrap_or_default();
            transcript.text(&format!("{pointer}/thinking"), thought, Body::Thought);
        }
        // Encrypted: nobody but the provider can read it.
        "redacted_thinking" => {}
        "tool_use" | "server_tool_use" | "mcp_tool_use" => {
            let id = item.get("id").and_then(identifier);
            let name = take_string(&mut item, "name").unwrap_or_default();
            let input = take(&mut item, "input");
            transcript.call(&format!("{pointer}/input"), id.as_deref(), &name, input);
        }
        kind if kind.ends_with("tool_result") => {
            let id = item.get("tool_use_id").and_then(identifier);
            let error = item.get("is_error").and_then(Value::as_bool) == Some(true);
            let call = transcript.answered(id.as_deref(), None);
            let content = take(&mut item, "content");
            tool_content(
                transcript,
                &format!("{pointer}/content"),
                call,
                content,
                error,
            );
        }
        "document" => document(transcript, pointer, item),
        _ => text_part(transcript, pointer, item, body),
    }
}

/// A document that the user attached: its text is not the user's own.
fn document(transcript: &mut Transcript, pointer: &str, mut item: Value) {
    let mut source = take(&mut item, "source");
    let text = take_string(&mut source, "data");
    match (source.get("type").and_then(Value::as_str), text) {
        (Some("text"), Some(text)) => {
            transcript.text(&format!("{pointer}/source/data"), text, Body::Context);
        }
        (Some("content"), _) => {
            let content = take(&mut source, "content");
            texts(
                transcript,
                &format!("{pointer}/source/content"),
                content,
                Body::Context,
            );
        }
        _ => transcript.skip(format!(
            "the document at {pointer} is not scanned: its text is not in the transcript"
        )),
    }
}
