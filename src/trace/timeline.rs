//! What happened in a run, step by step, for people: who did what, and what was found there.

use serde_json::Value;

use super::event::{Body, Event, Transcript};
use crate::finding::Hit;
use crate::scan::Step;
use crate::source::Source;
use crate::text;

/// Characters of a text that are shown.
const SHOWN: usize = 160;
/// The same for one argument of a call.
const ARGUMENT: usize = 60;

/// One step for each event, marked with the rules that found something in it.
pub(super) fn steps(source: &Source, transcript: &Transcript, hits: &[Hit]) -> Vec<Step> {
    let events = transcript.events.iter().enumerate();
    let step = |(index, event): (usize, &Event)| {
        let mut marks: Vec<String> = hits
            .iter()
            .filter(|hit| is_in(hit, event, source))
            .map(|hit| hit.rule.id.clone())
            .collect();
        marks.sort_unstable();
        marks.dedup();
        Step {
            number: index + 1,
            line: event.line,
            actor: actor(event),
            text: said(event, transcript),
            marks,
        }
    };
    events.map(step).collect()
}

/// Whether a hit stands in the text or the arguments of an event.
fn is_in(hit: &Hit, event: &Event, source: &Source) -> bool {
    let Some(said) = event.text() else {
        return event.has_argument(&hit.span, hit.pointer.as_deref());
    };
    let is_near = event.root.start <= hit.span.start && hit.span.end <= event.root.end;
    is_near && hit.pointer.as_deref() == Some(&*event.pointer) && {
        let all = event.text_span(source.text(), &(0..said.len()));
        all.start <= hit.span.start && hit.span.end <= all.end
    }
}

fn actor(event: &Event) -> String {
    let role = match &event.body {
        Body::System(_) => "system",
        Body::User(_) => "user",
        Body::Context(_) => "context",
        Body::Assistant(_) => "agent",
        Body::Thought(_) => "thought",
        Body::Call(_) => "call",
        Body::Result(result) if result.error => "error",
        Body::Result(_) => "answer",
    };
    match &event.agent {
        Some(agent) => format!("{role} ({})", shortened(agent, ARGUMENT)),
        None => role.to_owned(),
    }
}

fn said(event: &Event, transcript: &Transcript) -> String {
    match &event.body {
        Body::Call(call) => format!("{}({})", call.name, arguments(&call.arguments)),
        Body::Result(result) => {
            let call = result.call.map(|call| &transcript.events[call].body);
            let text = shortened(&result.text, SHOWN);
            match (call, result.call) {
                (Some(Body::Call(call)), Some(at)) => format!("{} #{}: {text}", call.name, at + 1),
                _ => text,
            }
        }
        _ => shortened(event.text().unwrap_or_default(), SHOWN),
    }
}

/// The arguments of a call, each cut short.
fn arguments(arguments: &Value) -> String {
    let shown = |value: &Value| match value {
        Value::String(text) => shortened(text, ARGUMENT),
        other => shortened(&other.to_string(), ARGUMENT),
    };
    match arguments {
        Value::Object(members) => {
            let each = members
                .iter()
                .map(|(key, value)| format!("{}: {}", shortened(key, ARGUMENT), shown(value)));
            each.collect::<Vec<_>>().join(", ")
        }
        Value::Null => String::new(),
        other => shown(other),
    }
}

/// The start of a text on one line, without the secrets in it.
fn shortened(said: &str, length: usize) -> String {
    // A secret that is cut would not be known as one: they go first. What lies far behind is not shown.
    let head = &said[..said.floor_char_boundary(8 << 10)];
    let mut shown = head.to_owned();
    let secrets = text::secrets::apart(text::secrets::find(head));
    text::redact(&mut shown, &mut (0..0), secrets.into_iter());
    let words: Vec<&str> = shown.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(length) {
        None if head.len() < said.len() => format!("{line}..."),
        None => line,
        Some((at, _)) => format!("{}...", &line[..at]),
    }
}
