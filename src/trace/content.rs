//! What the other two scanners find in a transcript: injections in the answers of tools, insecure
//! code in what the agent says and does.

use std::collections::HashMap;

use serde_json::Value;

use super::TraceScanner;
use super::event::{Body, Call, Event, ToolResult, Transcript, scalars};
use super::{patch, region};
use crate::finding::{Hit, Severity, Verdict};
use crate::json;
use crate::prompt::{self, Assessment};
use crate::scan::Part;
use crate::source::{Source, Span};

/// What the prompt scanner says about a text of an event.
#[derive(Debug, Default, Clone)]
pub(super) struct Suspicion {
    /// Of the whole text, 0 to 1.
    pub(super) score: f64,
    /// What the rules alone say, 0 to 1.
    pub(super) rule_score: f64,
    /// Spans of the text that a rule matched, sorted, and whether it is sure of an attack there.
    pub(super) spans: Vec<(Span, bool)>,
    /// What was not looked into, and why.
    pub(super) skipped: Vec<Part>,
}

/// How suspicious the texts of a transcript are.
pub(super) trait Suspicions {
    /// Of the event with this index, if its text is not trusted.
    fn of(&self, event: usize) -> Option<&Suspicion>;

    /// Whether that costs nothing, because it is known.
    fn is_known(&self) -> bool;
}

impl Suspicions for Vec<Option<Suspicion>> {
    fn of(&self, event: usize) -> Option<&Suspicion> {
        self[event].as_ref()
    }

    fn is_known(&self) -> bool {
        true
    }
}

/// What the prompt and the code scanner say about the events of a transcript.
pub(super) struct Inspected {
    /// With their places in the source.
    pub(super) hits: Vec<Hit>,
    /// What was not looked into, and why.
    pub(super) skipped: Vec<Part>,
    /// For each event, how suspicious its text is.
    pub(super) suspicions: Vec<Option<Suspicion>>,
}

/// Looks into every event.
pub(super) fn scan(scanner: &TraceScanner, source: &Source, transcript: &Transcript) -> Inspected {
    let mut inspector = Inspector::new(scanner, source);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut suspicions: Vec<Option<Suspicion>> = Vec::with_capacity(transcript.events.len());
    for (index, event) in transcript.events.iter().enumerate() {
        let looks = scanner.roles.looks(transcript, event);
        if looks.code {
            inspector.code_of(event);
        }
        let suspicion = match &event.body {
            _ if !looks.prompt => None,
            Body::Result(ToolResult { text, .. }) | Body::Context(text) => {
                // A text that was given before is as suspicious as it was; it is reported once.
                let first = *seen.entry(text).or_insert(index);
                if first < index {
                    suspicions[first].clone()
                } else {
                    Some(inspector.text(event, text))
                }
            }
            Body::Call(call) => {
                inspector.arguments(event, call);
                None
            }
            // Reported, but no text of a stranger that an action could come from.
            Body::User(text) | Body::System(text) | Body::Assistant(text) | Body::Thought(text) => {
                let suspicion = inspector.text(event, text);
                inspector.tell_skipped(event, &suspicion);
                None
            }
        };
        if let Some(suspicion) = &suspicion {
            inspector.tell_skipped(event, suspicion);
        }
        suspicions.push(suspicion);
    }
    Inspected {
        hits: inspector.hits,
        skipped: inspector.skipped,
        suspicions,
    }
}

/// Rules of what a text orders, whomever: how the order goes with the user's is looked into here.
const MERE_ORDERS: &[&str] = &["data-exfiltration-send", "agent-tool-order"];

/// What an agent types once is not a script that others run: only what is grave in itself counts.
const LEAST_IN_COMMANDS: Severity = Severity::High;

/// Collects what the other scanners say.
pub(super) struct Inspector<'a> {
    scanner: &'a TraceScanner,
    source: &'a Source,
    pub(super) hits: Vec<Hit>,
    pub(super) skipped: Vec<Part>,
}

impl<'a> Inspector<'a> {
    pub(super) fn new(scanner: &'a TraceScanner, source: &'a Source) -> Self {
        Self {
            scanner,
            source,
            hits: Vec::new(),
            skipped: Vec::new(),
        }
    }

    /// A text that is not trusted.
    pub(super) fn text(&mut self, event: &Event, text: &str) -> Suspicion {
        let assessment = self.scanner.prompt.assess(&region::unglued(text));
        self.suspicion(event, assessment)
    }

