//! Hooks of Gemini CLI, as <https://geminicli.com/docs/hooks/reference> has them: `BeforeTool`,
//! `AfterTool`, `BeforeAgent`.
//!
//! `decision` may be `allow` or `deny`; of `BeforeTool` also `ask`, which the reference does not name
//! but the program does (`packages/core/src/hooks/types.ts`, August 2026). To deny `AfterTool` hides the
//! tool's answer from the model, which gets the reason in its place.

use serde_json::{Value, json};

use super::agent::{Agent, Install, read_common, success};
use super::answer::{Answer, Decision, Kind};
use super::claude_code::add_message;
use super::event::Content;
use super::install::home;

pub(super) const AGENT: Agent = Agent {
    name: "gemini-cli",
    sniff: |event| kind(event["hook_event_name"].as_str().unwrap_or_default()).is_some(),
    read,
    render,
    status: success,
    install: Some(Install {
        user: || Some(home("", ".gemini")?.join("settings.json")),
        project: ".gemini/settings.json",
        events: &[
            ("BeforeTool", Some("*")),
            ("AfterTool", Some("*")),
            ("BeforeAgent", None),
        ],
        // Milliseconds.
        timeout: 30_000,
        advice: None,
    }),
};

fn kind(name: &str) -> Option<Kind> {
    match name {
        "BeforeTool" => Some(Kind::Before),
        "AfterTool" => Some(Kind::After),
        "BeforeAgent" => Some(Kind::Prompt),
        _ => None,
    }
}

fn read(event: Value) -> Result<Content, String> {
    let mut content = read_common(event, kind)?;
    // What is displayed is for the user; the model reads this.
    let response = content.result.1.get_mut("llmContent");
    if let Some(response) = response.map(Value::take).filter(|value| !value.is_null()) {
        content.result = ("/tool_response/llmContent", response);
    }
    Ok(content)
}

fn render(answer: &Answer) -> Value {
    let Answer { reason, detail, .. } = answer;
    let mut value = match (answer.kind, answer.decision) {
        (_, Decision::Allow) | (Kind::Prompt, Decision::Ask) => json!({}),
        (Kind::Before, Decision::Ask) => json!({"decision": "ask", "reason": reason}),
        (Kind::Before | Kind::After, Decision::Deny) => {
            json!({"decision": "deny", "reason": reason})
        }
        (Kind::After, Decision::Ask) => json!({"hookSpecificOutput": {
            "hookEventName": "AfterTool", "additionalContext": reason}}),
        (Kind::Prompt, Decision::Deny) => json!({"decision": "deny", "reason": detail}),
    };
    let is_told = (answer.kind, answer.decision) == (Kind::Prompt, Decision::Deny);
    if !detail.is_empty()
        && !is_told
        && let Some(members) = value.as_object_mut()
    {
        add_message(members, detail);
    }
    value
}
