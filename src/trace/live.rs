//! One event of a run that is still going on: an action before it is done, an answer before the
//! agent reads it, a prompt. What came before is context: it is read, and looked into only as far as
//! the event needs it, so that the agent does not wait.

use std::cell::OnceCell;
use std::thread;

use serde_json::Value;

use super::TraceScanner;
use super::content::{Inspector, Suspicion, Suspicions};
use super::event::{Body, Event, Root, ToolResult, Transcript};
use super::format;
use super::parts::tool_content;
use crate::finding::Hit;
use crate::scan::Part;
use crate::source::Source;

/// Bytes of stack for the thread that reads what came before: nested values are walked on it.
const STACK: usize = 8 << 20;

/// A call of a tool, as the event tells it.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone)]
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
#[derive(Debug)]
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
        let line = source.text()[..place.event].matches('\n').count() + 1;
        let root = Root {
            bytes: place.event..source.text().len(),
            line,
            base: String::new(),
        };
        let mut alone = Transcript::default();
        alone.read_from(root.clone(), place.agent);
        let first = add(moment.clone(), &mut alone);
        self.roles.declare(&mut alone);
        // The event by itself, and what came before: two things for two processors.
        let read = || history(&source.text()[..place.history]);
        let (past, (score, mut hits, mut skipped)) = thread::scope(|threads| {
            let builder = thread::Builder::new().stack_size(STACK);
            let past = builder.spawn_scoped(threads, read);
            let inspected = self.inspect(source, &alone.events[first..]);
            let past = past.map_or_else(
                // No thread could be had.
                |_| read(),
                |past| {
                    let past = past.join();
                    past.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
                },
            );
            (past, inspected)
        });
        skipped.extend(alone.skipped);
        let mut transcript = past.transcript;
        transcript.read_from(root, place.agent);
        let all = add(moment, &mut transcript)..transcript.events.len();
        self.roles.declare(&mut transcript);
        let suspicions = Lazy {
            scanner: self,
            source,
            transcript: &transcript,
            known: transcript.events.iter().map(|_| OnceCell::new()).collect(),
        };
        skipped.extend(self.join(source, &transcript, &all, &suspicions, &mut hits));
        Judgement {
            hits,
            score,
            skipped,
            history: past.skipped,
            unread: past.unread,
        }
    }

    /// What the other scanners say of events by themselves: the score of their texts, hits, and what
    /// was not looked into.
    fn inspect(&self, source: &Source, events: &[Event]) -> (f64, Vec<Hit>, Vec<Part>) {
        let mut inspector = Inspector::new(self, source);
        let mut score: f64 = 0.0;
        for event in events {
            match &event.body {
                Body::Call(call) => inspector.code_in_call(event, call),
                Body::Result(ToolResult { trusted: true, .. }) => {}
                Body::Result(ToolResult { text, .. }) | Body::User(text) => {
                    let suspicion = inspector.text(event, text);
                    score = score.max(suspicion.score);
                    inspector.skipped.extend(suspicion.skipped);
                }
                _ => {}
            }
        }
        (score, inspector.hits, inspector.skipped)
    }
}

/// What came before an event.
#[derive(Default)]
struct Past {
    transcript: Transcript,
    skipped: Vec<Part>,
    unread: Option<String>,
}

/// Reads what came before. What is in there is told apart from what is said of the event.
fn history(text: &str) -> Past {
    let mut past = Past::default();
    if text.trim().is_empty() {
        return past;
    }
    let mut runs = format::read(text, None, None);
    let Some(mut transcript) = runs.pop().filter(|_| runs.is_empty()) else {
        past.unread = Some("it holds several runs".to_owned());
        return past;
    };
    past.skipped = std::mem::take(&mut transcript.skipped);
    past.unread = match transcript.foreign.take() {
        None if transcript.events.is_empty() => {
            past.skipped.first().map(|part| part.reason.clone())
        }
        foreign => foreign,
    };
    past.transcript = transcript;
    past
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
                    Some(Inspector::new(self.scanner, self.source).earlier(event, text))
                }
                _ => None,
            }
        });
        suspicion.as_ref()
    }

    fn is_known(&self) -> bool {
        false
    }
}
