//! SWE-agent trajectories: one JSON object with `trajectory` and `history`.
//!
//! The history is what the model saw. What the environment answered stands there in the user's role
//! unless the agent calls tools by name, and demonstrations stand beside the run itself.

use serde_json::Value;

use super::{Read, Reader, Sureness, openai_chat};
use crate::trace::event::{Body, Transcript};
use crate::trace::parts::{take, take_string, texts, tool_content};

pub(super) const READER: Reader = Reader {
    name: "swe-agent",
    sniff,
    read: Read::Record(read),
};

fn sniff(values: &[Value]) -> Sureness {
    let has = |key: &str| values.first().and_then(|value| value.get(key));
    let is_history = has("history")
        .and_then(Value::as_array)
        .is_some_and(|history| history.iter().any(|message| message.get("role").is_some()));
    match has("trajectory").is_some_and(Value::is_array) || is_history {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

fn read(mut value: Value, transcript: &mut Transcript) {
    match take(&mut value, "history") {
        Value::Array(history) if !history.is_empty() => {
            for (index, message) in history.into_iter().enumerate() {
                read_message(message, &format!("/history/{index}"), transcript);
            }
        }
        _ => steps(take(&mut value, "trajectory"), transcript),
    }
}

/// Without a history, the steps are all there is.
fn steps(list: Value, transcript: &mut Transcript) {
    let Value::Array(list) = list else {
        return transcript
            .skip("`trajectory` is not a list and there is no `history`: nothing was read");
    };
    for (index, mut step) in list.into_iter().enumerate() {
        let at = |key: &str| format!("/trajectory/{index}/{key}");
        texts(
            transcript,
            &at("thought"),
            take(&mut step, "thought"),
            Body::Thought,
        );
        action(take(&mut step, "action"), &at("action"), transcript);
        let call = transcript.answered(None, None);
        let observation = take(&mut step, "observation");
        tool_content(transcript, &at("observation"), call, observation, false);
    }
}

/// A command line of the agent; an empty one is none.
fn action(action: Value, pointer: &str, transcript: &mut Transcript) {
    if action.as_str().is_some_and(|text| !text.trim().is_empty()) {
        transcript.call(pointer, None, "shell", action);
    }
}

fn read_message(mut message: Value, pointer: &str, transcript: &mut Transcript) {
    // Another run, shown to the model as an example.
    if message["is_demo"] == true {
        return;
    }
    let at = |key: &str| format!("{pointer}/{key}");
    let kind = take_string(&mut message, "message_type").unwrap_or_default();
    let role = message["role"].as_str().unwrap_or_default().to_owned();
    let has_calls = message["tool_calls"]
        .as_array()
        .is_some_and(|calls| !calls.is_empty());
    if role == "user" {
        // The first observation is the task; the later ones are the environment's.
        let is_task = !transcript
            .events
            .iter()
            .any(|event| matches!(event.body, Body::Call(_)));
        let content = take(&mut message, "content");
        if is_task {
            return texts(transcript, &at("content"), content, Body::User);
        }
        let call = transcript.answered(None, None);
        return tool_content(transcript, &at("content"), call, content, false);
    }
    if role == "tool" && message.get("tool_call_id").is_none() {
        // The ids of the calls that this answers, in a list.
        let id = message["tool_call_ids"][0].clone();
        if let Value::Object(members) = &mut message {
            members.insert("tool_call_id".to_owned(), id);
        }
    }
    if role == "assistant" && kind == "action" {
        let thought = take(&mut message, "thought");
        let content = message["content"].clone();
        if thought != content {
            texts(transcript, &at("thought"), thought, Body::Thought);
        }
    }
    let command = take(&mut message, "action");
    openai_chat::read_message(message, pointer, transcript);
    if role == "assistant" && !has_calls {
        action(command, &at("action"), transcript);
    }
}