    /// A text that was read before the event that is asked about: the classifier was asked when it came.
    pub(super) fn earlier(&mut self, event: &Event, text: &str) -> Suspicion {
        let assessment = self.scanner.prompt.assess_by_rules(&region::unglued(text));
        self.suspicion(event, assessment)
    }

    fn suspicion(&mut self, event: &Event, assessment: Assessment) -> Suspicion {
        let mut spans = Vec::new();
        for hit in assessment.hits {
            // What only the classifier suspects is no instruction that an action is joined with.
            let least = match hit.rule.id.as_str() {
                prompt::CLASSIFIER => Verdict::Block,
                _ => Verdict::Review,
            };
            if hit.verdict >= least {
                let is_sure =
                    hit.verdict == Verdict::Block && !MERE_ORDERS.contains(&hit.rule.id.as_str());
                spans.push((hit.span.clone(), is_sure));
            }
            self.hits
                .push(moved(hit, |span| place_in_text(event, self.source, span)));
        }
        spans.sort_by_key(|(span, is_sure)| (span.start, span.end, *is_sure));
        Suspicion {
            score: assessment.score,
            rule_score: assessment.rule_score,
            spans,
            skipped: assessment.skipped,
        }
    }

    fn tell_skipped(&mut self, event: &Event, suspicion: &Suspicion) {
        for part in &suspicion.skipped {
            let reason = format!("{} at {}", part.reason, event.pointer);
            self.skip(event, reason);
        }
    }

    /// Injections in the arguments of a call.
    fn arguments(&mut self, event: &Event, call: &Call) {
        let source = self.source;
        scalars(&call.arguments, "", &mut |pointer, text| {
            let assessment = self.scanner.prompt.assess(text);
            for hit in assessment.hits {
                let place = |span: &Span| event.argument_span(source.text(), pointer, span);
                self.hits.push(moved(hit, place));
            }
        });
    }

    /// Code in an event of any kind.
    fn code_of(&mut self, event: &Event) {
        match &event.body {
            Body::Call(call) => self.code_in_call(event, call),
            _ => self.shown_code(event, event.text().unwrap_or_default()),
        }
    }

    /// Code that is shown, in fences.
    fn shown_code(&mut self, event: &Event, text: &str) {
        let source = self.source;
        if text.contains("```") || text.contains("~~~") {
            let place = |span: &Span| place_in_text(event, source, span);
            self.code(event, "markdown", text, Severity::Info, place);
        }
    }

    /// Code that a call writes to a file, or runs by a tool for one language.
    pub(super) fn code_in_call(&mut self, event: &Event, call: &Call) {
        let source = self.source;
        for (language, pointer, code) in code_arguments(call) {
            self.code(event, language, code, Severity::Info, |span| {
                event.argument_span(source.text(), &pointer, span)
            });
        }
        self.patches(event, call);
        for (pointer, command) in commands(call) {
            self.code(event, "bash", command, LEAST_IN_COMMANDS, |span| {
                event.argument_span(source.text(), &pointer, span)
            });
        }
    }

    /// What a patch adds to files.
    fn patches(&mut self, event: &Event, call: &Call) {
        let source = self.source;
        scalars(&call.arguments, "", &mut |pointer, text| {
            for file in patch::files(text) {
                let Some(outcome) = self.scanner.code.scan_text(&file.ending, &file.code) else {
                    continue;
                };
                for hit in outcome.hits {
                    let is_new = file.place(&hit.span).is_some();
                    let place = |span: &Span| {
                        let span = file.place(span).unwrap_or(0..0);
                        event.argument_span(source.text(), pointer, &span)
                    };
                    self.hits.extend(is_new.then(|| moved(hit, place)));
                }
                for part in outcome.skipped {
                    let reason = format!("patch at {}{pointer}: {}", event.pointer, part.reason);
                    self.skip(event, reason);
                }
            }
        });
    }

    /// `place` tells where a span of the code lies in the source.
    fn code(
        &mut self,
        event: &Event,
        language: &str,
        code: &str,
        least: Severity,
        place: impl Fn(&Span) -> Place,
    ) {
        let Some(outcome) = self.scanner.code.scan_text(language, code) else {
            return;
        };
        let hits = outcome.hits.into_iter();
        let grave = hits.filter(|hit| hit.rule.severity >= least);
        self.hits.extend(grave.map(|hit| moved(hit, &place)));
        for part in outcome.skipped {
            let (_, pointer) = place(&(0..code.len()));
            self.skip(event, format!("code at {pointer}: {}", part.reason));
        }
    }

