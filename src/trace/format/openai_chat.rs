//! OpenAI chat completions: an object with `messages`, or the bare list of messages.
//!
//! Many tools write this shape with small changes of their own: arguments as an object, a function
//! as a bare name, reasoning in a field beside the content, ids missing, empty or repeated.

use serde_json::Value;

use super::{Read, Reader, Sureness};
use crate::trace::event::{Body, Transcript};
use crate::trace::parts::{
    identifier, messages, offer_tools, shorten, take, take_messages, take_string, texts,
    tool_content,
};

pub(super) const READER: Reader = Reader {
    name: "openai-chat",
    sniff,
    read: Read::Record(read),
};

fn sniff(values: &[Value]) -> Sureness {
    let Some(messages) = values.first().and_then(messages) else {
        return Sureness::No;
    };
    let has_role = |message: &Value| message.get("role").is_some_and(Value::is_string);
    let is_marked = |message: &Value| {
        message.get("tool_calls").is_some_and(Value::is_array)
            || matches!(
                message.get("role").and_then(Value::as_str),
                Some("tool" | "function")
            )
    };
    match (
        messages.iter().any(is_marked),
        messages.iter().any(has_role),
    ) {
        (true, true) => Sureness::Certain,
        (_, true) => Sureness::Possible,
        // No message, or none that can be read: said by the reader, not here.
        (_, false) if values[0].is_object() => Sureness::Possible,
        _ => Sureness::No,
    }
}

pub(super) fn read(value: Value, transcript: &mut Transcript) {
    for key in ["tools", "functions"] {
        if let Some(list) = value.get(key) {
            offer_tools(transcript, &format!("/{key}"), list);
        }
    }
    let (base, messages) = take_messages(value, transcript);
    for (index, message) in messages.into_iter().enumerate() {
        read_message(message, &format!("{base}/{index}"), transcript);
    }
}

pub(super) fn read_message(mut message: Value, pointer: &str, transcript: &mut Transcript) {
    let role = take_string(&mut message, "role").unwrap_or_default();
    let content = message.get_mut("content").map(Value::take);
    let has_calls = message.get("tool_calls").is_some() || message.get("function_call").is_some();
    if content.is_none() && !has_calls {
        return transcript.skip(format!("the message at {pointer} has no content"));
    }
    let (content, at) = (content.unwrap_or_default(), format!("{pointer}/content"));
    match role.as_str() {
        "system" | "developer" => texts(transcript, &at, content, Body::System),
        "user" => texts(transcript, &at, content, Body::User),
        "assistant" | "model" => {
            for key in ["reasoning_content", "reasoning"] {
                if let Some(thought) = message.get_mut(key).map(Value::take) {
                    texts(
                        transcript,
                        &format!("{pointer}/{key}"),
                        thought,
                        Body::Thought,
                    );
                }
            }
            texts(transcript, &at, content, Body::Assistant);
            if let Some(refusal) = take_string(&mut message, "refusal") {
                transcript.text(&format!("{pointer}/refusal"), refusal, Body::Assistant);
            }
            read_calls(message, pointer, transcript);
        }
        "tool" | "function" => {
            let id = message.get("tool_call_id").and_then(identifier);
            let error = take(&mut message, "error");
            let name = message.get("name").and_then(Value::as_str);
            let call = transcript.answered(id.as_deref(), name);
            tool_content(transcript, &at, call, content, !error.is_null());
            transcript.result(&format!("{pointer}/error"), call, error, true);
        }
        "" => transcript.skip(format!("the message at {pointer} has no role")),
        other => transcript.skip(format!(
            "the message at {pointer} has the role `{}`, which is not known",
            shorten(other)
        )),
    }
}

fn read_calls(mut message: Value, pointer: &str, transcript: &mut Transcript) {
    if let Some(call) = message.get_mut("function_call").map(Value::take)
        && !call.is_null()
    {
        read_call(call, &format!("{pointer}/function_call"), transcript);
    }
    match message.get_mut("tool_calls").map(Value::take) {
        Some(Value::Array(calls)) => {
            for (index, call) in calls.into_iter().enumerate() {
                read_call(call, &format!("{pointer}/tool_calls/{index}"), transcript);
            }
        }
        None | Some(Value::Null) => {}
        Some(_) => transcript.skip(format!("`tool_calls` at {pointer} is not a list")),
    }
}

fn read_call(mut call: Value, pointer: &str, transcript: &mut Transcript) {
    let id = call.get("id").and_then(identifier);
    let (mut holder, mut at) = (call.take(), pointer.to_owned());
    for key in ["function", "custom"] {
        if holder.get(key).is_some_and(Value::is_object) {
            holder = holder[key].take();
            at = format!("{at}/{key}");
        }
    }
    let name = ["name", "function"]
        .into_iter()
        .find_map(|key| take_string(&mut holder, key));
    let Some(name) = name else {
        return transcript.skip(format!("the tool call at {pointer} names no tool"));
    };
    let arguments = ["arguments", "args", "input", "parameters"]
        .into_iter()
        .find_map(|key| Some((key, holder.get_mut(key)?.take())));
    match arguments {
        Some((key, value)) => {
            transcript.call(&format!("{at}/{key}"), id.as_deref(), &name, value);
        }
        None => transcript.call(&at, id.as_deref(), &name, Value::Null),
    }
}
