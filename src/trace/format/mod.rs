//! Transcript formats: one file of this folder per format.
//!
//! A reader turns JSON values into a [`Transcript`]. What it does not know is never dropped in
//! silence: it becomes a skipped part with its line.

use std::ops::Range;

use serde_json::Value;
use serde_json::error::Category;

use crate::json;
use crate::scan::{Cut, Part};
use crate::trace::event::{Root, Transcript};
use crate::trace::parts::{identifier, shorten};

#[cfg(test)]
mod tests;

include!(concat!(env!("OUT_DIR"), "/trace_format.rs"));

/// A format, as its file defines it in `READER`.
#[derive(Debug)]
pub(crate) struct Reader {
    /// As the user writes it after `--input-format`.
    pub(crate) name: &'static str,
    /// How sure it is that the file which begins with these values is in this format.
    pub(crate) sniff: fn(&[Value]) -> Sureness,
    /// How its files are cut into values.
    pub(crate) read: Read,
}

/// How sure a reader is that an input is in its format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sureness {
    /// It is something else.
    No,
    /// It can be read, but a more special format may fit better.
    Possible,
    /// It bears marks of the format.
    Certain,
}

/// How the files of a format are cut into values.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Read {
    /// One value is one transcript: a file of its own, a line of JSONL, an item of an array.
    Record(fn(Value, &mut Transcript)),
    /// The lines of the file together are one transcript.
    Session(fn(Vec<Line>, &mut Transcript)),
    /// The lines of the file together hold any number of transcripts.
    Runs(fn(Vec<Line>) -> Vec<Transcript>),
}

/// One line of a session file, or the one value of a file.
#[derive(Debug)]
pub(crate) struct Line {
    /// Where it stands.
    pub(crate) root: Root,
    /// What it holds.
    pub(crate) value: Value,
}

/// Complete lines from which a format is recognised: sessions may begin with bookkeeping.
const SNIFFED_LINES: usize = 8;

impl Reader {
    fn is_session(&self) -> bool {
        !matches!(self.read, Read::Record(_))
    }

    fn read(&self, lines: Vec<Line>) -> Vec<Transcript> {
        let root = lines
            .first()
            .map_or(Root::default(), |line| line.root.clone());
        let runs = match self.read {
            Read::Runs(read) => read(lines),
            Read::Session(read) => {
                let mut transcript = Transcript::new(root.clone());
                read(lines, &mut transcript);
                vec![transcript]
            }
            Read::Record(read) => lines
                .into_iter()
                .map(|line| {
                    let mut transcript = Transcript::new(line.root);
                    transcript.id = line.value.get("id").and_then(identifier);
                    read(line.value, &mut transcript);
                    transcript
                })
                .collect(),
        };
        match runs.is_empty() {
            true => vec![skipped(
                root,
                format!("no run is in this {} file", self.name),
            )],
            false => runs,
        }
    }
}

/// The reader that fits these first values best; of equals, the first by name.
fn detect(values: &[Value]) -> Option<&'static Reader> {
    let mut best: Option<(&Reader, Sureness)> = None;
    for &reader in READERS {
        let sureness = (reader.sniff)(values);
        if sureness > best.map_or(Sureness::No, |(_, sureness)| sureness) {
            best = Some((reader, sureness));
        }
    }
    best.map(|(reader, _)| reader)
}

/// Looks a format up by its name.
pub(crate) fn by_name(name: &str) -> Option<&'static Reader> {
    READERS.iter().find(|reader| reader.name == name).copied()
}

/// How a file that begins with `head` is cut.
pub(crate) fn cut(head: &str, forced: Option<&'static Reader>) -> Cut {
    match is_line_records(head, forced) {
        false => Cut::Whole,
        true if forced.is_none() && is_foreign(head) => Cut::ForeignLines,
        true => Cut::Lines,
    }
}

/// Whole lines that must be seen before a file counts as data of another kind.
const FOREIGN_LINES: usize = 2;

