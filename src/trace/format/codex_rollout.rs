//! Codex CLI rollouts: one object with `type` and `payload` per line.
//!
//! Each step is logged twice: the `response_item`s are what the model saw and said, the `event_msg`s
//! what the terminal showed. Only the former are read; of the latter, `user_message` tells which of
//! the texts in the user's role a human typed.

use std::collections::HashSet;

use serde_json::Value;

use super::{Line, Read, Reader, Sureness};
use crate::trace::event::{Body, Transcript, scalars};
use crate::trace::parts::{
    UnknownLines, identifier, shorten, take, text_part, texts, tool_content,
};

pub(super) const READER: Reader = Reader {
    name: "codex-rollout",
    sniff,
    read: Read::Session(read),
};

const LINE_TYPES: &[&str] = &[
    "session_meta",
    "response_item",
    "event_msg",
    "turn_context",
    "compacted",
];

/// Beginnings of texts in the user's role that the program put there.
const HARNESS_STARTS: &[&str] = &[
    "<environment_context>",
    "<user_instructions>",
    "<INSTRUCTIONS>",
    "# AGENTS.md instructions",
    "<turn_aborted>",
    "<subagent_notification>",
    "<skill>",
    "<user_shell_command>",
];

fn sniff(values: &[Value]) -> Sureness {
    let kind = |value: &Value| value.get("type").and_then(Value::as_str).map(str::to_owned);
    let is_line = |value: &Value| {
        value.get("payload").is_some()
            && kind(value).is_some_and(|kind| LINE_TYPES.contains(&kind.as_str()))
    };
    let keys = ["id", "timestamp", "instructions"];
    let is_old_head = |value: &Value| {
        keys.iter().all(|key| value.get(key).is_some()) && value.get("type").is_none()
    };
    match values.iter().any(is_line) || values.first().is_some_and(is_old_head) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

fn read(lines: Vec<Line>, transcript: &mut Transcript) {
    let typed_texts: HashSet<String> = lines
        .iter()
        .filter_map(|line| typed(&line.value))
        .map(|text| text.trim().to_owned())
        .collect();
    let mut messages = HashSet::new();
    lines
        .iter()
        .for_each(|line| user_texts(&line.value, &mut messages));
    let mut unknown = UnknownLines::default();
    for Line { root, value } in lines {
        let number = root.line;
        transcript.read_from(root, None);
        match typed(&value) {
            // Not among the messages: the terminal's log is all there is.
            Some(text) if !messages.contains(text.trim()) => {
                transcript.text("/payload/message", text.to_owned(), Body::User);
            }
            Some(_) => {}
            None => {
                if let Err(kind) = line(value, transcript, &typed_texts) {
                    unknown.add(&kind, number);
                }
            }
        }
    }
    unknown.tell(transcript);
}

/// The texts of a line that is a message in the user's role.
fn user_texts(value: &Value, texts: &mut HashSet<String>) {
    let item = value.get("payload").unwrap_or(value);
    if item.get("role").and_then(Value::as_str) != Some("user") {
        return;
    }
    if let Some(content) = item.get("content") {
        scalars(content, "", &mut |_, text| {
            texts.insert(text.trim().to_owned());
        });
    }
}

/// The text of a line that logs what a human typed.
fn typed(value: &Value) -> Option<&str> {
    let payload = value.get("payload")?;
    let is = |value: &Value, kind| value.get("type").and_then(Value::as_str) == Some(kind);
    let is_typed = is(value, "event_msg") && is(payload, "user_message");
    payload
        .get("message")
        .and_then(Value::as_str)
        .filter(|_| is_typed)
}

/// Reads one line. The error is its type, where that is not known.
fn line(
    mut value: Value,
    transcript: &mut Transcript,
    typed: &HashSet<String>,
) -> Result<(), String> {
    let kind = value
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let mut payload = take(&mut value, "payload");
    match kind.as_str() {
        "response_item" => return item(payload, "/payload", transcript, typed),
        // Shows again what the items say.
        "event_msg" => {}
        "session_meta" => {
            transcript.id = payload.get("id").and_then(identifier);
            settings(payload, "/payload", transcript);
        }
        "turn_context" => settings(payload, "/payload", transcript),
        // The history that it replaces was read where it happened.
        "compacted" => context(&mut payload, "/payload", &["message"], transcript),
        // Files written before September 2025: bare items after a head without a type.
        "" if value.get("instructions").is_some() => {
            transcript.id = value.get("id").and_then(identifier);
            settings(value, "", transcript);
        }
        "" if value.get("record_type").is_some() => {}
        "" => transcript.skip("the line is no object with a `type`: it was not read"),
        _ => return item(value, "", transcript, typed),
    }
    Ok(())
}

/// What a run or a turn was started with. Most of it stands in no message.
fn settings(mut holder: Value, pointer: &str, transcript: &mut Transcript) {
    if let Value::Object(members) = &mut holder {
        for key in ["id", "timestamp", "originator", "cli_version"] {
            members.shift_remove(key);
        }
    }
    for key in ["base_instructions", "developer_instructions"] {
        let content = take(&mut holder, key);
        texts(
            transcript,
            &format!("{pointer}/{key}"),
            content,
            Body::System,
        );
    }
    context(
        &mut holder,
        pointer,
        &["instructions", "user_instructions"],
        transcript,
    );
    // Names of branches and the like come from the repository.
    transcript.strings(pointer, holder, &Body::Context);
}

/// Texts that are in the file but were neither said by the human nor answered by a tool.
fn context(holder: &mut Value, pointer: &str, keys: &[&str], transcript: &mut Transcript) {
    for key in keys {
        let content = take(holder, key);
        texts(
            transcript,
            &format!("{pointer}/{key}"),
            content,
            Body::Context,
        );
    }
}

/// Reads one item of the model's history. The error is its type, where that is not known.
fn item(
    mut payload: Value,
    pointer: &str,
    transcript: &mut Transcript,
    typed: &HashSet<String>,
) -> Result<(), String> {
    let kind = payload
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let id = payload
        .get("call_id")
        .or_else(|| payload.get("id"))
        .and_then(identifier);
    let id = id.as_deref();
    let mut take = |key: &str| take(&mut payload, key);
    let at = |key: &str| format!("{pointer}/{key}");
    match kind.as_str() {
        "message" => {
            let (role, content) = (take("role"), take("content"));
            message(
                role.as_str().unwrap_or_default(),
                content,
                &at("content"),
                transcript,
                typed,
            );
        }
        "reasoning" => {
            texts(transcript, &at("summary"), take("summary"), Body::Thought);
            texts(transcript, &at("content"), take("content"), Body::Thought);
        }
        "function_call" => call(
            take("name"),
            take("arguments"),
            &at("arguments"),
            id,
            transcript,
        ),
        "custom_tool_call" => call(take("name"), take("input"), &at("input"), id, transcript),
        "local_shell_call" => {
            let name = Value::from("local_shell");
            call(name, take("action"), &at("action"), id, transcript);
        }
        "web_search_call" => {
            let name = Value::from("web_search");
            call(name, take("action"), &at("action"), id, transcript);
        }
        "function_call_output" | "custom_tool_call_output" | "local_shell_call_output" => {
            let answered = transcript.answered(id, None);
            tool_content(transcript, &at("output"), answered, take("output"), false);
        }
        // Copies of the working tree and encrypted state.
        "ghost_snapshot" | "compaction" | "compaction_summary" => {}
        other => return Err(other.to_owned()),
    }
    Ok(())
}

fn call(
    name: Value,
    arguments: Value,
    pointer: &str,
    id: Option<&str>,
    transcript: &mut Transcript,
) {
    let name = name.as_str().unwrap_or_default();
    transcript.call(pointer, id, name, arguments);
}

fn message(
    role: &str,
    content: Value,
    pointer: &str,
    transcript: &mut Transcript,
    typed: &HashSet<String>,
) {
    let body = match role {
        "developer" | "system" => Body::System,
        "assistant" => Body::Assistant,
        "user" => return user(content, pointer, transcript, typed),
        other => {
            let role = shorten(other);
            return transcript.skip(format!(
                "a message has the role `{role}`, which is not known"
            ));
        }
    };
    texts(transcript, pointer, content, body);
}

/// A message in the user's role: the human's own words, or what the program put there.
fn user(content: Value, pointer: &str, transcript: &mut Transcript, typed: &HashSet<String>) {
    let body_of = |text: Option<&str>| -> fn(String) -> Body {
        let text = text.unwrap_or_default().trim();
        let is_harness = HARNESS_STARTS.iter().any(|start| text.starts_with(start));
        match typed.contains(text) || typed.is_empty() && !is_harness {
            true => Body::User,
            false => Body::Context,
        }
    };
    let parts = match content {
        Value::Array(parts) => parts,
        other => {
            let body = body_of(other.as_str());
            return texts(transcript, pointer, other, body);
        }
    };
    for (index, part) in parts.into_iter().enumerate() {
        let body = body_of(part.get("text").and_then(Value::as_str));
        text_part(transcript, &format!("{pointer}/{index}"), part, body);
    }
}
