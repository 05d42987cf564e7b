//! LlamaFirewall traces, and any other log of one message per line: `role` and `content`, where an
//! agent's call may stand as JSON in its text.

use serde_json::Value;

use super::{Line, Read, Reader, Sureness, openai_chat};
use crate::json;
use crate::trace::event::{Body, Transcript};
use crate::trace::parts::take_string;

pub(super) const READER: Reader = Reader {
    name: "llamafirewall",
    sniff,
    read: Read::Session(read),
};

fn sniff(values: &[Value]) -> Sureness {
    let is_message = |value: &Value| {
        value.get("role").is_some_and(Value::is_string) && value.get("content").is_some()
    };
    let lists = values.first().and_then(Value::as_array);
    let messages = lists.map_or(values, Vec::as_slice);
    if !messages.iter().any(is_message) {
        return Sureness::No;
    }
    match (lists.is_some(), messages.iter().any(is_action)) {
        // A list of messages without such calls is OpenAI's.
        (true, false) => Sureness::No,
        (true, true) => Sureness::Certain,
        (false, _) => match values.iter().all(is_message) {
            true => Sureness::Certain,
            false => Sureness::Possible,
        },
    }
}

fn is_action(message: &Value) -> bool {
    let content = message.get("content").and_then(Value::as_str);
    content.and_then(action).is_some()
}

/// The JSON in an agent's text that calls a tool.
fn action(text: &str) -> Option<Value> {
    let text = text.trim_start();
    if !text.starts_with('{') || !text.contains("\"action\"") {
        return None;
    }
    json::parse(text)
        .ok()
        .filter(|value| value["action"].is_string())
}

fn read(lines: Vec<Line>, transcript: &mut Transcript) {
    for Line { root, value } in lines {
        transcript.read_from(root, None);
        match value {
            Value::Array(messages) => {
                for (index, value) in messages.into_iter().enumerate() {
                    message(value, &format!("/{index}"), transcript);
                }
            }
            value => message(value, "", transcript),
        }
    }
}

fn message(mut value: Value, pointer: &str, transcript: &mut Transcript) {
    // What the agent remembers from earlier runs: nobody said it in this one.
    if value["role"] == "memory" {
        let text = take_string(&mut value, "content").unwrap_or_default();
        return transcript.text(&format!("{pointer}/content"), text, Body::Context);
    }
    let has_calls = value["tool_calls"].is_array();
    let content = value["content"].as_str().map(str::to_owned);
    let action = content.as_deref().and_then(action);
    let (Some(mut action), Some(content), false) = (action, content, has_calls) else {
        return openai_chat::read_message(value, pointer, transcript);
    };
    transcript.read_inside(Some((&format!("{pointer}/content"), &content)));
    let thought = take_string(&mut action, "thought").unwrap_or_default();
    transcript.text("/thought", thought, Body::Thought);
    let name = take_string(&mut action, "action").unwrap_or_default();
    transcript.call("/action_input", None, &name, action["action_input"].take());
    transcript.read_inside(None);
}
