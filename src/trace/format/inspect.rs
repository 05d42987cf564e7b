//! Inspect logs: one JSON object whose `samples` are the runs, or one sample of a log that was
//! unpacked from its archive.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{Line, Read, Reader, Sureness, openai_chat};
use crate::json;
use crate::trace::event::{Body, Root, Transcript};
use crate::trace::parts::{identifier, take, texts};

pub(super) const READER: Reader = Reader {
    name: "inspect",
    sniff,
    read: Read::Runs(read),
};

fn sniff(values: &[Value]) -> Sureness {
    let has = |key: &str| values.first().is_some_and(|value| value.get(key).is_some());
    let is_log = has("eval") && has("plan") && has("version");
    match is_log || is_sample(values.first()) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

fn is_sample(value: Option<&Value>) -> bool {
    let has = |key: &str| value.is_some_and(|value| value.get(key).is_some());
    has("epoch") && has("input") && has("messages")
}

fn read(lines: Vec<Line>) -> Vec<Transcript> {
    lines.into_iter().flat_map(log).collect()
}

fn log(Line { root, mut value }: Line) -> Vec<Transcript> {
    if is_sample(Some(&value)) {
        return vec![sample(root, value)];
    }
    let status = value["status"].as_str().unwrap_or_default().to_owned();
    let Value::Array(samples) = take(&mut value, "samples") else {
        let mut transcript = Transcript::new(root);
        transcript.skip(format!(
            "the log holds no samples (its status is `{status}`): there is nothing to audit"
        ));
        return vec![transcript];
    };
    let samples = samples.into_iter().enumerate();
    samples
        .map(|(index, value)| sample(root.below(&format!("/samples/{index}")), value))
        .collect()
}

fn sample(root: Root, mut value: Value) -> Transcript {
    let mut transcript = Transcript::new(root);
    transcript.id = value.get("id").and_then(identifier);
    let Value::Array(messages) = take(&mut value, "messages") else {
        transcript.skip("the sample holds no list of messages");
        return transcript;
    };
    let attachments = match take(&mut value, "attachments") {
        Value::Object(members) => members,
        _ => Map::new(),
    };
    let mut named = HashSet::new();
    for (index, mut message) in messages.into_iter().enumerate() {
        attach(&mut message, &attachments, &mut named);
        read_message(message, &format!("/messages/{index}"), &mut transcript);
    }
    // Of the others no message tells whose text they are.
    for (name, content) in attachments {
        if !named.contains(&name) {
            let pointer = json::join("/attachments", &name);
            transcript.strings(&pointer, content, &Body::Context);
        }
    }
    transcript
}

/// Long texts stand once, beside the messages that name them: puts them in their places.
fn attach(value: &mut Value, attachments: &Map<String, Value>, named: &mut HashSet<String>) {
    match value {
        Value::String(text) => {
            let name = text.strip_prefix("attachment://").map(str::to_owned);
            if let Some(name) = name
                && let Some(content) = attachments.get(&name)
            {
                *value = content.clone();
                named.insert(name);
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| attach(item, attachments, named)),
        Value::Object(members) => members
            .values_mut()
            .for_each(|item| attach(item, attachments, named)),
        _ => {}
    }
}

fn read_message(mut message: Value, pointer: &str, transcript: &mut Transcript) {
    // A thought is a part of the content.
    if let Some(Value::Array(parts)) = message.get_mut("content") {
        for (index, part) in parts.iter_mut().enumerate() {
            if part["type"] == "reasoning" {
                let at = format!("{pointer}/content/{index}/reasoning");
                texts(transcript, &at, take(part, "reasoning"), Body::Thought);
                *part = Value::from("");
            }
        }
    }
    if let Some(error) = message.get_mut("error") {
        *error = take(error, "message");
    }
    openai_chat::read_message(message, pointer, transcript);
}
