//! The rule `secret-in-transcript`: what has a provider's form of a secret, each once.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use super::Scene;
use super::event::{Body, scalars};
use crate::finding::Hit;
use crate::rule::Rule;
use crate::secret;

/// The rule.
pub(super) const ID: &str = "secret-in-transcript";

pub(super) fn scan(rule: &Arc<Rule>, scene: &Scene<'_>) -> Vec<Hit> {
    let (source, transcript, asked) = (scene.source, scene.transcript, &scene.asked);
    let mut known: HashSet<String> = HashSet::new();
    let mut hits = Vec::new();
    for event in &transcript.events[asked.clone()] {
        let mut report = |title: &str, (span, pointer): (Range<usize>, String)| {
            let message = format!("{title}: a secret of this form stands in the transcript");
            let mut hit = Hit::new(rule, span, message);
            hit.pointer = Some(pointer);
            hit.secret = true;
            hits.push(hit);
        };
        if !scene.roles.looks(transcript, event).secrets {
            continue;
        }
        match &event.body {
            Body::Call(call) => scalars(&call.arguments, "", &mut |pointer, text| {
                for (title, span) in secrets(text, &mut known) {
                    report(title, event.argument_span(source.text(), pointer, &span));
                }
            }),
            _ => {
                let text = event.text().unwrap_or_default();
                for (title, span) in secrets(text, &mut known) {
                    report(
                        title,
                        (event.text_span(source.text(), &span), event.pointer.clone()),
                    );
                }
            }
        }
    }
    hits
}

/// The secrets in a text that were not seen before, with what each is.
fn secrets(text: &str, known: &mut HashSet<String>) -> Vec<(&'static str, Range<usize>)> {
    let found = secret::candidates(text, false).into_iter().filter(|found| {
        // Words such as `password` stand everywhere in what people write.
        !found.rule.is_general
    });
    let real = found.filter(|found| {
        let secret = &text[found.span.clone()];
        found.rule.is_real(secret) && known.insert(secret.to_owned())
    });
    real.map(|found| (found.rule.rule.title.as_str(), found.span))
        .collect()
}
