//! OpenAI Responses: an object with `input` and `output`, or the bare list of items.

use serde_json::Value;

use super::{Read, Reader, Sureness};
use crate::trace::event::{Body, Transcript};
use crate::trace::parts::{
    identifier, offer_tools, shorten, take, take_string, texts, tool_content,
};

pub(super) const READER: Reader = Reader {
    name: "openai-responses",
    sniff,
    read: Read::Record(read),
};

/// Types of items that are in no other format.
const MARKS: &[&str] = &[
    "function_call",
    "function_call_output",
    "custom_tool_call",
    "custom_tool_call_output",
    "mcp_call",
    "mcp_list_tools",
    "web_search_call",
    "file_search_call",
    "code_interpreter_call",
    "computer_call",
    "computer_call_output",
    "local_shell_call",
    "local_shell_call_output",
    "shell_call",
    "shell_call_output",
    "apply_patch_call",
    "apply_patch_call_output",
    "image_generation_call",
];

/// Whether a value is an item of a response's input or output.
pub(super) fn is_item(value: &Value) -> bool {
    let kind = value.get("type").and_then(Value::as_str);
    kind.is_some_and(|kind| MARKS.contains(&kind)) && value.get("payload").is_none()
}

fn sniff(values: &[Value]) -> Sureness {
    let Some(value) = values.first() else {
        return Sureness::No;
    };
    let has_items = |list: Option<&Value>| {
        list.and_then(Value::as_array)
            .is_some_and(|items| items.iter().any(is_item))
    };
    let is_response = value.get("object").and_then(Value::as_str) == Some("response");
    let lists = has_items(value.get("output")) || has_items(value.get("input"));
    match is_response || lists || has_items(Some(value)) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

pub(super) fn read(mut value: Value, transcript: &mut Transcript) {
    if value.is_array() {
        return items(value, "", transcript);
    }
    if let Some(list) = value.get("tools") {
        offer_tools(transcript, "/tools", list);
    }
    if value
        .get("previous_response_id")
        .is_some_and(Value::is_string)
    {
        transcript.skip(
            "`previous_response_id`: the conversation began in another response, which is not here",
        );
    }
    let instructions = take(&mut value, "instructions");
    match instructions {
        Value::Array(_) => items(instructions, "/instructions", transcript),
        other => texts(transcript, "/instructions", other, Body::System),
    }
    match take(&mut value, "input") {
        Value::String(text) => transcript.text("/input", text, Body::User),
        list => items(list, "/input", transcript),
    }
    items(take(&mut value, "output"), "/output", transcript);
}

fn items(list: Value, pointer: &str, transcript: &mut Transcript) {
    match list {
        Value::Null => {}
        Value::Array(list) => {
            for (index, value) in list.into_iter().enumerate() {
                item(value, &format!("{pointer}/{index}"), transcript);
            }
        }
        _ => transcript.skip(format!("`{pointer}` is no list of items: it was not read")),
    }
}

/// Reads one item.
pub(super) fn item(mut value: Value, pointer: &str, transcript: &mut Transcript) {
    let at = |key: &str| format!("{pointer}/{key}");
    let kind = value
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or("message")
        .to_owned();
    let id = value
        .get("call_id")
        .or_else(|| value.get("id"))
        .and_then(identifier);
    let id = id.as_deref();
    match kind.as_str() {
        "message" => message(value, pointer, transcript),
        "reasoning" => {
            for key in ["summary", "content"] {
                texts(transcript, &at(key), take(&mut value, key), Body::Thought);
            }
        }
        "function_call" | "custom_tool_call" | "mcp_call" => {
            let key = match value.get("arguments") {
                Some(_) => "arguments",
                None => "input",
            };
            let name = take_string(&mut value, "name").unwrap_or_default();
            transcript.call(&at(key), id, &name, take(&mut value, key));
            answers(value, pointer, id, transcript);
        }
        "mcp_list_tools" => offer_tools(transcript, &at("tools"), &value["tools"]),
        // Asks the user before a tool is called; the call comes as an item of its own.
        "mcp_approval_request" | "mcp_approval_response" | "item_reference" | "compaction" => {}
        kind if kind.ends_with("_output") => {
            let call = transcript.answered(id, None);
            let output = take(&mut value, "output");
            tool_content(transcript, &at("output"), call, output, false);
        }
        kind if kind.ends_with("_call") => {
            let name = kind.trim_end_matches("_call").to_owned();
            let key = ["action", "code", "queries", "operation"]
                .into_iter()
                .find(|key| value.get(*key).is_some())
                .unwrap_or("action");
            transcript.call(&at(key), id, &name, take(&mut value, key));
            answers(value, pointer, id, transcript);
        }
        other => transcript.skip(format!(
            "the item at {pointer} has the type `{}`, which is not known: it was not read",
            shorten(other)
        )),
    }
}

/// Tools that run at the provider give their answer in the item of the call.
fn answers(mut value: Value, pointer: &str, id: Option<&str>, transcript: &mut Transcript) {
    for key in ["output", "outputs", "results", "error"] {
        let content = take(&mut value, key);
        if !content.is_null() {
            let call = transcript.answered(id, None);
            let at = format!("{pointer}/{key}");
            tool_content(transcript, &at, call, content, key == "error");
        }
    }
}

fn message(mut value: Value, pointer: &str, transcript: &mut Transcript) {
    let body = match value.get("role").and_then(Value::as_str) {
        Some("user") => Body::User,
        Some("assistant") => Body::Assistant,
        Some("system" | "developer") => Body::System,
        other => {
            let role = shorten(other.unwrap_or_default()).to_owned();
            return transcript.skip(format!(
                "the message at {pointer} has the role `{role}`, which is not known"
            ));
        }
    };
    match take(&mut value, "content") {
        Value::Null => transcript.skip(format!("the message at {pointer} has no content")),
        content => texts(transcript, &format!("{pointer}/content"), content, body),
    }
}
