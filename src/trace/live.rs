//! One event of a run that is still going on: an action before it is done, an answer before the
//! agent reads it, a prompt. What came before is context: it is read, and looked into only as far as
//! the event needs it, so that the agent does not wait.

use std::cell::OnceCell;

use serde_json::Value;

use super::TraceScanner;
use super::content::{Inspector, Suspicion, Suspicions};
use super::event::{Body, Root, ToolResult, Transcript};
use super::format;
use super::parts::tool_content;
use crate::finding::Hit;
use crate::scan::Part;
use crate::source::Source;

/// A call of a tool, as the event tells it.
#[derive(Debug)]
pub(crate) struct Action {
    /// The tool.
    pub(crate) tool: String,
    /// The call's id, where the agent gives one.
    pub(crate) id: Option<String>,
    /// What it is called with.
    pub(crate) arguments: Value,
    /// Where the arguments stand in the event.
    pub(crate) pointer: &'static str,
}

/// What happens.
#[derive(Debug)]
pub(crate) enum Moment {
    /// A tool is about to be called.
    Call(Action),
    /// It has answered.
    Answer {
        call: Action,
        content: Value,
        pointer: &'static str,
    },
    /// The user has written something.
    Prompt { text: String, pointer: &'static str },
}

/// Where the event and what came before it stand in the source.
#[derive(Debug)]
pub(crate) struct Place<'a> {
    /// Bytes of the transcript, which comes first.
    pub(crate) history: usize,
    /// First byte of the event, a JSON value, which comes last.
    pub(crate) event: usize,
    /// The sub-agent that acts, if it is one.
    pub(crate) agent: Option<&'a str>,
}

/// What is said about an event.
#[derive(Debug, Default)]
pub(crate) struct Judgement {
    /// In the event itself.
    pub(crate) hits: Vec<Hit>,
    /// Probability that its text is an attack.
    pub(crate) score: f64,
    /// What of the event was not looked into.
    pub(crate) skipped: Vec<Part>,
    /// What of the transcript was not read.
    pub(crate) history: Vec<Part>,
    /// Why none of the transcript was read, if it should have been.
    pub(crate) unread: Option<String>,
}

impl TraceScanner {
    /// Says what is wrong with an event that follows a transcript.
    pub(crate) fn live(&self, source: &Source, place: &Place<'_>, moment: Moment) -> Judgement {
        let mut judgement = Judgement::default();
        let mut transcript = history(&source.text()[..place.history], &mut judgement);
        let line = source.text()[..place.event].matches('\n').count() + 1;
        let root = Root {
            bytes: place.event..source.text().len(),
            line,
            base: String::new(),
        };
        transcript.read_from(root, place.agent);
        let is_call = matches!(moment, Moment::Call(_));
        let first = add(moment, &mut transcript);
        let all = first..transcript.events.len();
        let mut inspector = Inspector::new(self, source);
        for event in &transcript.events[all.clone()] {
            match &event.body {
                Body::Call(call) if is_call => inspector.code_in_call(event, call),
                Body::Result(ToolResult { text, .. }) | Body::User(text) => {
                    let suspicion = inspector.text(event, text);
                    judgement.score = judgement.score.max(suspicion.score);
                    inspector.skipped.extend(suspicion.skipped);
                }
                _ => {}
            }
        }
        let Inspector {
            mut hits, skipped, ..
        } = inspector;
        let suspicions = Lazy {
            scanner: self,
            source,
            transcript: &transcript,
            known: transcript.events.iter().map(|_| OnceCell::new()).collect(),
        };
        let parts = self.join(source, &transcript, &all, &suspicions, &mut hits);
        judgement.hits = hits;
        judgement.skipped.extend(skipped);
        judgement.skipped.extend(parts);
        // What the reader of the event itself could not take.
        judgement.skipped.extend(transcript.skipped);
        judgement
    }
}

/// Reads what came before. What is in there is told apart from what is said of the event.
fn history(text: &str, judgement: &mut Judgement) -> Transcript {
    if text.trim().is_empty() {
        return Transcript::default();
    }
    let mut runs = format::read(text, None, None);
    let Some(mut transcript) = runs.pop().filter(|_| runs.is_empty()) else {
        judgement.unread = Some("it holds several runs".to_owned());
        return Transcript::default();
    };
    if let Some(reason) = transcript.foreign.take() {
        judgement.unread = Some(reason);
    } else if transcript.events.is_empty()
        && let Some(part) = transcript.skipped.first()
    {
        judgement.unread = Some(part.reason.clone());
    }
    judgement.history = std::mem::take(&mut transcript.skipped);
    transcript
}

/// Adds the events of a moment; gives the index of the first one that is asked about.
fn add(moment: Moment, transcript: &mut Transcript) -> usize {
    let first = transcript.events.len();
    match moment {
        Moment::Prompt { text, pointer } => transcript.text(pointer, text, Body::User),
        Moment::Call(call) => {
            transcript.call(call.pointer, call.id.as_deref(), &call.tool, call.arguments);
        }
        Moment::Answer {
            call,
            content,
            pointer,
        } => {
            let id = call.id.as_deref().filter(|id| !id.is_empty());
            // The call may already stand in the transcript.
            let known = id.and_then(|id| transcript.answered(Some(id), None));
            let index = known.unwrap_or_else(|| {
                transcript.call(call.pointer, id, &call.tool, call.arguments);
                first
            });
            let first = transcript.events.len();
            tool_content(transcript, pointer, Some(index), content, false);
            return first;
        }
    }
    first
}

/// How suspicious earlier texts are, worked out where it is asked for.
struct Lazy<'a> {
    scanner: &'a TraceScanner,
    source: &'a Source,
    transcript: &'a Transcript,
    known: Vec<OnceCell<Option<Suspicion>>>,
}

impl Suspicions for Lazy<'_> {
    fn of(&self, event: usize) -> Option<&Suspicion> {
        let suspicion = self.known[event].get_or_init(|| {
            let event = &self.transcript.events[event];
            match &event.body {
                Body::Result(ToolResult { text, .. }) | Body::Context(text) => {
                    Some(Inspector::new(self.scanner, self.source).text(event, text))
                }
                _ => None,
            }
        });
        suspicion.as_ref()
    }
}