/// Whether no reader knows any of the lines in `head`, and enough of them are whole.
fn is_foreign(head: &str) -> bool {
    let mut whole = 0;
    let lines = head.lines().filter(|line| !line.trim().is_empty());
    let known = |line: &str| match json::parse(line) {
        Ok(value) => {
            whole += 1;
            holds_transcript(&value)
        }
        // Cut or broken: its first keys may tell.
        Err(_) => first_keys(line).is_some_and(|shape| holds_transcript(&shape)),
    };
    !lines.into_iter().any(known) && whole >= FOREIGN_LINES
}

/// Whether a value, or one in its arrays, is in a known format.
fn holds_transcript(value: &Value) -> bool {
    let items = value.as_array().into_iter().flatten();
    detect(std::slice::from_ref(value)).is_some() || items.into_iter().any(holds_transcript)
}

/// Whether each line of a file that begins with `head` is a record of its own.
fn is_line_records(head: &str, forced: Option<&'static Reader>) -> bool {
    let mut lines = head.lines().filter(|line| !line.trim().is_empty());
    let Some(first) = lines.clone().next() else {
        return false;
    };
    if forced.is_some_and(Reader::is_session) {
        return false;
    }
    let values: Vec<Value> = lines
        .by_ref()
        .take(SNIFFED_LINES)
        .filter_map(|line| json::parse(line).ok())
        .collect();
    if values.is_empty() {
        // One line that goes on beyond the head: only its first keys tell a session.
        let one_line = head.trim_start().lines().count() == 1 && first.len() > 2;
        return one_line && !first_keys(first).is_some_and(|shape| session_shape(&shape));
    }
    // The opening bracket on a line of its own: one value over many lines.
    if matches!(first.trim(), "[" | "{") {
        return false;
    }
    match detect(&values) {
        Some(reader) => forced.is_some() || !reader.is_session(),
        // One value on one line that nobody knows is a file of another kind. With more after it, it
        // is JSONL, each line to be told by itself.
        None => forced.is_some() || values.len() > 1 || is_value_and_more(head),
    }
}

/// Whether the first line is a whole value and what follows does not look like a session, which may
/// begin with lines that nobody knows.
fn is_value_and_more(head: &str) -> bool {
    let mut lines = head.lines().filter(|line| !line.trim().is_empty());
    let is_whole = lines.next().is_some_and(|line| json::parse(line).is_ok());
    let shapes = |line| first_keys(line).is_some_and(|shape| session_shape(&shape));
    is_whole && lines.clone().next().is_some() && !lines.any(shapes)
}

fn session_shape(shape: &Value) -> bool {
    detect(std::slice::from_ref(shape)).is_some_and(Reader::is_session)
}

/// The members of an object that is cut somewhere, as far as they are whole.
fn first_keys(text: &str) -> Option<Value> {
    struct Members<'a>(&'a mut serde_json::Map<String, Value>);
    impl<'de> serde::de::Visitor<'de> for Members<'_> {
        type Value = ();
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<M: serde::de::MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
            while let Some(key) = map.next_key::<String>()? {
                // The key counts even if its value is cut.
                self.0.insert(key.clone(), Value::Null);
                self.0.insert(key, map.next_value()?);
            }
            Ok(())
        }
    }
    let mut members = serde_json::Map::new();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // The error is the cut.
    let _ = serde::Deserializer::deserialize_map(&mut deserializer, Members(&mut members));
    (!members.is_empty()).then_some(Value::Object(members))
}

/// Reads one unit of scanning. `line` is its line if it is one line of a file.
pub(crate) fn read(
    text: &str,
    line: Option<usize>,
    forced: Option<&'static Reader>,
) -> Vec<Transcript> {
    let root = Root {
        bytes: 0..text.len(),
        line: line.unwrap_or(1),
        base: String::new(),
    };
    if text.trim().is_empty() {
        return vec![skipped(
            root,
            "the input is empty: there is no transcript to audit",
        )];
    }
    if line.is_none()
        && let Some((reader, lines, parts)) = session(text, forced)
    {
        let mut runs = reader.read(lines);
        if let Some(first) = runs.first_mut() {
            first.skipped.extend(parts);
            first.skipped.sort_by_key(|part| part.line);
        }
        return runs;
    }
    match json::parse(text) {
        Ok(value) => records(value, root, forced),
        Err(error) => {
            // The reason is told without the line: a part has its own.
            let line = root.line + error.line().saturating_sub(1);
            vec![skipped(Root { line, ..root }, unreadable(&error))]
        }
    }
}

