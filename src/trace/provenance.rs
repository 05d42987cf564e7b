//! Where the values of the calls occur in what the agent had read before.
//!
//! One automaton over all values of all calls, one pass over each text: the cost does not grow with
//! the number of calls.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::event::{Body, Event, Transcript};
use super::value::{self, Kind, Value};
use crate::scan::Part;

/// A value at a call.
#[derive(Debug)]
pub(super) struct Used {
    /// Index of the call's event.
    pub(super) call: usize,
    /// Index in [`Provenance::keys`].
    pub(super) key: usize,
    /// The value.
    pub(super) value: Value,
}

/// A place where a value occurs.
#[derive(Debug, Clone)]
pub(super) struct Occurrence {
    /// Index of the event.
    pub(super) event: usize,
    /// Where in its text.
    pub(super) span: Range<usize>,
}

/// All values that calls with an effect use, and where they occur before.
#[derive(Debug)]
pub(super) struct Provenance<'a> {
    transcript: &'a Transcript,
    /// In the order of the calls.
    pub(super) used: Vec<Used>,
    /// For each key, sorted by event.
    pub(super) occurrences: Vec<Vec<Occurrence>>,
    /// The values that are looked for, as they are compared.
    keys: HashMap<String, usize>,
    /// For each call that was looked at, the keys of its arguments.
    keys_of_call: RefCell<HashMap<usize, HashSet<usize>>>,
    /// What was not looked into, and why.
    pub(super) skipped: Vec<Part>,
}

/// More places than this tell nothing new: the value is common. Places where an answer only repeats
/// its call are counted apart, because they excuse nothing: they must not use up the others.
const OCCURRENCES: usize = 256;

/// The text of an event that a value may come from: anything but the agent's own words.
pub(super) fn readable(event: &Event) -> Option<&str> {
    match &event.body {
        Body::Assistant(_) | Body::Thought(_) => None,
        _ => event.text(),
    }
}

impl<'a> Provenance<'a> {
    /// Of the values that `takes` lets through, in the calls of these events.
    ///
    /// # Errors
    /// Why they could not be looked for.
    pub(super) fn new(
        transcript: &'a Transcript,
        calls: Range<usize>,
        takes: impl Fn(usize, &Value) -> bool,
    ) -> Result<Self, String> {
        let mut provenance = Self {
            transcript,
            used: Vec::new(),
            occurrences: Vec::new(),
            keys: HashMap::new(),
            keys_of_call: RefCell::default(),
            skipped: Vec::new(),
        };
        let mut patterns: Vec<String> = Vec::new();
        for call in calls {
            let event = &transcript.events[call];
            let Body::Call(body) = &event.body else {
                continue;
            };
            let mut used_keys = HashSet::new();
            let (values, cut) = value::values(body);
            for argument in cut {
                provenance.skipped.push(Part {
                    line: Some(event.line),
                    reason: format!(
                        "of the argument at {}{argument}, the origin of the first {} KiB was looked for",
                        event.pointer,
                        value::LIMIT >> 10
                    ),
                });
            }
            for value in values {
                let key = *provenance.keys.entry(value.key.clone()).or_insert_with(|| {
                    patterns.push(value.key.clone());
                    patterns.len() - 1
                });
                if used_keys.insert(key) && takes(call, &value) {
                    provenance.used.push(Used { call, key, value });
                }
            }
            provenance.keys_of_call.get_mut().insert(call, used_keys);
        }
        if !provenance.used.is_empty() {
            provenance.search(&patterns)?;
        }
        Ok(provenance)
    }

    fn search(&mut self, patterns: &[String]) -> Result<(), String> {
        self.occurrences = vec![Vec::new(); patterns.len()];
        let spaced = patterns.iter().enumerate();
        let spaced = spaced.filter_map(|(key, pattern)| Some((key, value::in_groups(pattern)?)));
        let (keys, groups): (Vec<usize>, Vec<String>) = spaced.unzip();
        let all = patterns.iter().chain(&groups);
        let automaton = AhoCorasick::new(all).map_err(|error| {
            format!("the origin of the calls' values was not looked into: {error}")
        })?;
        let mut known = vec![[0; 2]; patterns.len()];
        let last = self.used.last().map_or(0, |used| used.call);
        for (index, event) in self.transcript.events.iter().enumerate().take(last) {
            let Some(text) = readable(event) else {
                continue;
            };
            let normal = value::normalise(text);
            let mut found = Vec::new();
            for hit in automaton.find_overlapping_iter(&normal) {
                let pattern = hit.pattern().as_usize();
                let key = match pattern.checked_sub(patterns.len()) {
                    Some(group) => keys[group],
                    None => pattern,
                };
                let count = &mut known[key][usize::from(self.is_echo(event, key))];
                if *count < OCCURRENCES && is_whole(&normal, hit.range()) {
                    *count += 1;
                    found.push((key, hit.range()));
                }
            }
            if found.is_empty() {
                continue;
            }
            let (_, map) = value::normalise_with_map(text);
            for (key, range) in found {
                // The end is the start of the last character's source plus that character.
                let last = map[range.end - 1];
                let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
                self.occurrences[key].push(Occurrence {
                    event: index,
                    span: map[range.start]..end,
                });
            }
        }
        Ok(())
    }

    /// Whether the answer `event` only repeats what its own call was given.
    pub(super) fn is_echo(&self, event: &Event, key: usize) -> bool {
        let Body::Result(result) = &event.body else {
            return false;
        };
        let Some(call) = result.call else {
            return false;
        };
        let mut known = self.keys_of_call.borrow_mut();
        let keys = known.entry(call).or_insert_with(|| self.keys_in(call));
        keys.contains(&key)
    }

    /// Which of the values that are looked for are arguments of a call.
    fn keys_in(&self, call: usize) -> HashSet<usize> {
        let Body::Call(body) = &self.transcript.events[call].body else {
            return HashSet::new();
        };
        let (values, _) = value::values(body);
        let keys = values.iter().map(|value| self.keys.get(&value.key));
        keys.flatten().copied().collect()
    }
}

/// Whether the range is not a part of a longer word.
fn is_whole(text: &str, range: Range<usize>) -> bool {
    let joins = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(char::is_alphanumeric) && outer.is_some_and(char::is_alphanumeric)
    };
    let inner = &text[range.clone()];
    !joins(
        inner.chars().next(),
        text[..range.start].chars().next_back(),
    ) && !joins(inner.chars().next_back(), text[range.end..].chars().next())
}

impl Used {
    /// What kind of value it is.
    pub(super) fn kind(&self) -> Kind {
        self.value.kind
    }
}
