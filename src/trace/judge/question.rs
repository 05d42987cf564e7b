//! What is asked, and what the judge sees of it: each call with an effect that a rule leaves in
//! doubt, with the goal, the events before it, and what the rule says.

use serde_json::{Map, Value, json};

use super::Judge;
use super::prompt::Case;
use crate::finding::{Hit, ScannerName, Verdict};
use crate::scan::Open;
use crate::source::Source;
use crate::text;
use crate::trace::action::Profile;
use crate::trace::event::{Body, Event, Transcript};

/// Events before the action that are shown.
const EVENTS: usize = 8;
/// Characters of a text that are shown: from its start, and from its end.
const SHOWN: (usize, usize) = (1500, 500);
/// Texts of the user and the operator that are shown: so many first ones, so many last ones.
const TURNS: (usize, usize) = (4, 12);

/// The questions about a transcript whose hits lie in `source`.
pub(in crate::trace) fn questions(
    judge: &Judge,
    source: &Source,
    transcript: &Transcript,
    hits: &[Hit],
) -> Vec<Open> {
    let doubts = |hit: &Hit| {
        // Insecure code and secrets are no less so for being asked for.
        hit.verdict == Verdict::Review && hit.rule.scanner == ScannerName::Trace && !hit.secret
    };
    let mut questions = Vec::new();
    for (call, event) in transcript.events.iter().enumerate() {
        let Body::Call(body) = &event.body else {
            continue;
        };
        let about = hits.iter().enumerate().filter(|(_, hit)| {
            doubts(hit) && event.has_argument(&hit.span, hit.pointer.as_deref())
        });
        let about: Vec<usize> = about.map(|(index, _)| index).collect();
        if about.is_empty() || !Profile::new(&body.name, &transcript.tools).has_effect {
            continue;
        }
        let case = case(source, transcript, call, about.iter().map(|at| &hits[*at]));
        questions.push(Open {
            hits: about,
            line: event.line,
            subject: format!("the call of `{}` at {}", body.name, event.pointer),
            question: judge.template().fill(&case),
        });
    }
    questions
}

fn case<'a>(
    source: &Source,
    transcript: &Transcript,
    call: usize,
    hits: impl Iterator<Item = &'a Hit>,
) -> Case {
    let event = &transcript.events[call];
    let before = &transcript.events[..call];
    Case {
        goal: goal(before, event),
        events: before[call.saturating_sub(EVENTS)..]
            .iter()
            .map(|event| shown_event(event, transcript))
            .collect(),
        action: action(event, transcript),
        finding: hits.map(|hit| finding(source, hit)).collect(),
    }
}

/// What the human said to whoever acts, and what the operator set, each once.
fn goal(before: &[Event], call: &Event) -> Value {
    let mut turns: Vec<Value> = Vec::new();
    for event in before {
        let by = match &event.body {
            Body::User(_) if event.agent.is_none() || event.agent == call.agent => "user",
            Body::System(_) => "operator",
            _ => continue,
        };
        let turn = json!({ "from": by, "text": shown(event.text().unwrap_or_default()) });
        // Some recorders repeat the request with every turn.
        if !turns.contains(&turn) {
            turns.push(turn);
        }
    }
    let (first, last) = TURNS;
    if turns.len() > first + last {
        let left_out = turns.len() - first - last;
        let note = json!({ "turns left out": left_out });
        turns.splice(first..first + left_out, [note]);
    }
    Value::Array(turns)
}

fn action(event: &Event, transcript: &Transcript) -> Value {
    let mut action = shown_event(event, transcript);
    if let Body::Call(call) = &event.body
        && let Some(tool) = transcript.tools.iter().find(|tool| tool.name == call.name)
    {
        action["description of the tool"] = shown(&tool.description).into();
    }
    action
}

fn shown_event(event: &Event, transcript: &Transcript) -> Value {
    let (from, trusted) = match &event.body {
        Body::System(_) => ("operator", true),
        Body::User(_) => ("user", event.agent.is_none()),
        Body::Context(_) => ("text put in by the program", false),
        Body::Assistant(_) => ("agent, says", false),
        Body::Thought(_) => ("agent, thinks", false),
        Body::Call(_) => ("agent, calls a tool", false),
        Body::Result(_) => ("tool, answers", false),
    };
    let mut value = json!({ "from": from, "trusted": trusted });
    if let Some(agent) = &event.agent {
        value["sub-agent"] = shown(agent).into();
    }
    match &event.body {
        Body::Call(call) => {
            value["tool"] = shown(&call.name).into();
            value["arguments"] = shown_value(&call.arguments);
        }
        Body::Result(result) => {
            let call = result.call.map(|call| &transcript.events[call].body);
            if let Some(Body::Call(call)) = call {
                value["tool"] = shown(&call.name).into();
            }
            if result.error {
                value["failed"] = true.into();
            }
            value["text"] = shown(&result.text).into();
        }
        _ => value["text"] = shown(event.text().unwrap_or_default()).into(),
    }
    value
}

fn finding(source: &Source, hit: &Hit) -> Value {
    let quoted =
        |span: &std::ops::Range<usize>| shown(source.text().get(span.clone()).unwrap_or_default());
    let places = hit.related.iter();
    let places = places.map(|place| json!({ "what": place.message, "text": quoted(&place.span) }));
    json!({
        "rule": hit.rule.title,
        "message": shown(&hit.message),
        "places": places.collect::<Vec<_>>(),
    })
}

fn shown_value(value: &Value) -> Value {
    match value {
        Value::String(text) => shown(text).into(),
        Value::Array(items) => items.iter().map(shown_value).collect(),
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(key, value)| (shown(key), shown_value(value)));
            Value::Object(members.collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

/// A text without its secrets and, if it is long, without its middle.
fn shown(text: &str) -> String {
    let mut shown = text.to_owned();
    let secrets = text::secrets::apart(text::secrets::find(text));
    text::redact(&mut shown, &mut (0..0), secrets.into_iter());
    let (start, end) = SHOWN;
    let count = shown.chars().count();
    if count <= start + end {
        return shown;
    }
    let at = |number: usize| shown.char_indices().nth(number).map_or(0, |(at, _)| at);
    format!(
        "{} [{} characters left out] {}",
        &shown[..at(start)],
        count - start - end,
        &shown[at(count - end)..]
    )
}
