//! From a text to its findings: the text itself, and every layer hidden in it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Assessment;
use super::decode;
use super::escape;
use super::expression::Scratch;
use super::external::{AnyClassifier, Windows};
use super::hidden::{self, Hidden};
use super::map::Map;
use super::prepare::turn::Turn;
use super::reading::{Features, Purpose, Reader};
use super::rules::{Detector, PromptRule, REVIEW};
use super::score::{Cue, combine};
use super::scripts::Engines;
use crate::finding::{Confidence, Hit, Severity, Verdict};
use crate::scan::Part;

/// How often a text may be encoded within another.
const DEPTH: usize = 3;
/// Bytes of decoded text beyond several times the text itself.
const DECODED: usize = 1 << 20;
/// How many times its own length a text may have in layers.
const LAYERS: usize = 4;
/// Characters of a decoded text that a message quotes.
const QUOTED: usize = 160;
/// Findings of one rule in one text; more of the same tell nothing new.
const FINDINGS: usize = 50;
/// How much being encoded adds to the suspicion against an attack in plain words.
const ENCODED: f64 = 0.3;

/// A finding before the text has its score.
#[derive(Debug)]
struct Candidate {
    /// Index of the rule.
    rule: usize,
    /// Bytes of the text as given.
    span: Range<usize>,
    score: f64,
    severity: Severity,
    /// What the finding says, without how it was encoded.
    message: String,
    /// The encodings around it, the innermost first, and what it reads like decoded.
    encodings: Vec<&'static str>,
    decoded: Option<String>,
}

/// How the text of a layer relates to the text it was found in.
enum Way<'a> {
    /// All of it stands for these bytes.
    Blob(Range<usize>),
    /// Character by character.
    Mapped(&'a Map),
    /// Byte by byte, from here on.
    Shifted(usize),
    /// Byte by byte, backwards from here.
    Backwards(usize),
}

impl Way<'_> {
    fn back(&self, span: &Range<usize>) -> Range<usize> {
        match self {
            Self::Blob(blob) => blob.clone(),
            Self::Mapped(map) => map.span(span),
            Self::Shifted(start) => start + span.start..start + span.end,
            Self::Backwards(end) => end - span.end..end - span.start,
        }
    }
}

/// Everything that is needed to assess a text.
pub(crate) struct Assessor<'a> {
    rules: &'a [PromptRule],
    engines: &'a Engines,
    scratch: &'a mut Scratch,
    /// Score from which a text is blocked.
    threshold: f64,
    classifier: Option<&'a AnyClassifier>,
    /// Bytes of decoded text that may still be looked into.
    budget: usize,
    /// Reads the segments, if someone wants them.
    reader: Option<Reader>,
    /// Scores the windows of an external classifier, if there is one.
    windows: Option<Windows<'a>>,
    skipped: Vec<Part>,
}

impl<'a> Assessor<'a> {
    pub(crate) fn new(
        rules: &'a [PromptRule],
        engines: &'a Engines,
        scratch: &'a mut Scratch,
        threshold: f64,
        classifier: Option<&'a AnyClassifier>,
    ) -> Self {
        Self {
            rules,
            engines,
            scratch,
            threshold,
            classifier,
            budget: 0,
            reader: None,
            windows: None,
            skipped: Vec::new(),
        }
    }

    pub(crate) fn assess(mut self, text: &str) -> Assessment {
        let classifier = self.classifier;
        match classifier {
            Some(AnyClassifier::Embedded(embedded)) => {
                self.reader = Some(Reader::new(Purpose::Scoring(embedded.model)));
            }
            Some(AnyClassifier::External(external)) => self.windows = Some(Windows::new(external)),
            None => {}
        }
        let candidates = self.layers(text);
        let (reader, windows) = (self.reader.take(), self.windows.take());
        let mut assessment = self.judge(candidates);
        match (classifier, reader, windows) {
            (Some(AnyClassifier::Embedded(embedded)), Some(reader), _) => {
                embedded.add(reader, &mut assessment);
            }
            (Some(AnyClassifier::External(external)), _, Some(windows)) => {
                external.add(windows, &mut assessment);
            }
            _ => {}
        }
        assessment
    }

    /// Everything that is learned from about a text.
    pub(crate) fn read(mut self, text: &str, wants_grams: bool) -> Features {
        self.reader = Some(Reader::new(Purpose::Training { wants_grams }));
        let candidates = self.layers(text);
        let readings = self
            .reader
            .take()
            .map_or_else(Vec::new, |reader| reader.readings);
        let cues: Vec<Cue> = candidates
            .iter()
            .map(|candidate| self.cue(candidate))
            .collect();
        Features {
            score: combine(&cues).unwrap_or_default().score,
            readings,
        }
    }

    fn layers(&mut self, text: &str) -> Vec<Candidate> {
        self.budget = text.len() * LAYERS + DECODED;
        self.layer(text, 0, None, &|_| true)
    }

