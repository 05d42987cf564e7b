//! Hooks of Claude Code, as <https://code.claude.com/docs/en/hooks> has them: `PreToolUse`,
//! `PostToolUse`, `UserPromptSubmit`.
//!
//! `permissionDecision` may be `allow`, `ask` or `deny`. `allow` passes over the user's own
//! permissions, so it is never given: no decision leaves them as they are. The reason of `deny` is
//! read by the model, that of `ask` by the user. An exit status other than 0 and 2 lets the tool run.

use serde_json::{Map, Value, json};

use super::agent::{Agent, Install, read_common, success};
use super::answer::{Answer, Decision, Kind};
use super::install::home;

pub(super) const AGENT: Agent = Agent {
    name: "claude-code",
    sniff: |event| kind(event["hook_event_name"].as_str().unwrap_or_default()).is_some(),
    read: |event| read_common(event, kind),
    render,
    status: success,
    install: Some(Install {
        user: || Some(home("CLAUDE_CONFIG_DIR", ".claude")?.join("settings.json")),
        project: ".claude/settings.json",
        events: &[
            ("PreToolUse", Some("*")),
            ("PostToolUse", Some("*")),
            ("UserPromptSubmit", None),
        ],
        timeout: 30,
        advice: None,
    }),
};

/// The kind of an event by its name; Codex has the same names.
pub(super) fn kind(name: &str) -> Option<Kind> {
    match name {
        "PreToolUse" => Some(Kind::Before),
        "PostToolUse" => Some(Kind::After),
        "UserPromptSubmit" => Some(Kind::Prompt),
        _ => None,
    }
}

fn render(answer: &Answer) -> Value {
    let Answer { reason, detail, .. } = answer;
    if (answer.kind, answer.decision) == (Kind::Before, Decision::Ask) {
        return json!({"hookSpecificOutput": {"hookEventName": "PreToolUse",
            "permissionDecision": "ask", "permissionDecisionReason": detail}});
    }
    shared(answer, reason)
}

/// What Claude Code and Codex take alike: all but a question to the user.
pub(super) fn shared(answer: &Answer, reason: &str) -> Value {
    let mut value = match (answer.kind, answer.decision) {
        (_, Decision::Allow) => json!({}),
        (Kind::Before, _) => json!({"hookSpecificOutput": {"hookEventName": "PreToolUse",
            "permissionDecision": "deny", "permissionDecisionReason": reason}}),
        (Kind::After, Decision::Ask) => json!({"hookSpecificOutput": {
            "hookEventName": "PostToolUse", "additionalContext": reason}}),
        (Kind::After, Decision::Deny) => json!({"decision": "block", "reason": reason}),
        (Kind::Prompt, Decision::Ask) => json!({}),
        // It is shown to the user; the model sees neither it nor the prompt.
        (Kind::Prompt, Decision::Deny) => json!({"decision": "block", "reason": answer.detail}),
    };
    let is_told = (answer.kind, answer.decision) == (Kind::Prompt, Decision::Deny);
    if !answer.detail.is_empty()
        && !is_told
        && let Some(members) = value.as_object_mut()
    {
        add_message(members, &answer.detail);
    }
    value
}

/// What the user is shown.
pub(super) fn add_message(members: &mut Map<String, Value>, detail: &str) {
    members.insert("systemMessage".to_owned(), detail.into());
}
