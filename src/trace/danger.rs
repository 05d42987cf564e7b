//! The rule `dangerous-command`: a command that nobody wants run unseen, whatever it is wrapped in. It
//! runs what it fetches, gives secrets to another host, comes back by itself, opens a shell to others,
//! loses more than a project, or switches off what guards the machine.
//!
//! Scripts are read from their syntax trees (`script`), taken out of what only runs them (`unwrap`), and
//! judged by what flows from command to command (`flow`): nothing is looked for in the mere text, so a
//! command that is only spoken of is none.

mod binding;
mod destruction;
mod flow;
mod host;
mod languages;
mod output;
mod persistence;
mod protection;
mod remote_shell;
mod run;
mod script;
mod step;
#[cfg(test)]
mod tests;
mod transfer;
mod unwrap;
mod words;

use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

use super::content::{self, CONTENT_KEYS, PATH_KEYS};
use super::event::{Body, Call};
use super::{Scene, value};
use crate::finding::{Hit, Severity, Verdict};
use crate::json;
use crate::rule::Rule;
use crate::scan::Part;
use flow::Flow;
use script::Reader;

/// The rule.
pub(super) const ID: &str = "dangerous-command";

/// What is dangerous about a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Download,
    Leak,
    Persistence,
    Destruction,
    RemoteShell,
    Protection,
    Privilege,
}

/// A dangerous command.
#[derive(Debug, Clone)]
struct Danger {
    kind: Kind,
    /// What it does, after the name of the tool.
    what: String,
    verdict: Verdict,
    /// Its place in the script.
    span: Range<usize>,
    /// Words with which the user asked for it.
    excuses: Vec<String>,
}

/// Looks into the commands of every call; gives what was not looked into as well.
pub(super) fn scan(rule: &Arc<Rule>, scene: &Scene<'_>) -> (Vec<Hit>, Vec<Part>) {
    let (mut hits, mut skipped) = (Vec::new(), Vec::new());
    let mut said = String::new();
    for (index, event) in scene.transcript.events.iter().enumerate() {
        let call = match &event.body {
            Body::User(text) => {
                said.push_str(&value::normalise(text));
                said.push('\n');
                continue;
            }
            Body::Call(call) if scene.asked.contains(&index) => call,
            _ => continue,
        };
        for (pointer, reader) in read(call) {
            if let Some(reason) = reader.unread {
                let reason = format!("the command at {}{pointer}: {reason}", event.pointer);
                skipped.push(Part {
                    line: Some(event.line),
                    reason,
                });
            }
            for danger in reader
                .found
                .iter()
                .filter(|danger| !is_asked(danger, &said, call, &pointer))
            {
                let (span, pointer) =
                    event.argument_span(scene.source.text(), &pointer, &danger.span);
                let message = format!("`{}` {}", call.name, danger.what);
                let mut hit = Hit::new(rule, span, message);
                hit.pointer = Some(pointer);
                hit.verdict = danger.verdict;
                if danger.verdict == Verdict::Block {
                    hit.severity = Severity::Critical;
                }
                hits.push(hit);
            }
        }
    }
    (hits, skipped)
}

/// Reads what a call runs, or writes to where it will be run; with the pointer to it.
fn read(call: &Call) -> Vec<(String, Reader)> {
    let name = call.name.to_lowercase();
    let mut found = Vec::new();
    if name.contains("powershell") || name.contains("pwsh") {
        let command = call.arguments.get("command").and_then(Value::as_str);
        found.extend(command.map(|command| {
            let mut reader = Reader::new();
            languages::powershell(&mut reader, command, &(0..command.len()), false);
            ("/command".to_owned(), reader)
        }));
    }
    for (pointer, script) in content::commands(call) {
        found.push((pointer, read_script(script)));
    }
    let text = |key: &&str| Some((**key).to_owned()).zip(call.arguments.get(key)?.as_str());
    if let Some((_, path)) = PATH_KEYS.iter().find_map(&text)
        && let Some((key, content)) = CONTENT_KEYS.iter().find_map(text)
    {
        let mut reader = Reader::new();
        reader.written(path, &Flow::of_text(content), &(0..content.len()));
        found.push((json::join("", &key), reader));
    }
    found
}

fn read_script(script: &str) -> Reader {
    let mut reader = Reader::new();
    reader.script(script, &Flow::default(), None);
    reader
}

/// Whether the user asked for it in so many words: the command itself, or what it is about.
fn is_asked(danger: &Danger, said: &str, call: &Call, pointer: &str) -> bool {
    let is_said = |excuse: &String| {
        let key = value::normalise(excuse);
        key.len() > 2 && said.contains(&key)
    };
    if danger.excuses.iter().any(is_said) {
        return true;
    }
    let script = call.arguments.pointer(pointer).and_then(Value::as_str);
    let command = script.and_then(|script| script.get(danger.span.clone()));
    // Secrets that go to a host are told unless the user named the host.
    danger.kind != Kind::Leak
        && command
            .is_some_and(|command| command.len() > 4 && said.contains(&value::normalise(command)))
}