    /// The findings in a text and in what is hidden in it. `turned` says how the text itself was
    /// obtained, so that it is not turned back; `is_new` which parts of it say anything that the
    /// text around it does not.
    fn layer(
        &mut self,
        text: &str,
        depth: usize,
        turned: Option<Turn>,
        is_new: &dyn Fn(&Range<usize>) -> bool,
    ) -> Vec<Candidate> {
        let search = self.engines.search(self.scratch, text);
        let mut candidates: Vec<Candidate> = Vec::new();
        for found in search.found {
            let rule = &self.rules[found.rule].rule;
            candidates.push(Candidate {
                rule: found.rule,
                span: found.span,
                score: found.score,
                severity: rule.severity,
                message: rule.title.clone(),
                encodings: Vec::new(),
                decoded: None,
            });
        }
        for hidden in hidden::find(text) {
            self.hidden(hidden, depth, &mut candidates);
        }
        for blob in decode::blobs(text) {
            let way = Way::Blob(blob.span);
            candidates.extend(self.inner(&blob.text, depth, None, &way, Some(blob.kind)));
        }
        for (turn, region) in search.turned {
            if turned != Some(turn) {
                candidates.extend(self.turned(text, depth, turn, region));
            }
        }
        if let Some(unescaped) = escape::unescape(text) {
            let way = Way::Mapped(&unescaped.map);
            candidates.extend(self.inner(&unescaped.text, depth, turned, &way, None));
        }
        let candidates = distinct(candidates);
        if let Some(windows) = &mut self.windows {
            windows.layer(text, is_new);
        }
        if self.reader.is_some() {
            let cues: Vec<Cue> = candidates
                .iter()
                .map(|candidate| self.cue(candidate))
                .collect();
            if let Some(reader) = &mut self.reader {
                reader.layer((text, &search.normalised), &cues, is_new);
            }
        }
        candidates
    }

    fn turned(
        &mut self,
        text: &str,
        depth: usize,
        turn: Turn,
        region: Range<usize>,
    ) -> Vec<Candidate> {
        let part = &text[region.clone()];
        match turn {
            Turn::Rot13 => {
                let way = Way::Shifted(region.start);
                self.inner(&decode::rot13(part), depth, Some(turn), &way, Some("rot13"))
            }
            Turn::Reversed => {
                let reversed: String = part.chars().rev().collect();
                let way = Way::Backwards(region.end);
                self.inner(&reversed, depth, Some(turn), &way, Some("reversed text"))
            }
        }
    }

    /// The findings in a decoded layer, placed in the text around it.
    fn inner(
        &mut self,
        text: &str,
        depth: usize,
        turned: Option<Turn>,
        way: &Way<'_>,
        encoding: Option<&'static str>,
    ) -> Vec<Candidate> {
        if !self.may_decode(text.len(), depth, encoding) {
            return Vec::new();
        }
        let known = self.reader.as_ref().map_or(0, Reader::count);
        let scored = self.windows.as_ref().map_or(0, Windows::count);
        // Where only escapes were undone, what has none is known.
        let is_new = |span: &Range<usize>| encoding.is_some() || way.back(span).len() != span.len();
        let mut candidates = self.layer(text, depth + 1, turned, &is_new);
        if let Some(reader) = &mut self.reader {
            reader.place(known, encoding, |span| way.back(span));
        }
        if let Some(windows) = &mut self.windows {
            windows.place(scored, encoding, |span| way.back(span));
        }
        for candidate in &mut candidates {
            if let Some(encoding) = encoding {
                if candidate.decoded.is_none() {
                    candidate.decoded = Some(quote(text, &candidate.span));
                }
                candidate.encodings.push(encoding);
                if candidate.score >= REVIEW {
                    candidate.score = either(candidate.score, ENCODED);
                }
            }
            candidate.span = way.back(&candidate.span);
        }
        candidates
    }

    fn may_decode(&mut self, length: usize, depth: usize, encoding: Option<&'static str>) -> bool {
        let reason = if depth >= DEPTH {
            // Backslashes pile up in ordinary program text.
            encoding.map(|encoding| {
                format!("text encoded more than {DEPTH} times ({encoding}) was not decoded")
            })
        } else if length > self.budget {
            Some("the decoded text is larger than the limit; the rest was not decoded".to_owned())
        } else {
            self.budget -= length;
            return true;
        };
        if let Some(reason) = reason
            && self.skipped.iter().all(|part| part.reason != reason)
        {
            self.skipped.push(Part { line: None, reason });
        }
        false
    }

    /// Hidden text is a finding of its own; what it says makes it worse.
    fn hidden(&mut self, hidden: Hidden, depth: usize, candidates: &mut Vec<Candidate>) {
        let inner = match &hidden.payload {
            Some(payload) => {
                let way = Way::Blob(hidden.span.clone());
                self.inner(payload, depth, None, &way, Some("invisible characters"))
            }
            None => Vec::new(),
        };
        let Some(rule) = self.rule_of(hidden.detector) else {
            candidates.extend(inner);
            return;
        };
        let mut candidate = Candidate {
            rule,
            span: hidden.span,
            score: hidden.score,
            severity: hidden.severity,
            message: format!("{}: {}", self.rules[rule].rule.title, hidden.what),
            encodings: Vec::new(),
            decoded: None,
        };
        if let Some(payload) = &hidden.payload {
            candidate.message += &format!(", which read {:?}", quote(payload, &(0..0)));
        }
        let attack = inner.iter().filter(|inner| inner.score >= REVIEW);
        if let Some(attack) = attack.max_by(|a, b| a.score.total_cmp(&b.score)) {
            let rule = &self.rules[attack.rule].rule;
            candidate.message += &format!(" ({}: {})", rule.id, attack.message);
            candidate.severity = Severity::Critical;
            candidate.score = either(candidate.score, attack.score);
        }
        // Program text writes such characters as escapes to make them seen: there only what they
        // say counts.
        if depth == 0 || candidate.severity == Severity::Critical {
            candidates.push(candidate);
        }
    }

