//! One event: read, joined with its transcript, and judged.

use std::path::PathBuf;

use serde_json::Value;

use super::agent::{AGENTS, Agent};
use super::answer::{Answer, Kind};
use super::transcript;
use crate::cli::HookPolicy;
use crate::finding;
use crate::scan::Part;
use crate::settings::Settings;
use crate::source::Source;
use crate::trace::TraceScanner;
use crate::trace::live::{Action, Moment, Place};

/// From this score of the prompt scanner on, a text is an attack.
const ATTACK: f64 = 0.5;

/// An event whose format is known.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) agent: &'static Agent,
    content: Content,
    /// As it was read.
    json: String,
}

/// What an event says, in whatever format.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) kind: Kind,
    pub(super) tool: Option<String>,
    /// Of the call.
    pub(super) id: Option<String>,
    pub(super) prompt: Option<String>,
    pub(super) transcript: Option<PathBuf>,
    /// Who acts, if it is a sub-agent.
    pub(super) sub_agent: Option<String>,
    /// With the pointer to them.
    pub(super) arguments: (&'static str, Value),
    /// With the pointer to it.
    pub(super) result: (&'static str, Value),
}

impl Event {
    /// The event of the agent that is named, else of the one that it looks like.
    pub(super) fn read(input: &[u8], named: Option<&'static Agent>) -> Result<Self, String> {
        let json = std::str::from_utf8(input).map_err(|_| "the event is not text".to_owned())?;
        // A byte order mark is no part of the event.
        let json = json.trim_start_matches('\u{FEFF}').trim();
        let value: Value = serde_json::from_str(json)
            .map_err(|error| format!("the event is not valid JSON: {error}"))?;
        if !value.is_object() {
            return Err("the event is not an object".to_owned());
        }
        let looks_like = || AGENTS.iter().find(|agent| (agent.sniff)(&value)).copied();
        let Some(agent) = named.or_else(looks_like) else {
            return Err("the event is in no known format: name the agent with --agent".to_owned());
        };
        let content = (agent.read)(value)?;
        content.check()?;
        Ok(Self {
            agent,
            content,
            json: json.to_owned(),
        })
    }

    pub(super) fn kind(&self) -> Kind {
        self.content.kind
    }

    /// Scans the event with what came before it.
    pub(super) fn judge(
        self,
        scanner: &TraceScanner,
        settings: &Settings,
        (on_error, on_review): (HookPolicy, HookPolicy),
    ) -> Answer {
        let Self { content, json, .. } = self;
        let kind = content.kind;
        // Only an action is weighed against what came before.
        let history = match kind {
            Kind::Before => {
                transcript::read(content.transcript.as_deref(), content.sub_agent.as_deref())
            }
            Kind::After | Kind::Prompt => transcript::History::default(),
        };
        let transcript::History { text, cut, unread } = history;
        let history = text.len();
        let mut all = text;
        all.push('\n');
        let place = Place {
            history,
            event: all.len(),
            agent: content.sub_agent.as_deref(),
        };
        all.push_str(&json);
        let source = Source::new("event", all.into_bytes());
        let judgement = scanner.live(&source, &place, content.moment());
        let mut findings = finding::resolve(&source, judgement.hits);
        let filter = settings.filter;
        findings.retain(|finding| {
            finding.severity >= filter.min_severity && finding.confidence >= filter.min_confidence
        });
        let is_attack = judgement.score >= settings.threshold.unwrap_or(ATTACK);
        let skipped = cut.into_iter();
        let skipped = skipped.chain(judgement.history.into_iter().map(told));
        let answer = Answer::new(kind, findings, is_attack, skipped.collect(), on_review);
        let parts = judgement.skipped.into_iter();
        let answer = answer.but_not(&parts.map(|part| part.reason).collect::<Vec<_>>());
        let unread = unread.or_else(|| {
            let reason = judgement.unread?;
            Some(format!("the transcript cannot be read: {reason}"))
        });
        match unread {
            Some(reason) => answer.or_failed(on_error, &reason),
            None => answer,
        }
    }
}

/// What of the transcript was not read.
fn told(part: Part) -> String {
    match part.line {
        Some(line) => format!("line {line} of the transcript: {}", part.reason),
        None => part.reason,
    }
}

impl Content {
    /// # Errors
    /// Something that its kind needs is missing.
    fn check(&self) -> Result<(), String> {
        let missing = match self.kind {
            Kind::Before | Kind::After if self.tool.is_none() => "the name of the tool",
            Kind::Before if self.arguments.1.is_null() => "the arguments of the call",
            Kind::After if self.result.1.is_null() => "the tool's answer",
            Kind::Prompt if self.prompt.is_none() => "the prompt",
            _ => return Ok(()),
        };
        Err(format!("the event lacks {missing}"))
    }

    fn moment(&self) -> Moment {
        let call = Action {
            tool: self.tool.clone().unwrap_or_default(),
            id: self.id.clone(),
            arguments: self.arguments.1.clone(),
            pointer: self.arguments.0,
        };
        match self.kind {
            Kind::Before => Moment::Call(call),
            Kind::After => Moment::Answer {
                call,
                content: self.result.1.clone(),
                pointer: self.result.0,
            },
            Kind::Prompt => Moment::Prompt {
                text: self.prompt.clone().unwrap_or_default(),
                pointer: "/prompt",
            },
        }
    }
}
