//! Hooks of Codex, as <https://developers.openai.com/codex/hooks> has them, with the schemas in
//! `codex-rs/hooks/schema` of its repository: the events and answers of Claude Code, but for these.
//!
//! `permissionDecision` takes effect as `deny` only: `allow` and `ask` are called unsupported, and the
//! tool runs. So where the user is to decide, the action is denied and the model told to ask. Fields
//! that the schemas do not name make the whole answer void.

use serde_json::Value;

use super::agent::{Agent, Install, read_common, success};
use super::answer::{Answer, Decision, Kind};
use super::claude_code::{kind, shared};
use super::install::home;

pub(super) const AGENT: Agent = Agent {
    name: "codex",
    // Claude Code has no turns.
    sniff: |event| {
        kind(event["hook_event_name"].as_str().unwrap_or_default()).is_some()
            && event.get("turn_id").is_some()
    },
    read: |event| read_common(event, kind),
    render,
    status: success,
    install: Some(Install {
        user: || Some(home("CODEX_HOME", ".codex")?.join("hooks.json")),
        project: ".codex/hooks.json",
        events: &[
            ("PreToolUse", None),
            ("PostToolUse", None),
            ("UserPromptSubmit", None),
        ],
        timeout: 30,
        advice: Some("Codex runs a new hook only after you trusted it: type /hooks in Codex."),
    }),
};

fn render(answer: &Answer) -> Value {
    match (answer.kind, answer.decision) {
        (Kind::Before, Decision::Ask) => {
            let reason = format!(
                "{} Ask the user; if they agree, they can run it themselves.",
                answer.reason
            );
            shared(answer, &reason)
        }
        _ => shared(answer, &answer.reason),
    }
}
