//! A form of our own, for agents that have none: `firestop hook --help` describes it.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Deserialize;
use serde_json::{Value, json};

use super::agent::Agent;
use super::answer::{Answer, Decision, Kind};
use super::event::Content;

pub(super) const AGENT: Agent = Agent {
    name: "plain",
    sniff: |event| event.get("event").is_some_and(Value::is_string),
    read,
    render,
    status: |answer| match answer.decision {
        Decision::Allow => ExitCode::SUCCESS,
        Decision::Ask | Decision::Deny => ExitCode::from(crate::FOUND),
    },
    install: None,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    event: Name,
    tool: Option<String>,
    id: Option<String>,
    #[serde(default)]
    arguments: Value,
    #[serde(default)]
    result: Value,
    prompt: Option<String>,
    transcript_path: Option<PathBuf>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Name {
    BeforeTool,
    AfterTool,
    Prompt,
}

fn read(event: Value) -> Result<Content, String> {
    let written: Written = serde_json::from_value(event)
        .map_err(|error| format!("the event is not as documented: {error}"))?;
    Ok(Content {
        kind: match written.event {
            Name::BeforeTool => Kind::Before,
            Name::AfterTool => Kind::After,
            Name::Prompt => Kind::Prompt,
        },
        tool: written.tool,
        id: written.id,
        prompt: written.prompt,
        transcript: written.transcript_path,
        sub_agent: None,
        arguments: ("/arguments", written.arguments),
        result: ("/result", written.result),
    })
}

fn render(answer: &Answer) -> Value {
    let findings: Vec<Value> = answer
        .findings
        .iter()
        .map(|finding| {
            json!({
                "rule": finding.rule.id,
                "severity": finding.severity,
                "confidence": finding.confidence,
                "verdict": finding.verdict,
                "message": finding.message,
                "pointer": finding.location.pointer,
            })
        })
        .collect();
    json!({
        "decision": match answer.decision {
            Decision::Allow => "allow",
            Decision::Ask => "ask",
            Decision::Deny => "deny",
        },
        "reason": answer.reason,
        "detail": answer.detail,
        "findings": findings,
        "skipped": answer.skipped,
    })
}
