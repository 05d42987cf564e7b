//! Codex `exec --json` streams: events of threads, turns and items, one per line. Not the same as
//! the rollout files; what the user asked is not in them.

use std::collections::HashMap;

use serde_json::Value;

use super::{Line, Read, Reader, Sureness};
use crate::trace::event::{Body, Transcript};
use crate::trace::parts::{self, UnknownLines, identifier, take, take_string, texts, tool_content};

pub(super) const READER: Reader = Reader {
    name: "codex-exec",
    sniff,
    read: Read::Session(read),
};

fn kind(value: &Value) -> &str {
    value
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn sniff(values: &[Value]) -> Sureness {
    let is_event = |value: &Value| match kind(value) {
        "thread.started" => value.get("thread_id").is_some(),
        "turn.started" | "turn.completed" | "turn.failed" => true,
        "item.started" | "item.updated" | "item.completed" => value.get("item").is_some(),
        _ => false,
    };
    match values.iter().any(is_event) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

fn read(lines: Vec<Line>, transcript: &mut Transcript) {
    let mut unknown = UnknownLines::default();
    // An item is logged when it starts, changes and ends: its last line says it all.
    let key = |value: &Value| value.pointer("/item/id").and_then(identifier);
    let mut last = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        if let Some(id) = key(&line.value) {
            last.insert(id, index);
        }
    }
    for (index, Line { root, mut value }) in lines.into_iter().enumerate() {
        let number = root.line;
        transcript.read_from(root, None);
        match kind(&value) {
            "thread.started" => transcript.id = value.get("thread_id").and_then(identifier),
            "turn.started" | "turn.completed" => {}
            "turn.failed" | "error" => {
                transcript.strings("", value, &Body::Context);
            }
            "item.started" | "item.updated" | "item.completed" => {
                let is_last = key(&value).is_none_or(|id| last.get(&id) == Some(&index));
                if is_last && let Err(kind) = item(take(&mut value, "item"), transcript) {
                    unknown.add(&kind, number);
                }
            }
            other => unknown.add(other, number),
        }
    }
    unknown.tell(transcript);
}

/// Reads one item. The error is its type, where that is not known.
fn item(mut item: Value, transcript: &mut Transcript) -> Result<(), String> {
    let id = item.get("id").and_then(identifier);
    let id = id.as_deref();
    let kind = ["type", "item_type"]
        .into_iter()
        .find_map(|key| take_string(&mut item, key))
        .unwrap_or_default();
    let mut take = |key: &str| take(&mut item, key);
    match kind.as_str() {
        "agent_message" | "assistant_message" => {
            texts(transcript, "/item/text", take("text"), Body::Assistant);
        }
        "reasoning" => texts(transcript, "/item/text", take("text"), Body::Thought),
        "command_execution" => {
            transcript.call("/item/command", id, "shell", take("command"));
            let failed = take("exit_code").as_i64().is_some_and(|code| code != 0);
            let call = transcript.answered(id, None);
            let output = take("aggregated_output");
            tool_content(transcript, "/item/aggregated_output", call, output, failed);
        }
        "file_change" => transcript.call("/item/changes", id, "apply_patch", take("changes")),
        "mcp_tool_call" => {
            let name = take("tool");
            let name = name.as_str().unwrap_or_default();
            transcript.call("/item/arguments", id, name, take("arguments"));
            let call = transcript.answered(id, None);
            let mut result = take("result");
            let content = parts::take(&mut result, "content");
            tool_content(transcript, "/item/result/content", call, content, false);
            transcript.result("/item/result", call, result, false);
            transcript.result("/item/error", call, take("error"), true);
        }
        "web_search" => transcript.call("/item/query", id, "web_search", take("query")),
        "error" => texts(transcript, "/item/message", take("message"), Body::Context),
        // The agent's own notes on what is left to do.
        "todo_list" => transcript.strings("/item/items", take("items"), &Body::Thought),
        other => return Err(other.to_owned()),
    }
    Ok(())
}
