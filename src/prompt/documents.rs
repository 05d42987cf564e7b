//! Documents: their text as it is written, as on any other text, and what is in them besides.

use super::assess::either;
use super::rules::{BLOCK, REVIEW};
use super::{Assessment, PromptScanner, outcome};
use crate::document::{self, Document, Kind, Label, Part};
use crate::finding::{Hit, Severity, Verdict};
use crate::scan::{self, Outcome};
use crate::source::Source;

/// How much being kept from people adds to the suspicion against a text that gives orders.
const HIDDEN: f64 = 0.3;
/// Characters of an encoded text that a message quotes.
const QUOTED: usize = 160;

impl PromptScanner {
    /// Scans a source that is one document, or plain text.
    pub(super) fn scan_document(&self, source: &Source) -> Outcome {
        let Some(kind) = Kind::of(source.path(), source.bytes()) else {
            return outcome(self.assess(source.text()));
        };
        // The text of a binary document is read with it, if there is any.
        let as_written = match kind.is_binary() {
            true => Assessment::default(),
            false => self.assess(source.text()),
        };
        if kind.only_names() && as_written.hits.is_empty() {
            return outcome(as_written);
        }
        let document = document::unpack(kind, source);
        let mut all = self.with_parts(as_written, &document);
        let skipped = document.skipped.into_iter();
        all.skipped
            .extend(skipped.map(|reason| scan::Part { line: None, reason }));
        Outcome {
            unpacked: document.text.map(|text| source.unpacked(text)),
            ..outcome(all)
        }
    }

    /// What the text as written says, and what each part adds to it.
    fn with_parts(&self, mut all: Assessment, document: &Document) -> Assessment {
        for hit in &mut all.hits {
            let label = Label {
                hidden: document.hidden(hit.span.start),
                ..Label::default()
            };
            let label = document.label(hit.span.start).cloned().unwrap_or(label);
            self.tell(hit, &label);
        }
        for part in &document.parts {
            let found = self.assess(part.text());
            all.score = all.score.max(found.score);
            for reason in found.skipped {
                if all
                    .skipped
                    .iter()
                    .all(|known| known.reason != reason.reason)
                {
                    all.skipped.push(reason);
                }
            }
            for hit in found.hits {
                self.add(&mut all, hit, part);
            }
        }
        let scores = all.hits.iter().filter(|hit| hit.verdict > Verdict::Note);
        all.score = scores.filter_map(|hit| hit.score).fold(all.score, f64::max);
        all
    }

    /// Adds what was found in a part, unless the text as written shows it.
    fn add(&self, all: &mut Assessment, mut hit: Hit, part: &Part) {
        if part.encoded {
            let quoted: String = part.text()[hit.span.clone()].chars().take(QUOTED).collect();
            hit.message += &format!(": {quoted:?}");
        }
        let label = part.label(hit.span.start).cloned().unwrap_or_default();
        hit.span = part.original(&hit.span);
        for related in &mut hit.related {
            related.span = part.original(&related.span);
        }
        self.tell(&mut hit, &label);
        let same = |known: &&mut Hit| {
            known.rule.id == hit.rule.id
                && known.span.start < hit.span.end.max(hit.span.start + 1)
                && hit.span.start < known.span.end.max(known.span.start + 1)
        };
        let again = |known: &Hit| known.rule.id == hit.rule.id;
        if part.as_written && all.hits.iter().any(again) {
            return;
        }
        match all.hits.iter_mut().find(same) {
            Some(known) if (known.verdict, known.score) < (hit.verdict, hit.score) => *known = hit,
            Some(_) => {}
            None => all.hits.push(hit),
        }
    }

    /// Says where in the document a hit is. What is hidden and gives orders is worse than either.
    fn tell(&self, hit: &mut Hit, label: &Label) {
        hit.pointer = hit.pointer.take().or_else(|| label.pointer.clone());
        let score = hit.score.unwrap_or_default();
        let mut words: Vec<String> = label.name.iter().cloned().collect();
        if let Some(hidden) = label.hidden
            && score >= REVIEW
        {
            words.push(hidden.to_owned());
            let score = either(score, HIDDEN);
            hit.score = Some(score);
            hit.severity = hit.severity.max(match score >= BLOCK {
                true => Severity::Critical,
                false => Severity::High,
            });
            let block = self.options.threshold.unwrap_or(BLOCK);
            hit.verdict = hit.verdict.max(match score >= block {
                true => Verdict::Block,
                false => Verdict::Review,
            });
        }
        if !words.is_empty() {
            hit.message += &format!(" ({})", words.join(", "));
        }
    }
}
