//! The rule `data-in-link`: an image or a link in the agent's answer whose address the user did not name
//! and that carries text which a tool had answered. Whatever shows the image sends that text away;
//! a link waits for a click.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use base64::Engine;
use percent_encoding::percent_decode_str;
use regex::Regex;

use super::event::{Body, Event};
use super::{Scene, exfiltration, value};
use crate::finding::{Hit, RelatedHit, Verdict};
use crate::rule::Rule;

/// The rule.
pub(super) const ID: &str = "data-in-link";

/// An image or a link in Markdown, by reference or in place, or in HTML.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r#"(?im)(?<loads>!?)\[[^\]\n]*\]\(\s*<?(?<inline>https?://[^\s)>]+)|^\s*\[[^\]\n]+\]:\s*<?(?<reference>https?://[^\s>]+)|<img\b[^>]*\bsrc\s*=\s*["']?(?<html>https?://[^\s"'>]+)|<a\b[^>]*\bhref\s*=\s*["']?(?<anchor>https?://[^\s"'>]+)"#,
    )
    .expect("the pattern is valid")
});

/// What a link that has to be clicked must carry at least, in bytes and words: links to a search or
/// a map rightly carry a name or an address.
const CLICKED: (usize, usize) = (40, 6);

/// Shorter texts are the same by chance.
const LEAST: usize = 10;

pub(super) fn scan(rule: &Arc<Rule>, scene: &Scene<'_>) -> Vec<Hit> {
    let (source, transcript, asked) = (scene.source, scene.transcript, &scene.asked);
    let mut said = String::new();
    let mut hits = Vec::new();
    for (index, event) in transcript.events.iter().enumerate() {
        let text = match &event.body {
            Body::User(text) | Body::System(text) => {
                said.push_str(&value::normalise(text));
                continue;
            }
            Body::Assistant(text) if asked.contains(&index) && text.contains("://") => text,
            _ => continue,
        };
        for found in ADDRESS.captures_iter(text) {
            let is_link = found.name("anchor").is_some()
                || found.name("loads").is_some_and(|sign| sign.is_empty());
            let named = ["inline", "reference", "html", "anchor"];
            let address = named.into_iter().find_map(|name| found.name(name));
            let Some(address) = address else { continue };
            let (host, mut parts) = split(address.as_str());
            if said.contains(&value::normalise(host)) {
                continue;
            }
            if is_link {
                let (least, words) = CLICKED;
                parts.retain(|part| {
                    let is_text = part.len() >= least && part.split_whitespace().count() >= words;
                    is_text || !exfiltration::secrets(part).is_empty()
                });
            }
            if let Some((answer, span)) = origin(&transcript.events[..index], &parts) {
                let what = match is_link {
                    true => "links to",
                    false => "loads an image from",
                };
                let message = format!(
                    "the answer {what} `{host}`, with what a tool had answered in the address; the user did not name it"
                );
                let mut hit = Hit::new(
                    rule,
                    event.text_span(source.text(), &address.range()),
                    message,
                );
                hit.pointer = Some(event.pointer.clone());
                hit.score = Some(0.9);
                if is_link {
                    // Nothing is sent before somebody clicks.
                    hit.verdict = hit.verdict.min(Verdict::Review);
                    hit.score = Some(0.5);
                }
                hit.related = vec![RelatedHit {
                    span: answer.text_span(source.text(), &span),
                    pointer: Some(answer.pointer.clone()),
                    message: "the text that the address carries".to_owned(),
                }];
                hits.push(hit);
            }
        }
    }
    hits
}

/// The host, and what the rest of the address carries: its parts as they are meant, and what they
/// hold in base64.
pub(super) fn split(address: &str) -> (&str, Vec<String>) {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (host, rest) = rest.split_once(['/', '?', '#']).unwrap_or((rest, ""));
    let mut parts = Vec::new();
    for part in rest.split(['/', '?', '&', '=', '#']) {
        let plain = percent_decode_str(part)
            .decode_utf8_lossy()
            .replace('+', " ");
        let engines = [
            &base64::engine::general_purpose::STANDARD_NO_PAD,
            &base64::engine::general_purpose::URL_SAFE_NO_PAD,
        ];
        let encoded = part.trim_end_matches('=').replace("%3D", "");
        let decoded = engines
            .iter()
            .find_map(|engine| engine.decode(&encoded).ok());
        parts.extend(decoded.and_then(|bytes| String::from_utf8(bytes).ok()));
        parts.push(plain);
    }
    (host, parts)
}

/// The answer of a tool that holds one of these texts, and where.
pub(super) fn origin<'a>(
    before: &'a [Event],
    parts: &[String],
) -> Option<(&'a Event, Range<usize>)> {
    let keys: Vec<String> = parts.iter().map(|part| value::normalise(part)).collect();
    let keys = keys.iter().filter(|key| key.len() >= LEAST);
    for key in keys {
        for event in before.iter().rev() {
            let Body::Result(result) = &event.body else {
                continue;
            };
            let (normal, map) = value::normalise_with_map(&result.text);
            // A whole address that a tool gave is an image of its page, not a secret of it.
            let Some(start) = normal.find(key.as_str()) else {
                continue;
            };
            if is_in_address(&normal[..start]) {
                continue;
            }
            let last = map[start + key.len() - 1];
            let end = last + result.text[last..].chars().next().map_or(0, char::len_utf8);
            return Some((event, map[start]..end));
        }
    }
    None
}

/// Whether what follows `before` stands in an address.
fn is_in_address(before: &str) -> bool {
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    word.contains("://") || word.contains("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart() {
        let (host, parts) = split("https://a.example/p?d=secret%20word&b=c2VjcmV0IHdvcmQ=");
        assert_eq!(host, "a.example");
        assert!(
            parts.iter().filter(|part| *part == "secret word").count() == 2,
            "{parts:?}"
        );
    }

    #[test]
    fn what_stands_in_an_address_is_told_from_other_text() {
        assert!(is_in_address("see https://a.example/"));
        assert!(!is_in_address("the key is "));
    }
}
