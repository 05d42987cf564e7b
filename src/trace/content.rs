//! What the other two scanners find in a transcript: injections in the answers of tools, insecure
//! code in what the agent says and does.

use std::collections::HashMap;
use std::ops::Range;

use super::TraceScanner;
use super::event::{Body, Call, Event, Transcript};
use crate::finding::{Hit, Verdict};
use crate::json;
use crate::scan::Part;
use crate::source::Source;

/// What the prompt scanner says about a text of an event.
#[derive(Debug, Default, Clone)]
pub(super) struct Suspicion {
    /// Of the whole text, 0 to 1.
    pub(super) score: f64,
    /// Spans of the text that a rule matched, sorted.
    pub(super) spans: Vec<Range<usize>>,
    /// What was not looked into, and why.
    pub(super) skipped: Vec<Part>,
}

/// Hits of the prompt and the code scanner, with their places in the source, and for each event
/// how suspicious its text is.
pub(super) fn scan(
    scanner: &TraceScanner,
    source: &Source,
    transcript: &Transcript,
) -> (Vec<Hit>, Vec<Option<Suspicion>>) {
    let mut hits = Vec::new();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut suspicions: Vec<Option<Suspicion>> = Vec::with_capacity(transcript.events.len());
    for (index, event) in transcript.events.iter().enumerate() {
        let mut suspicion = None;
        match &event.body {
            Body::Result(result) => {
                // An answer that was given before is as suspicious as it was; it is reported once.
                let first = *seen.entry(&result.text).or_insert(index);
                suspicion = if first < index {
                    suspicions[first].clone()
                } else {
                    Some(assess(scanner, source, event, &result.text, &mut hits))
                };
            }
            Body::Context(text) => {
                suspicion = Some(assess(scanner, source, event, text, &mut hits));
            }
            Body::Assistant(text) => {
                for (language, span) in fences(text) {
                    let found = scanner.code.scan_text(language, &text[span.clone()]);
                    for hit in found.unwrap_or_default() {
                        let place = |inner: &Range<usize>| {
                            let inner = span.start + inner.start..span.start + inner.end;
                            (
                                event.text_span(source.text(), &inner),
                                event.pointer.clone(),
                            )
                        };
                        hits.push(moved(hit, place));
                    }
                }
            }
            Body::Call(call) => code_in_call(scanner, source, event, call, &mut hits),
            Body::System(_) | Body::User(_) | Body::Thought(_) => {}
        }
        suspicions.push(suspicion);
    }
    (hits, suspicions)
}

fn assess(
    scanner: &TraceScanner,
    source: &Source,
    event: &Event,
    text: &str,
    hits: &mut Vec<Hit>,
) -> Suspicion {
    let assessment = scanner.prompt.assess(text);
    let mut spans = Vec::new();
    for hit in assessment.hits {
        if hit.verdict >= Verdict::Review {
            spans.push(hit.span.clone());
        }
        let place =
            |span: &Range<usize>| (event.text_span(source.text(), span), event.pointer.clone());
        hits.push(moved(hit, place));
    }
    spans.sort_by_key(|span| (span.start, span.end));
    Suspicion {
        score: assessment.score,
        spans,
        skipped: assessment.skipped,
    }
}

/// The hit at its place in the source. Alone it does not block a transcript: the agent may have
/// resisted the injection, and code it wrote is not yet an attack.
fn moved(mut hit: Hit, place: impl Fn(&Range<usize>) -> (Range<usize>, String)) -> Hit {
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
const PATH_KEYS: &[&str] = &[
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
const CONTENT_KEYS: &[&str] = &[
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

/// Code that a call writes to a file, or runs by a tool for one language.
fn code_in_call(
    scanner: &TraceScanner,
    source: &Source,
    event: &Event,
    call: &Call,
    hits: &mut Vec<Hit>,
) {
    let text = |key: &&str| call.arguments.get(key).and_then(serde_json::Value::as_str);
    let path = PATH_KEYS.iter().find_map(text);
    let ending = path.and_then(|path| Some(path.rsplit_once('.')?.1));
    let language = ending.or_else(|| text(&"language")).or_else(|| {
        call.name
            .to_lowercase()
            .contains("python")
            .then_some("python")
    });
    let Some(language) = language else { return };
    let mut pieces: Vec<(String, &str)> = Vec::new();
    for key in CONTENT_KEYS {
        pieces.extend(text(key).map(|code| (json::join("", key), code)));
    }
    let edits = call
        .arguments
        .get("edits")
        .and_then(serde_json::Value::as_array);
    for (index, edit) in edits.into_iter().flatten().enumerate() {
        let code = edit.get("new_string").and_then(serde_json::Value::as_str);
        pieces.extend(code.map(|code| (format!("/edits/{index}/new_string"), code)));
    }
    for (pointer, code) in pieces {
        for hit in scanner.code.scan_text(language, code).unwrap_or_default() {
            let place = |span: &Range<usize>| event.argument_span(source.text(), &pointer, span);
            hits.push(moved(hit, place));
        }
    }
}

/// Fenced code of a Markdown text that names its language: the language and the span of the code.
fn fences(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut found = Vec::new();
    let mut open: Option<(&str, &str, usize)> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let trimmed = line.trim();
        let length = trimmed.bytes().take_while(|&byte| byte == b'`').count();
        match open {
            None if length >= 3 => {
                let info = trimmed[length..]
                    .split([' ', '{', ','])
                    .next()
                    .unwrap_or("");
                open = Some((&trimmed[..length], info, end));
            }
            Some((fence, language, from)) if trimmed.len() == length && length >= fence.len() => {
                found.push((language, from..start));
                open = None;
            }
            _ => {}
        }
        start = end;
    }
    // An answer that was cut ends inside its code.
    found.extend(open.map(|(_, language, from)| (language, from..text.len())));
    found.retain(|(language, span)| !language.is_empty() && !span.is_empty());
    found
}
