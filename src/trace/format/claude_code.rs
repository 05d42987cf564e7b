//! Claude Code sessions: one JSON object per line, Anthropic blocks under `message`.
//!
//! A line of type `user` is the human only sometimes: tool results, reminders, outputs of local
//! commands and summaries stand there as well.

use std::ops::Range;

use serde_json::Value;

use super::anthropic_messages::block;
use super::{Line, Read, Reader, Sureness};
use crate::scan::Part;
use crate::trace::event::{Body, Transcript, scalars};
use crate::trace::parts::{UnknownLines, take_string};

pub(super) const READER: Reader = Reader {
    name: "claude-code",
    sniff,
    read: Read::Session(read),
};

/// Lines that hold nothing an agent reads or does.
const BOOKKEEPING: &[&str] = &[
    "agent-color",
    "agent-name",
    "agent-setting",
    "ai-title",
    "attribution-snapshot",
    "content-replacement",
    "custom-title",
    "file-history-snapshot",
    "last-prompt",
    "mode",
    "permission-mode",
    "pr-link",
    "progress",
    "queue-operation",
    "speculation-accept",
    "summary",
    "tag",
    "turn_end",
    "worktree-state",
];

/// Tags around text that the program put into the human's messages.
const HARNESS_TAGS: &[&str] = &[
    "bash-stderr",
    "bash-stdout",
    "command-contents",
    "command-message",
    "command-name",
    "ide_diagnostics",
    "ide_opened_file",
    "ide_selection",
    "local-command-caveat",
    "local-command-stderr",
    "local-command-stdout",
    "system-reminder",
    "task-notification",
    "user-prompt-submit-hook",
];

/// Beginnings of messages in the human's place that the program wrote as a whole.
const HARNESS_STARTS: &[&str] = &[
    "Caveat: The messages below",
    "This session is being continued from a previous conversation",
    "[Request interrupted",
];

fn sniff(values: &[Value]) -> Sureness {
    let is_line = |value: &Value| {
        let has = |key: &str| value.get(key).is_some();
        value.get("type").is_some_and(Value::is_string)
            && (has("sessionId")
                || has("leafUuid")
                || has("messageId") && has("snapshot")
                || has("uuid") && has("parentUuid"))
    };
    match values.iter().any(is_line) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

fn read(lines: Vec<Line>, transcript: &mut Transcript) {
    let mut unknown = UnknownLines::default();
    let mut subagents = None;
    for Line { root, value } in lines {
        let number = root.line;
        let side = value.get("isSidechain").and_then(Value::as_bool) == Some(true);
        let agent = value.get("agentId").and_then(Value::as_str);
        let agent = agent
            .filter(|_| side)
            .or(side.then_some("sidechain"))
            .map(str::to_owned);
        transcript.read_from(root, agent.as_deref());
        if transcript.id.is_none() {
            let id = value.get("sessionId").and_then(Value::as_str);
            transcript.id = id.map(str::to_owned);
        }
        match value.get("type").and_then(Value::as_str) {
            Some("user") => user(value, transcript),
            Some("assistant") => assistant(value, transcript),
            Some("system" | "attachment") => context(&value, transcript),
            Some("progress") if value.pointer("/data/message").is_some() => {
                subagents.get_or_insert(number);
            }
            Some(kind) if BOOKKEEPING.contains(&kind) => {}
            Some(kind) => unknown.add(kind, number),
            None => transcript.skip("the line is no object with a `type`: it was not read"),
        }
    }
    unknown.tell(transcript);
    if let Some(line) = subagents {
        transcript.skipped.push(Part {
            line: Some(line),
            reason: "steps of sub-agents are shown as progress only: scan the files of the folder `subagents` as well".to_owned(),
        });
    }
}

/// The content of a line's message, or none, said why.
fn content(value: &mut Value, transcript: &mut Transcript) -> Option<Value> {
    let message = value
        .get_mut("message")
        .filter(|message| message.is_object());
    let content = message
        .and_then(|message| message.get_mut("content"))
        .map(Value::take);
    if content
        .as_ref()
        .is_none_or(|content| !(content.is_string() || content.is_array()))
    {
        transcript.skip("the message of this line has no content that can be read");
        return None;
    }
    content
}

fn assistant(mut value: Value, transcript: &mut Transcript) {
    if let Some(content) = content(&mut value, transcript) {
        super::anthropic_messages::blocks(transcript, "/message/content", content, Body::Assistant);
    }
}

fn user(mut value: Value, transcript: &mut Transcript) {
    let flag = |key: &str| value.get(key).and_then(Value::as_bool) == Some(true);
    let is_harness = flag("isMeta") || flag("isCompactSummary");
    match content(&mut value, transcript) {
        Some(Value::String(text)) => human(text, "/message/content", is_harness, transcript),
        Some(Value::Array(blocks)) => {
            for (index, mut item) in blocks.into_iter().enumerate() {
                let pointer = format!("/message/content/{index}");
                let is_text = item.get("type").and_then(Value::as_str) == Some("text");
                match take_string(&mut item, "text").filter(|_| is_text) {
                    Some(text) => human(text, &format!("{pointer}/text"), is_harness, transcript),
                    None => block(transcript, &pointer, item, Body::Context),
                }
            }
        }
        _ => {}
    }
}

/// Text in the human's place: what the human typed, and what the program put around it.
fn human(text: String, pointer: &str, is_harness: bool, transcript: &mut Transcript) {
    let start = text.trim_start();
    if is_harness
        || HARNESS_STARTS
            .iter()
            .any(|harness| start.starts_with(harness))
    {
        return transcript.text(pointer, text, Body::Context);
    }
    let (mut at, mut typed) = (0, 0);
    while let Some(open) = text[at..].find('<').map(|found| at + found) {
        let Some(tag) = harness_tag(&text[open..]) else {
            at = open + 1;
            continue;
        };
        let close = format!("</{tag}>");
        let end = text[open..]
            .find(&close)
            .map_or(text.len(), |found| open + found + close.len());
        part(&text, typed..open, pointer, Body::User, transcript);
        part(&text, open..end, pointer, Body::Context, transcript);
        (at, typed) = (end, end);
    }
    if typed == 0 {
        return transcript.text(pointer, text, Body::User);
    }
    part(&text, typed..text.len(), pointer, Body::User, transcript);
}

fn part(
    text: &str,
    span: Range<usize>,
    pointer: &str,
    body: fn(String) -> Body,
    transcript: &mut Transcript,
) {
    if !text[span.clone()].trim().is_empty() {
        let inner = text[span.clone()].to_owned();
        transcript.push_part(pointer, span.start, body(inner));
    }
}

/// The name of the harness tag that `text` begins with.
fn harness_tag(text: &str) -> Option<&'static str> {
    let inner = text.strip_prefix('<')?;
    HARNESS_TAGS
        .iter()
        .find(|tag| {
            inner
                .strip_prefix(**tag)
                .is_some_and(|rest| rest.starts_with(['>', ' ']))
        })
        .copied()
}

/// Notices and attached files: all their strings.
fn context(value: &Value, transcript: &mut Transcript) {
    for key in ["content", "attachment"] {
        if let Some(holder) = value.get(key) {
            scalars(holder, &format!("/{key}"), &mut |pointer, text| {
                // Short strings are names of kinds and modes.
                if text.contains(char::is_whitespace) {
                    transcript.text(pointer, text.to_owned(), Body::Context);
                }
            });
        }
    }
}
