//! The agents whose hooks are known: how each names its events, and how it wants to be answered.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::Value;

use super::answer::{Answer, Kind};
use super::event::Content;

/// One agent; its file tells where its format is documented.
#[derive(Debug)]
pub(super) struct Agent {
    /// As the user writes it after `--agent`.
    pub(super) name: &'static str,
    /// Whether an event is in its format.
    pub(super) sniff: fn(&Value) -> bool,
    /// What happens.
    pub(super) read: fn(Value) -> Result<Content, String>,
    /// The answer on standard output.
    pub(super) render: fn(&Answer) -> Value,
    /// The exit status.
    pub(super) status: fn(&Answer) -> ExitCode,
    /// How it is told to start the hook.
    pub(super) install: Option<Install>,
}

/// Where an agent keeps its hooks, and how it writes them.
#[derive(Debug)]
pub(super) struct Install {
    /// The file of the user.
    pub(super) user: fn() -> Option<PathBuf>,
    /// The file of a project, from its folder.
    pub(super) project: &'static str,
    /// The names of the events, and what each is matched with.
    pub(super) events: &'static [(&'static str, Option<&'static str>)],
    /// How long the hook may take, in the agent's unit.
    pub(super) timeout: u32,
    /// What the user has to do besides.
    pub(super) advice: Option<&'static str>,
}

/// Those that an event is offered to, in this order.
pub(super) const AGENTS: &[&Agent] = &[
    &super::codex::AGENT,
    &super::claude_code::AGENT,
    &super::gemini_cli::AGENT,
    &super::plain::AGENT,
];

/// Looks an agent up.
pub(super) fn by_name(name: &str) -> Option<&'static Agent> {
    AGENTS.iter().find(|agent| agent.name == name).copied()
}

/// Claude Code, Codex and Gemini CLI name the same things alike, but for the events.
pub(super) fn read_common(
    mut event: Value,
    kind: impl Fn(&str) -> Option<Kind>,
) -> Result<Content, String> {
    let name = event["hook_event_name"].as_str().unwrap_or_default();
    let Some(kind) = kind(name) else {
        return Err(format!(
            "the event `{name}` is not known: set the hook up with `firestop hook install`"
        ));
    };
    let text = |key: &str| event[key].as_str().map(str::to_owned);
    let (tool, id, prompt) = (text("tool_name"), text("tool_use_id"), text("prompt"));
    let transcript = text("transcript_path").filter(|path| !path.is_empty());
    let sub_agent = text("agent_id");
    Ok(Content {
        kind,
        tool,
        id,
        prompt,
        transcript: transcript.map(PathBuf::from),
        sub_agent,
        arguments: ("/tool_input", event["tool_input"].take()),
        result: ("/tool_response", event["tool_response"].take()),
    })
}

/// The answer is in the output.
pub(super) fn success(_: &Answer) -> ExitCode {
    ExitCode::SUCCESS
}
