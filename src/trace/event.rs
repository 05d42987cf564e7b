//! What every transcript format is read into: one list of events in the order of the run.
//!
//! An event keeps the way back to the file: the bytes of the JSON value it was read from (the
//! file, or one line of it) and the pointer from there. The way is walked only for a finding.

use std::collections::{HashMap, HashSet, VecDeque};
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

use crate::json::{self, Places};
use crate::scan::Part;

/// One run of an agent.
#[derive(Debug, Default)]
pub(crate) struct Transcript {
    /// The record's own id, if it has one.
    pub(crate) id: Option<String>,
    /// In the order of the run.
    pub(crate) events: Vec<Event>,
    /// The tools that were offered to the agent.
    pub(crate) tools: Vec<Tool>,
    /// What is said of them, for the agent to read.
    pub(crate) offers: Vec<Offer>,
    /// What could not be read.
    pub(crate) skipped: Vec<Part>,
    /// Why the input is no transcript, if it is none.
    pub(crate) foreign: Option<String>,
    /// Where the reader stands.
    root: Root,
    agent: Option<Arc<str>>,
    /// Of the value that the reader stands in.
    places: Arc<Places>,
    /// The string that the reader stands in, if it holds JSON: its pointer and text.
    inside: Option<(String, Arc<str>)>,
    calls: CallIndex,
}

/// Finds the call that a result answers.
#[derive(Debug, Default)]
struct CallIndex {
    all: Queue,
    by_id: HashMap<String, Queue>,
    by_name: HashMap<String, Queue>,
    answered: HashSet<usize>,
}

/// Calls in order; all but the last are dropped from the front once they are answered.
type Queue = VecDeque<usize>;

impl CallIndex {
    fn add(&mut self, call: usize, id: &str, name: &str) {
        self.all.push_back(call);
        if !id.is_empty() {
            self.by_id.entry(id.to_owned()).or_default().push_back(call);
        }
        self.by_name
            .entry(name.to_owned())
            .or_default()
            .push_back(call);
    }

    /// The call of that id; of several, the first that waits for its result, else the last one.
    /// Without a usable id: the first that waits and has that name, else the first that waits.
    fn answer(&mut self, id: &str, name: Option<&str>) -> Option<usize> {
        let answered = &self.answered;
        let waits = |call: &usize| !answered.contains(call);
        let named = |name| {
            let queue = self.by_name.get_mut(name)?;
            first(queue, answered).filter(waits)
        };
        let call = match self.by_id.get_mut(id) {
            Some(queue) => first(queue, answered),
            None => name.and_then(named).or_else(|| {
                first(&mut self.all, answered).filter(|call| id.is_empty() && waits(call))
            }),
        }?;
        self.answered.insert(call);
        Some(call)
    }
}

/// The first that waits, else the last.
fn first(queue: &mut Queue, answered: &HashSet<usize>) -> Option<usize> {
    while queue.len() > 1 && queue.front().is_some_and(|call| answered.contains(call)) {
        queue.pop_front();
    }
    queue.front().copied()
}

/// A JSON value of the file that pointers start from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Root {
    /// Its bytes in the source's text.
    pub(crate) bytes: Range<usize>,
    /// Its line in the file, from 1.
    pub(crate) line: usize,
    /// Pointer from there to the transcript, where a file holds an array of them.
    pub(crate) base: String,
}

impl Root {
    /// A value below this one.
    pub(crate) fn below(&self, pointer: &str) -> Self {
        Self {
            base: format!("{}{pointer}", self.base),
            ..self.clone()
        }
    }

    /// The reason with the pointer to the transcript that it is about, where there are several.
    pub(crate) fn within(&self, reason: String) -> String {
        match self.base.is_empty() {
            true => reason,
            false => format!("at {}: {reason}", self.base),
        }
    }
}

/// One step of a run.
#[derive(Debug)]
pub(crate) struct Event {
    /// Which sub-agent; none for the main one.
    pub(crate) agent: Option<Arc<str>>,
    /// The JSON value it was read from.
    pub(crate) root: Range<usize>,
    /// Line of that value in the file, from 1.
    pub(crate) line: usize,
    /// What is known of the places in there.
    pub(crate) places: Arc<Places>,
    /// Of the text; of the arguments if it is a call.
    pub(crate) pointer: String,
    /// Where the text starts in the string at `pointer`.
    pub(crate) offset: usize,
    /// If the string at `pointer` is itself JSON: its text, and the pointer that goes on in there.
    pub(crate) inner: Option<(Arc<str>, String)>,
    /// What happened.
    pub(crate) body: Body,
}

/// What happened.
#[derive(Debug)]
pub(crate) enum Body {
    /// Set by whoever runs the agent: trusted.
    System(String),
    /// Said by the human.
    User(String),
    /// In the user's or the harness's voice, but nobody's request: project files, reminders,
    /// output of local commands. Not trusted.
    Context(String),
    /// Said by the agent.
    Assistant(String),
    /// Thought by the agent.
    Thought(String),
    /// A tool is called.
    Call(Call),
    /// A tool answers: not trusted.
    Result(ToolResult),
}

