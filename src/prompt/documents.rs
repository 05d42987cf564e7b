//! Documents: their text as it is written, as on any other text, and what is in them besides.

use std::path::Path;

use super::assess::either;
use super::origin::{Origin, Weighing};
use super::rules::{Class, REVIEW};
use super::{Assessment, PromptScanner, outcome};
use crate::agent_file::is_agent_file;
use crate::document::{self, Document, Kind, Label, Part};
use crate::finding::{Hit, Severity, Verdict};
use crate::scan::{self, Outcome};
use crate::source::{STANDARD_INPUT, Source, Span};

/// How much being kept from people adds to the suspicion against a text that gives orders.
const HIDDEN: f64 = 0.3;
/// Characters of an encoded text that a message quotes.
const QUOTED: usize = 160;

/// Whether a hit takes an element for hidden that is not.
fn is_seen(text: &str, hit: &Hit, document: &Document) -> bool {
    let found = text.get(hit.span.clone()).unwrap_or_default();
    hit.rule.id == "agent-hidden-markup"
        && found.contains('>')
        && !found.starts_with("<!--")
        && document.hidden(hit.span.end.saturating_sub(1)).is_none()
}

impl PromptScanner {
    /// Scans a source that is one document, or plain text, and weighs what is found by where it
    /// comes from.
    pub(super) fn scan_document(&self, source: &Source) -> Outcome {
        let (mut outcome, strings) = self.unpack(source);
        let text = outcome.unpacked.as_ref().unwrap_or(source).text();
        let is_file = **source.path() != *STANDARD_INPUT;
        let weighing = Weighing {
            origin: self.options.origin.or(is_file.then_some(Origin::Repo)),
            is_agent_file: is_agent_file(Path::new(&**source.path())),
            path: source.path(),
            strings: &strings,
            block: self.block(),
            review: self.review(),
        };
        let score = outcome.score.unwrap_or_default();
        let score = weighing.weigh(text, &mut outcome.hits, &self.rules, score);
        outcome.score = Some(score);
        outcome
    }

    /// What is found in a document, and where the strings are if it is a program.
    fn unpack(&self, source: &Source) -> (Outcome, Vec<Span>) {
        let Some(kind) = Kind::of(source.path(), source.bytes()) else {
            return (outcome(self.assess(source.text())), Vec::new());
        };
        // The text of a binary document is read with it, if there is any.
        let as_written = match kind.is_binary() {
            true => Assessment::default(),
            false => self.assess(source.text()),
        };
        if kind.only_names() && as_written.hits.is_empty() {
            return (outcome(as_written), Vec::new());
        }
        let ocr = self.options.ocr.as_ref();
        let document = document::unpack(kind, source, ocr);
        if kind.is_picture()
            && ocr.is_none()
            && document.parts.is_empty()
            && document.skipped.is_empty()
        {
            let reason =
                "a picture without words of its own: what is drawn in it is read with --ocr";
            let foreign = Outcome {
                foreign: Some(reason.to_owned()),
                ..Outcome::default()
            };
            return (foreign, Vec::new());
        }
        let mut as_written = as_written;
        if kind.is_markup() {
            as_written
                .hits
                .retain(|hit| !is_seen(source.text(), hit, &document));
            if as_written.hits.is_empty() {
                as_written.score = 0.0;
            }
        }
        let mut all = self.with_parts(as_written, &document);
        let strings = document.strings();
        let skipped = document.skipped.into_iter();
        all.skipped
            .extend(skipped.map(|reason| scan::Part { line: None, reason }));
        let outcome = Outcome {
            unpacked: document.text.map(|text| source.unpacked(text)),
            ..outcome(all)
        };
        (outcome, strings)
    }

    /// What the text as written says, and what each part adds to it.
    fn with_parts(&self, mut all: Assessment, document: &Document) -> Assessment {
        for hit in &mut all.hits {
            let mut label = document.label(hit.span.start).cloned().unwrap_or_default();
            label.hidden = label.hidden.or_else(|| document.hidden(hit.span.start));
            all.score = all.score.max(self.tell(hit, &label));
        }
        for part in &document.parts {
            let found = self.assess(part.text());
            all.score = all.score.max(found.score);
            all.rule_score = all.rule_score.max(found.rule_score);
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
        all
    }

    /// Adds what was found in a part, unless the text as written shows it.
    fn add(&self, all: &mut Assessment, mut hit: Hit, part: &Part) {
        if part.encoded {
            let matched = part.text().get(hit.span.clone()).unwrap_or_default();
            let quoted: String = matched.chars().take(QUOTED).collect();
            hit.message += &format!(": {quoted:?}");
        }
        let label = part.label(hit.span.start).cloned().unwrap_or_default();
        hit.span = part.original(&hit.span);
        for related in &mut hit.related {
            related.span = part.original(&related.span);
        }
        all.score = all.score.max(self.tell(&mut hit, &label));
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

    /// Says where in the document a hit is. What is hidden and gives orders is worse than either:
    /// the score to which it raises that of the document, or 0.
    fn tell(&self, hit: &mut Hit, label: &Label) -> f64 {
        hit.pointer = hit.pointer.take().or_else(|| label.pointer.clone());
        let score = hit.score.unwrap_or_default();
        let mut raised = 0.0;
        let mut words: Vec<String> = label.name.iter().cloned().collect();
        // Invisible characters give no orders; mails are full of them.
        let rule = self.rules.iter().find(|rule| rule.rule.id == hit.rule.id);
        let gives_orders = rule.is_some_and(|rule| rule.class != Class::HiddenText);
        if let Some(hidden) = label.hidden
            && score >= REVIEW
            && gives_orders
        {
            words.push(hidden.to_owned());
            raised = either(score, HIDDEN);
            hit.score = Some(raised);
            let is_blocked = raised >= self.block();
            hit.severity = hit.severity.max(match is_blocked {
                true => Severity::Critical,
                false => Severity::High,
            });
            hit.verdict = hit.verdict.max(match is_blocked {
                true => Verdict::Block,
                false => Verdict::Review,
            });
        }
        if !words.is_empty() {
            hit.message += &format!(" ({})", words.join(", "));
        }
        raised
    }
}