type SessionParts = (&'static Reader, Vec<Line>, Vec<Part>);

/// The lines of a session file, or none if the file is something else.
fn session(text: &str, forced: Option<&'static Reader>) -> Option<SessionParts> {
    let reader = match forced {
        Some(reader) => reader,
        None => {
            let head: Vec<Value> = text
                .lines()
                .filter(|line| !line.trim().is_empty())
                .take(SNIFFED_LINES)
                .filter_map(|line| json::parse(line).ok())
                .collect();
            detect(&head)?
        }
    };
    if !reader.is_session() {
        return None;
    }
    let (mut lines, mut parts) = (Vec::new(), Vec::new());
    for (number, bytes) in line_ranges(text) {
        let line = &text[bytes.clone()];
        if line.trim().is_empty() {
            continue;
        }
        match json::parse(line) {
            Ok(value) => lines.push(Line {
                root: Root {
                    bytes,
                    line: number,
                    base: String::new(),
                },
                value,
            }),
            Err(error) => {
                let is_last = bytes.end == text.len();
                let reason = if is_last && error.classify() == Category::Eof {
                    "the last line is cut: the session is still being written, or the file is truncated".to_owned()
                } else {
                    unreadable(&error)
                };
                parts.push(Part {
                    line: Some(number),
                    reason,
                });
            }
        }
    }
    Some((reader, lines, parts))
}

/// The lines of `text` with their numbers, without their ends.
fn line_ranges(text: &str) -> impl Iterator<Item = (usize, Range<usize>)> + '_ {
    let mut start = 0;
    text.split_inclusive('\n')
        .enumerate()
        .map(move |(index, line)| {
            let end = start + line.trim_end_matches(['\n', '\r']).len();
            let range = start..end;
            start += line.len();
            // A line without an end is the last one: its range ends with the text.
            (index + 1, range)
        })
}

/// One value: a transcript, or an array of transcripts.
fn records(value: Value, root: Root, forced: Option<&'static Reader>) -> Vec<Transcript> {
    if let Some(reader) = forced.or_else(|| detect(std::slice::from_ref(&value))) {
        return reader.read(vec![Line { root, value }]);
    }
    match value {
        Value::Array(items) if !items.is_empty() => items
            .into_iter()
            .enumerate()
            .flat_map(|(index, item)| {
                let is_deep = item.is_array() && root.base.matches('/').count() > 1;
                let root = root.below(&format!("/{index}"));
                if is_deep {
                    return vec![skipped(root, unknown(&item))];
                }
                records(item, root, forced)
            })
            .collect(),
        other => {
            let reason = root.within(unknown(&other));
            let mut transcript = Transcript::new(root);
            transcript.foreign = Some(reason);
            vec![transcript]
        }
    }
}

fn skipped(root: Root, reason: impl Into<String>) -> Transcript {
    let mut transcript = Transcript::new(root);
    transcript.skip(reason);
    transcript
}

fn unreadable(error: &serde_json::Error) -> String {
    match error.classify() {
        Category::Eof => format!("cut in the middle: {}", json::describe(error)),
        _ => format!("not valid JSON: {}", json::describe(error)),
    }
}

/// Why no reader takes this value: what was seen, what would be known.
fn unknown(value: &Value) -> String {
    let seen = match value {
        Value::Object(members) => {
            let keys: Vec<String> = members
                .keys()
                .take(6)
                .map(|key| format!("`{}`", shorten(key)))
                .collect();
            match keys.is_empty() {
                true => "an empty object".to_owned(),
                false => format!("an object with the keys {}", keys.join(", ")),
            }
        }
        Value::Array(_) => "an array".to_owned(),
        Value::String(_) => "a string".to_owned(),
        other => format!("`{other}`"),
    };
    let known: Vec<&str> = READERS.iter().map(|reader| reader.name).collect();
    format!(
        "{seen} is no transcript of a known format; known are {} (--input-format names one)",
        known.join(", ")
    )
}