    fn rule_of(&self, detector: Detector) -> Option<usize> {
        self.rules
            .iter()
            .position(|rule| rule.detector == Some(detector))
    }

    /// Scores the text and gives each finding its verdict.
    fn judge(self, candidates: Vec<Candidate>) -> Assessment {
        let cues: Vec<Cue> = candidates
            .iter()
            .map(|candidate| self.cue(candidate))
            .collect();
        let combined = combine(&cues).unwrap_or_default();
        let mut kept_of_rule: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut hits: Vec<Hit> = Vec::new();
        for (index, candidate) in candidates.into_iter().enumerate() {
            let decides = index == combined.strongest;
            let (_, count) = kept_of_rule
                .entry(candidate.rule)
                .or_insert((hits.len(), 0));
            *count += 1;
            if *count > FINDINGS && !decides {
                continue;
            }
            // The strongest finding of the deciding segment stands for the text.
            let weight = if decides {
                combined.score
            } else {
                candidate.score
            };
            hits.push(self.hit(candidate, weight));
        }
        for (first, count) in kept_of_rule.into_values() {
            if count > FINDINGS {
                hits[first].message += &format!("; {count} such places, not all are listed");
            }
        }
        Assessment {
            score: combined.score,
            rule_score: combined.score,
            hits,
            skipped: self.skipped,
        }
    }

    fn cue(&self, candidate: &Candidate) -> Cue {
        let class = self.rules[candidate.rule].class;
        Cue {
            span: candidate.span.clone(),
            class,
            score: candidate.score,
        }
    }

    fn hit(&self, candidate: Candidate, weight: f64) -> Hit {
        let prompt_rule = &self.rules[candidate.rule];
        let mut message = candidate.message;
        if let Some(decoded) = candidate.decoded {
            message += &format!(
                ", encoded as {}: {decoded:?}",
                candidate.encodings.join(" in ")
            );
        }
        let mut hit = Hit::new(&prompt_rule.rule, candidate.span, message);
        hit.score = Some(candidate.score);
        hit.severity = candidate.severity;
        hit.confidence = match candidate.score {
            0.8.. => Confidence::High,
            0.5.. => Confidence::Medium,
            _ => Confidence::Low,
        };
        hit.verdict = if weight >= self.threshold {
            Verdict::Block
        } else if weight >= REVIEW.min(self.threshold) {
            Verdict::Review
        } else {
            // Words that attacks have in common with much else fail no run.
            if prompt_rule.is_mere_pattern() {
                hit.severity = Severity::Info;
            }
            Verdict::Note
        };
        hit
    }
}

/// The probability that at least one of two signs is right.
pub(super) fn either(a: f64, b: f64) -> f64 {
    ((1.0 - (1.0 - a) * (1.0 - b)) * 1e4).round() / 1e4
}

/// What a message quotes of a decoded text: the beginning, or the surroundings of a match, on one
/// line.
pub(super) fn quote(text: &str, span: &Range<usize>) -> String {
    let far = span.start > QUOTED / 2;
    let start = text.floor_char_boundary(if far { span.start - QUOTED / 8 } else { 0 });
    let mut quoted = String::from(if far { "…" } else { "" });
    quoted.extend(
        text[start..]
            .chars()
            .take(QUOTED)
            .map(|c| if c == '\n' { ' ' } else { c }),
    );
    if text[start..].chars().nth(QUOTED).is_some() {
        quoted.push('…');
    }
    quoted
}

/// Findings by place. Of overlapping ones of one rule the best stays: several patterns may see the
/// same words, and an escape view sees what the text itself shows.
fn distinct(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let by_place = |a: &Candidate, b: &Candidate| {
        (a.span.start, a.span.end, a.rule).cmp(&(b.span.start, b.span.end, b.rule))
    };
    candidates.sort_by(by_place);
    let mut kept: Vec<Candidate> = Vec::new();
    let mut last_of_rule: BTreeMap<usize, usize> = BTreeMap::new();
    for candidate in candidates {
        let last = last_of_rule.get(&candidate.rule).copied();
        match last.filter(|&at| kept[at].span.end > candidate.span.start) {
            Some(at) if kept[at].score < candidate.score => kept[at] = candidate,
            Some(_) => {}
            None => {
                last_of_rule.insert(candidate.rule, kept.len());
                kept.push(candidate);
            }
        }
    }
    kept.sort_by(by_place);
    kept
}