/// A call of a tool.
#[derive(Debug)]
pub(crate) struct Call {
    /// The tool.
    pub(crate) name: String,
    /// Parsed if they are JSON, else a string.
    pub(crate) arguments: Value,
    /// The text of the arguments, where they stand as JSON inside a string.
    pub(crate) encoded: Option<String>,
}

/// A text that a tool answered.
#[derive(Debug)]
pub(crate) struct ToolResult {
    /// The event of the call, where known.
    pub(crate) call: Option<usize>,
    /// The text.
    pub(crate) text: String,
    /// Whether the tool failed.
    pub(crate) error: bool,
    /// Whether the tool was declared to be trusted.
    pub(crate) trusted: bool,
}

/// A text about a tool, as it was offered to the agent.
#[derive(Debug)]
pub(crate) struct Offer {
    /// The tool.
    pub(crate) tool: String,
    /// Where the text stands in the tool: `/description`.
    pub(crate) part: String,
    /// The text, with the way back to the file.
    pub(crate) event: Event,
}

/// A tool as it was offered to the agent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tool {
    /// Its name.
    pub(crate) name: String,
    /// What it is said to do.
    pub(crate) description: String,
    /// Whether it changes something, where its schema says so.
    pub(crate) writes: Option<bool>,
    /// The same, where the configuration says so: that is believed either way.
    pub(crate) declared: Option<bool>,
}

impl Transcript {
    /// An empty transcript whose first events are read from `root`.
    pub(crate) fn new(root: Root) -> Self {
        Self {
            root,
            ..Self::default()
        }
    }

    /// The following events are read from here.
    pub(crate) fn read_from(&mut self, root: Root, agent: Option<&str>) {
        if self.root.bytes != root.bytes {
            self.places = Arc::default();
        }
        self.root = root;
        if self.agent.as_deref() != agent {
            self.agent = agent.map(Into::into);
        }
    }

    /// The following events are read from the JSON text in the string at `pointer`; their pointers
    /// start there. Of none: from the root again.
    pub(crate) fn read_inside(&mut self, string: Option<(&str, &str)>) {
        self.inside = string.map(|(pointer, text)| (pointer.to_owned(), text.into()));
    }

    /// The next event.
    pub(crate) fn push(&mut self, pointer: &str, body: Body) {
        self.push_part(pointer, 0, body);
    }

    /// The next event, whose text is a part of the string at `pointer`.
    pub(crate) fn push_part(&mut self, pointer: &str, offset: usize, body: Body) {
        let event = self.event(pointer, offset, body);
        self.events.push(event);
    }

    /// A text about a tool; `part` leads there from the tool's own pointer.
    pub(crate) fn offer(&mut self, tool: &str, pointer: &str, part: &str, text: &str) {
        let event = self.event(
            &format!("{pointer}{part}"),
            0,
            Body::Context(text.to_owned()),
        );
        self.offers.push(Offer {
            tool: tool.to_owned(),
            part: part.to_owned(),
            event,
        });
    }

    fn event(&self, pointer: &str, offset: usize, body: Body) -> Event {
        let (pointer, inner) = match &self.inside {
            None => (pointer, None),
            Some((outer, text)) => (&**outer, Some((Arc::clone(text), pointer.to_owned()))),
        };
        Event {
            agent: self.agent.clone(),
            root: self.root.bytes.clone(),
            line: self.root.line,
            places: Arc::clone(&self.places),
            pointer: format!("{}{pointer}", self.root.base),
            offset,
            inner,
            body,
        }
    }

    /// A text event; an empty text is none.
    pub(crate) fn text(&mut self, pointer: &str, text: String, body: fn(String) -> Body) {
        if !text.is_empty() {
            self.push(pointer, body(text));
        }
    }

    /// A call. `pointer` is that of the arguments. A string is parsed, as JSON inside JSON.
    pub(crate) fn call(&mut self, pointer: &str, id: Option<&str>, name: &str, arguments: Value) {
        let (arguments, encoded) = match arguments {
            Value::String(text) => match json::parse(&text) {
                Ok(parsed @ (Value::Object(_) | Value::Array(_))) => (parsed, Some(text)),
                _ => (Value::String(text), None),
            },
            other => (other, None),
        };
        let index = self.events.len();
        let call = Call {
            name: name.to_owned(),
            arguments,
            encoded,
        };
        self.push(pointer, Body::Call(call));
        self.calls.add(index, id.unwrap_or_default(), name);
    }

    /// The call that a result answers, by its id, else by the tool's name, else by the order.
    pub(crate) fn answered(&mut self, id: Option<&str>, name: Option<&str>) -> Option<usize> {
        self.calls.answer(id.unwrap_or_default(), name)
    }

    /// A result of `call`.
    pub(crate) fn result(
        &mut self,
        pointer: &str,
        call: Option<usize>,
        content: Value,
        error: bool,
    ) {
        let body = |text| {
            Body::Result(ToolResult {
                call,
                text,
                error,
                trusted: false,
            })
        };
        self.strings(pointer, content, &body);
    }

