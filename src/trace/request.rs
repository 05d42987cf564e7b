//! What the user really asked for, as far as words tell: what is to be done, where it is to go, and
//! whether the say was handed over to a text.

use super::action::{self, Classes};
use super::cue;
use super::event::{Body, Call, Event, ToolResult, Transcript, scalars};
use super::value::{self, Value};

/// What the user asked for up to now.
#[derive(Default)]
pub(super) struct Request {
    asked: Classes,
    /// The verbs of what is to be done.
    verbs: Vec<String>,
    delegates: bool,
    /// Whom the user names as the one to whom something is to go.
    people: Vec<String>,
    /// Whether the user says where something is to go.
    has_place: bool,
    /// Whether the user names a file, an address or the like.
    names_source: bool,
    /// All that was said, in the form in which texts are compared.
    said: String,
}

impl Request {
    pub(super) fn add(&mut self, text: &str) {
        self.asked = self.asked | action::asked(text);
        self.verbs.extend(action::creations_asked(text));
        self.delegates |= cue::delegates(text);
        let targets = cue::targets(text);
        self.people.extend(targets.people);
        // A link that the user names is mostly to be read.
        let is_link = |key: &String| !key.contains('@') && key.contains('.');
        let destinations = value::destinations(text);
        self.has_place |= targets.has_place || destinations.iter().any(|key| !is_link(key));
        self.names_source |= value::names_source(text);
        self.said.push_str(&value::normalise(text));
        self.said.push('\n');
    }

    /// All that was said, in the form in which texts are compared.
    pub(super) fn said(&self) -> &str {
        &self.said
    }

    /// Whether the say was handed over to some text.
    pub(super) fn delegates(&self) -> bool {
        self.delegates
    }

    /// What is asked for, in coarse classes.
    pub(super) fn asked(&self) -> Classes {
        self.asked
    }

    /// What the user said that bears on what an answer orders.
    /// `sentence` of `answer` holds `value`.
    pub(super) fn about(
        &self,
        value: &Value,
        sentence: &str,
        answer: &Event,
        transcript: &Transcript,
    ) -> Wish<'_> {
        // What speaks of somebody may tell the address: the sentence, the address itself, the page
        // that was asked for.
        let mut around = format!("{} {}", sentence.to_lowercase(), value.key);
        if let Some(call) = call_of(answer, transcript) {
            scalars(&call.arguments, "", &mut |_, text| {
                around.push_str(&text.to_lowercase());
            });
        }
        let speaks_of = |name: &String| around.contains(name.as_str());
        let has_target = self.has_place || !self.people.is_empty();
        let delegates = self.delegates_to(answer, transcript);
        Wish {
            // "Do the tasks in x" asks for anything that x says, not for what stands elsewhere.
            asked: match self.delegates && !delegates {
                true => self.asked.as_said(),
                false => self.asked,
            },
            delegates,
            has_target_elsewhere: has_target && !self.people.iter().any(speaks_of),
            said: &self.said,
            verbs: &self.verbs,
        }
    }

    /// Whether the user handed the say over to this answer. A user who names the text to be followed
    /// means no other: its tool was called with that name.
    fn delegates_to(&self, answer: &Event, transcript: &Transcript) -> bool {
        if !self.delegates || !self.names_source {
            return self.delegates;
        }
        let Some(call) = call_of(answer, transcript) else {
            return true;
        };
        let mut is_named = false;
        scalars(&call.arguments, "", &mut |_, text| {
            let key = value::normalise(text);
            is_named |= key.len() > 3 && self.said.contains(&key);
        });
        is_named
    }
}

/// The call that an answer answers.
fn call_of<'a>(answer: &Event, transcript: &'a Transcript) -> Option<&'a Call> {
    let Body::Result(ToolResult { call, .. }) = &answer.body else {
        return None;
    };
    match &transcript.events[(*call)?].body {
        Body::Call(call) => Some(call),
        _ => None,
    }
}

/// What the user asked for, seen from one answer.
pub(super) struct Wish<'a> {
    /// All that the user said, in the form in which texts are compared.
    pub(super) said: &'a str,
    /// The verbs of what is to be done.
    pub(super) verbs: &'a [String],
    /// What it asks for, in coarse classes.
    pub(super) asked: Classes,
    /// Whether the user told the agent to do what this answer says.
    pub(super) delegates: bool,
    /// Whether the user says where something is to go, and it is not where this answer says.
    pub(super) has_target_elsewhere: bool,
}