    fn skip(&mut self, event: &Event, reason: String) {
        self.skipped.push(Part {
            line: Some(event.line),
            reason,
        });
    }
}

/// Bytes of the source, and the pointer to the string that holds them.
type Place = (Span, String);

fn place_in_text(event: &Event, source: &Source, span: &Span) -> Place {
    (event.text_span(source.text(), span), event.pointer.clone())
}

/// The hit at its place in the source. Alone it does not block a transcript: the agent may have
/// resisted the injection, and code it wrote is not yet an attack.
fn moved(mut hit: Hit, place: impl Fn(&Span) -> Place) -> Hit {
    let (span, pointer) = place(&hit.span);
    (hit.span, hit.pointer) = (span, Some(pointer));
    hit.verdict = hit.verdict.min(Verdict::Review);
    for related in &mut hit.related {
        let (span, pointer) = place(&related.span);
        (related.span, related.pointer) = (span, Some(pointer));
    }
    hit
}

/// Arguments that name a file.
pub(super) const PATH_KEYS: &[&str] = &[
    "file_path",
    "path",
    "filename",
    "file_name",
    "file",
    "filepath",
    "target_file",
    "notebook_path",
];
/// Arguments that hold what is written to it.
pub(super) const CONTENT_KEYS: &[&str] = &[
    "content",
    "contents",
    "file_text",
    "new_string",
    "new_str",
    "new_source",
    "insert_text",
    "code",
    "text",
];

/// Whether a call gives a text to a file.
pub(super) fn writes_file(call: &Call) -> bool {
    let has = |keys: &[&str]| keys.iter().any(|key| call.arguments.get(key).is_some());
    has(PATH_KEYS) && has(CONTENT_KEYS)
}

/// The arguments of a call that hold code: its language, the pointer from the arguments, the code.
fn code_arguments(call: &Call) -> Vec<(&str, String, &str)> {
    let text = |key: &&str| call.arguments.get(key).and_then(Value::as_str);
    let path = PATH_KEYS.iter().find_map(text);
    let ending = path.and_then(|path| Some(path.rsplit_once('.')?.1));
    let language = ending.or_else(|| text(&"language")).or_else(|| {
        let is_python = call.name.to_lowercase().contains("python");
        is_python.then_some("python")
    });
    let Some(language) = language else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for key in CONTENT_KEYS {
        found.extend(text(key).map(|code| (language, json::join("", key), code)));
    }
    let edits = call.arguments.get("edits").and_then(Value::as_array);
    for (index, edit) in edits.into_iter().flatten().enumerate() {
        let code = edit.get("new_string").and_then(Value::as_str);
        found.extend(code.map(|code| (language, format!("/edits/{index}/new_string"), code)));
    }
    found
}

/// Words in the names of tools that run commands of a shell.
const SHELLS: &[&str] = &[
    "bash", "shell", "sh", "terminal", "command", "cmd", "exec", "execute", "run",
];
/// Arguments that hold the commands.
const COMMAND_KEYS: &[&str] = &["command", "cmd", "commands", "script", "cmds"];

/// The commands that a call gives to a shell, and the pointer to them from the arguments.
pub(super) fn commands(call: &Call) -> Vec<(String, &str)> {
    let name = call.name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    if !words.any(|word| SHELLS.contains(&word)) {
        return Vec::new();
    }
    if let Value::String(command) = &call.arguments {
        return vec![(String::new(), command)];
    }
    let found = COMMAND_KEYS.iter().filter_map(|key| {
        let pointer = json::join("", key);
        match call.arguments.get(key)? {
            Value::String(command) => Some((pointer, command.as_str())),
            // As the system takes them: a shell, its flags, the commands.
            Value::Array(words) => {
                let (last, before) = words.split_last()?;
                let runs = before
                    .iter()
                    .any(|word| matches!(word.as_str(), Some("-c" | "-lc" | "/c" | "-Command")));
                let pointer = format!("{pointer}/{}", before.len());
                runs.then_some(())?;
                Some((pointer, last.as_str()?))
            }
            _ => None,
        }
    });
    found.collect()
}
