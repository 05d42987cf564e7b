//! AgentDojo runs: one JSON object per run, whose messages are OpenAI's with a function as a bare
//! name and, from version 1.2 on, text under `content`.
//!
//! What the benchmark knows about its own run (`injections`, `security`) is not read: the agent did
//! not see it, and an audit must not either.

use serde_json::Value;

use super::{Read, Reader, Sureness, openai_chat};
use crate::trace::event::Transcript;

pub(super) const READER: Reader = Reader {
    name: "agentdojo",
    sniff,
    read: Read::Record(read),
};

/// What names a run, from the outermost.
const NAMES: &[&str] = &[
    "suite_name",
    "pipeline_name",
    "user_task_id",
    "attack_type",
    "injection_task_id",
];

fn sniff(values: &[Value]) -> Sureness {
    let is_run = |value: &Value| {
        ["suite_name", "user_task_id", "messages"]
            .iter()
            .all(|key| value.get(key).is_some())
    };
    match values.first().is_some_and(is_run) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

fn read(value: Value, transcript: &mut Transcript) {
    if transcript.id.is_none() {
        let names = NAMES.iter().filter_map(|key| value.get(key)?.as_str());
        transcript.id = Some(names.collect::<Vec<_>>().join("/"));
    }
    let error = value.get("error").and_then(Value::as_str);
    let aborted = error.map(|_| "the run was aborted by an error: what came after is not recorded");
    openai_chat::read(value, transcript);
    if let Some(reason) = aborted {
        transcript.skip(reason);
    }
}
