//! Logs in which each request to the model repeats the history before it, and in which a tool's own
//! record repeats what the messages show: each message, call and result is read once.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::event::Transcript;
use super::parts::{identifier, tool_content};

/// What of a run was read.
pub(super) struct History {
    read: fn(Value, &str, &mut Transcript),
    /// How often each message was given.
    given: HashMap<String, usize>,
    /// Names and ids of the calls that the messages show.
    calls: HashSet<String>,
    /// Texts of the results that the messages show.
    results: HashSet<String>,
}

/// A tool's own record.
pub(super) struct ToolRecord<'a> {
    pub(super) id: Option<&'a str>,
    pub(super) name: &'a str,
    pub(super) arguments: Place<'a>,
    pub(super) result: Place<'a>,
    pub(super) failed: bool,
}

/// A value and where it stands.
pub(super) struct Place<'a> {
    pub(super) pointer: &'a str,
    /// The text it was parsed from, if there is a string at the pointer that holds JSON.
    pub(super) text: Option<&'a str>,
    pub(super) value: Value,
}

impl<'a> Place<'a> {
    /// A value that stands as such in the file.
    pub(super) fn plain(pointer: &'a str, value: Value) -> Self {
        let text = None;
        Self {
            pointer,
            text,
            value,
        }
    }

    /// Reads the value, from where it stands.
    pub(super) fn read(
        self,
        transcript: &mut Transcript,
        read: impl FnOnce(Value, &str, &mut Transcript),
    ) {
        match self.text {
            None => read(self.value, self.pointer, transcript),
            Some(text) => {
                transcript.read_inside(Some((self.pointer, text)));
                read(self.value, "", transcript);
                transcript.read_inside(None);
            }
        }
    }
}

impl History {
    /// `read` reads one message at a pointer; `messages` are all that will be given.
    pub(super) fn new<'a>(
        read: fn(Value, &str, &mut Transcript),
        messages: impl IntoIterator<Item = &'a Value>,
    ) -> Self {
        let mut history = Self {
            read,
            given: HashMap::new(),
            calls: HashSet::new(),
            results: HashSet::new(),
        };
        for value in messages {
            history.look_at(value);
        }
        history
    }

    /// Collects the calls and results in a message, wherever its format has them.
    fn look_at(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.look_at(item)),
            Value::Object(members) => {
                let has = |keys: &[&str]| keys.iter().any(|key| members.contains_key(*key));
                if has(&["arguments", "args"]) {
                    let names = ["id", "call_id", "name", "function"];
                    let names = names.iter().filter_map(|key| members.get(*key));
                    self.calls.extend(names.filter_map(identifier));
                } else if has(&["tool_call_id"]) || has(&["output", "response", "result"]) {
                    self.results_in(value);
                }
                if has(&["tool_calls"]) {
                    // The id stands beside the function that holds the arguments.
                    for call in members["tool_calls"].as_array().into_iter().flatten() {
                        self.calls.extend(call.get("id").and_then(identifier));
                    }
                }
                members.values().for_each(|item| self.look_at(item));
            }
            _ => {}
        }
    }

    fn results_in(&mut self, value: &Value) {
        match value {
            Value::String(text) => _ = self.results.insert(text.trim().to_owned()),
            Value::Array(items) => items.iter().for_each(|item| self.results_in(item)),
            Value::Object(members) => members.values().for_each(|item| self.results_in(item)),
            _ => {}
        }
    }

    /// The messages of one request or answer: those that were not given before are read.
    pub(super) fn messages(&mut self, list: Value, pointer: &str, transcript: &mut Transcript) {
        let list = match list {
            Value::Null => return,
            Value::Array(list) => list,
            one => return self.one(one, pointer, &mut HashMap::new(), transcript),
        };
        let mut here = HashMap::new();
        for (index, message) in list.into_iter().enumerate() {
            self.one(
                message,
                &format!("{pointer}/{index}"),
                &mut here,
                transcript,
            );
        }
    }

    fn one(
        &mut self,
        mut message: Value,
        pointer: &str,
        here: &mut HashMap<String, usize>,
        transcript: &mut Transcript,
    ) {
        // Only an answer tells why it ended; in the next request it stands without.
        if let Value::Object(members) = &mut message {
            members.shift_remove("finish_reason");
        }
        let key = message.to_string();
        let count = here.entry(key.clone()).or_insert(0);
        *count += 1;
        let given = self.given.entry(key).or_insert(0);
        if *given < *count {
            *given += 1;
            (self.read)(message, pointer, transcript);
        }
    }

    /// A tool's own record: what no message shows of it is read.
    pub(super) fn tool(&mut self, record: ToolRecord<'_>, transcript: &mut Transcript) {
        let ToolRecord { id, name, .. } = record;
        if !self.calls.contains(id.unwrap_or(name)) {
            record
                .arguments
                .read(transcript, |arguments, pointer, transcript| {
                    transcript.call(pointer, id, name, arguments);
                });
        }
        let is_shown = match &record.result.value {
            Value::Null => true,
            Value::String(text) => self.results.contains(text.trim()),
            other => {
                let mut texts = Self::new(self.read, []);
                texts.results_in(other);
                texts.results.is_subset(&self.results)
            }
        };
        if !is_shown {
            let call = transcript.answered(id, Some(name));
            record
                .result
                .read(transcript, |result, pointer, transcript| {
                    tool_content(transcript, pointer, call, result, record.failed);
                });
        }
    }
}