    /// Each string in `content` is an event, whatever holds it; so is each key that is more than a
    /// name.
    pub(crate) fn strings(&mut self, pointer: &str, content: Value, body: &dyn Fn(String) -> Body) {
        match content {
            Value::String(text) => self.push(pointer, body(text)),
            Value::Array(items) => {
                for (index, item) in items.into_iter().enumerate() {
                    self.strings(&format!("{pointer}/{index}"), item, body);
                }
            }
            Value::Object(members) => {
                for (key, value) in members {
                    let inner = json::join(pointer, &key);
                    if !is_name(&key) {
                        // No pointer leads to a key: it is told by the object.
                        self.push(pointer, body(key));
                    }
                    self.strings(&inner, value, body);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Something on the current line that could not be read.
    pub(crate) fn skip(&mut self, reason: impl Into<String>) {
        self.skipped.push(Part {
            line: Some(self.root.line),
            reason: self.root.within(reason.into()),
        });
    }
}

impl Event {
    /// The text of anything but a call.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.body {
            Body::System(text)
            | Body::User(text)
            | Body::Context(text)
            | Body::Assistant(text)
            | Body::Thought(text) => Some(text),
            Body::Result(result) => Some(&result.text),
            Body::Call(_) => None,
        }
    }

    /// Whether a place of the source, with its pointer, lies in the arguments of this call.
    pub(crate) fn has_argument(&self, span: &Range<usize>, pointer: Option<&str>) -> bool {
        let is_below = |pointer: &str| {
            let rest = pointer.strip_prefix(self.pointer.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        matches!(self.body, Body::Call(_))
            && self.root.start <= span.start
            && span.end <= self.root.end
            && pointer.is_some_and(is_below)
    }

    /// The bytes of the source that encode `span` of this event's text.
    pub(crate) fn text_span(&self, source: &str, span: &Range<usize>) -> Range<usize> {
        let span = self.offset + span.start..self.offset + span.end;
        self.string_span(source, "", &span)
    }

    /// The bytes of the source that encode `span` of the string at `inner` in the arguments of
    /// this call, and the pointer to it. A number is taken whole.
    pub(crate) fn argument_span(
        &self,
        source: &str,
        inner: &str,
        span: &Range<usize>,
    ) -> (Range<usize>, String) {
        let Body::Call(Call {
            encoded: Some(encoded),
            ..
        }) = &self.body
        else {
            let pointer = match &self.inner {
                Some(_) => self.pointer.clone(),
                None => format!("{}{inner}", self.pointer),
            };
            return (self.string_span(source, inner, span), pointer);
        };
        let span = json::string_span(encoded, inner, span)
            .or_else(|| json::locate(encoded, inner))
            .unwrap_or(0..encoded.len());
        (self.text_span(source, &span), self.pointer.clone())
    }

    /// The bytes that encode `span` of the string which `pointer` leads to from this event's own.
    fn string_span(&self, source: &str, pointer: &str, span: &Range<usize>) -> Range<usize> {
        let root = &source[self.root.clone()];
        let within = match &self.inner {
            None => {
                let pointer = format!("{}{pointer}", self.pointer);
                let value = self.places.locate(root, &pointer);
                value.map(|value| string_or_all(root, value, span))
            }
            Some((text, start)) => {
                let value = self.places.locate(root, &self.pointer);
                let inner = json_span(text, &format!("{start}{pointer}"), span);
                let within = |value: Range<usize>| match &inner {
                    Some(inner) => string_or_all(root, value, inner),
                    None => value,
                };
                value.map(within)
            }
        };
        let within = within.unwrap_or(0..root.len());
        self.root.start + within.start..self.root.start + within.end
    }
}

/// The bytes of `text` that encode `span` of the string that lies at `value`; of anything else, all of
/// it.
fn string_or_all(text: &str, value: Range<usize>, span: &Range<usize>) -> Range<usize> {
    json::string_span_at(text, value.clone(), span).unwrap_or(value)
}

/// The bytes of `text` that encode `span` of the string at `pointer`; of anything else, all of it.
fn json_span(text: &str, pointer: &str, span: &Range<usize>) -> Option<Range<usize>> {
    json::string_span(text, pointer, span).or_else(|| json::locate(text, pointer))
}

/// Whether a key or type is only a name: too short for an instruction, and neither an address nor
/// a number that something is paid to.
pub(crate) fn is_name(key: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '$');
    let digits = key.chars().filter(char::is_ascii_digit).count();
    key.len() <= 40 && digits < 6 && key.chars().all(is_sign)
}

/// Calls `visit` with the pointer and text of every string and number in `value`, and with each key
/// that is more than a name and the pointer of its object.
pub(crate) fn scalars(value: &Value, pointer: &str, visit: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => visit(pointer, text),
        Value::Number(number) => visit(pointer, &number.to_string()),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                scalars(item, &format!("{pointer}/{index}"), visit);
            }
        }
        Value::Object(members) => {
            for (key, item) in members {
                if !is_name(key) {
                    visit(pointer, key);
                }
                scalars(item, &json::join(pointer, key), visit);
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}
