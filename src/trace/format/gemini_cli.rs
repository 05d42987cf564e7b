//! Gemini CLI sessions: a head, then one record per line; older files are one object with
//! `messages`. A call and its result stand in the same record, and a record is written again when it
//! changes.

use serde_json::Value;

use super::{Line, Read, Reader, Sureness};
use crate::trace::event::{Body, Root, Transcript};
use crate::trace::parts::{
    UnknownLines, drop_name, identifier, take, take_string, texts, tool_content,
};

pub(super) const READER: Reader = Reader {
    name: "gemini-cli",
    sniff,
    read: Read::Session(read),
};

fn sniff(values: &[Value]) -> Sureness {
    let is_head = |value: &Value| {
        value.get("sessionId").is_some_and(Value::is_string) && value.get("projectHash").is_some()
    };
    match values.iter().any(is_head) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

/// A record with its place: the line, and the pointer from there.
struct Record {
    root: Root,
    pointer: String,
    value: Value,
}

impl Record {
    fn id(&self) -> Option<String> {
        self.value.get("id").and_then(identifier)
    }
}

fn read(lines: Vec<Line>, transcript: &mut Transcript) {
    let mut records: Vec<Record> = Vec::new();
    for Line { root, value } in lines {
        edit(root, value, &mut records, transcript);
    }
    let mut unknown = UnknownLines::default();
    for Record {
        root,
        pointer,
        value,
    } in records
    {
        let number = root.line;
        transcript.read_from(root, None);
        if let Err(kind) = record(value, &pointer, transcript) {
            unknown.add(&kind, number);
        }
    }
    unknown.tell(transcript);
}

/// What a line does to the records before it.
///
/// What a rewind takes back stays: the agent did it, and took back only the talk about it.
fn edit(root: Root, mut value: Value, records: &mut Vec<Record>, transcript: &mut Transcript) {
    let messages = match value.get("$set") {
        Some(_) => (
            "/$set/messages",
            take(&mut take(&mut value, "$set"), "messages"),
        ),
        None => ("/messages", take(&mut value, "messages")),
    };
    if let Some(id) = value.get("sessionId").and_then(identifier) {
        transcript.id = Some(id);
    }
    if let (base, Value::Array(messages)) = messages {
        for (index, value) in messages.into_iter().enumerate() {
            let pointer = format!("{base}/{index}");
            put(
                Record {
                    root: root.clone(),
                    pointer,
                    value,
                },
                records,
            );
        }
        return;
    }
    // Taken values leave their keys.
    let is_bookkeeping = ["$set", "$rewindTo", "projectHash"]
        .iter()
        .any(|key| value.get(key).is_some());
    if !is_bookkeeping {
        put(
            Record {
                root,
                pointer: String::new(),
                value,
            },
            records,
        );
    }
}

/// Adds a record; one of the same id takes the place of the older one.
fn put(record: Record, records: &mut Vec<Record>) {
    let id = record.id();
    let same = |other: &&mut Record| id.is_some() && other.id() == id;
    match records.iter_mut().rev().find(same) {
        Some(older) => *older = record,
        None => records.push(record),
    }
}

/// Reads one record. The error is its type, where that is not known.
fn record(mut value: Value, pointer: &str, transcript: &mut Transcript) -> Result<(), String> {
    let kind = take_string(&mut value, "type").unwrap_or_default();
    let at = |key: &str| format!("{pointer}/{key}");
    let content = take(&mut value, "content");
    match kind.as_str() {
        "user" => texts(transcript, &at("content"), content, Body::User),
        "gemini" | "model" => {
            let thoughts = take(&mut value, "thoughts");
            transcript.strings(&at("thoughts"), without_times(thoughts), &Body::Thought);
            texts(transcript, &at("content"), content, Body::Assistant);
            calls(take(&mut value, "toolCalls"), &at("toolCalls"), transcript);
        }
        // What the program says to the human.
        "info" | "error" | "warning" => {
            transcript.strings(&at("content"), content, &Body::Context);
        }
        other => return Err(other.to_owned()),
    }
    Ok(())
}

fn without_times(mut thoughts: Value) -> Value {
    for thought in thoughts.as_array_mut().into_iter().flatten() {
        take(thought, "timestamp");
    }
    thoughts
}

/// The calls of one answer ran side by side: all results come after all calls.
fn calls(list: Value, pointer: &str, transcript: &mut Transcript) {
    let Value::Array(mut list) = list else {
        return;
    };
    for (index, call) in list.iter_mut().enumerate() {
        let name = take_string(call, "name").unwrap_or_default();
        let id = call.get("id").and_then(identifier);
        let at = format!("{pointer}/{index}/args");
        transcript.call(&at, id.as_deref(), &name, take(call, "args"));
    }
    for (index, mut call) in list.into_iter().enumerate() {
        let id = call.get("id").and_then(identifier);
        let failed = matches!(call["status"].as_str(), Some("error" | "cancelled"));
        let answered = transcript.answered(id.as_deref(), None);
        let at = format!("{pointer}/{index}/result");
        tool_content(
            transcript,
            &at,
            answered,
            response(take(&mut call, "result")),
            failed,
        );
    }
}

/// The result without the names that Gemini repeats in each part of it.
fn response(mut result: Value) -> Value {
    for part in result.as_array_mut().into_iter().flatten() {
        if let Some(response) = part.get_mut("functionResponse") {
            drop_name(response, "id");
            drop_name(response, "name");
        }
    }
    result
}
