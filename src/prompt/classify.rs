//! From the scores of segments to the probability that their text is an attack, and to findings.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::Assessment;
use super::assess::quote;
use super::reading::{Reader, Reading};
use crate::classifier::encoder::{self, Encoder};
use crate::classifier::model::{LIMIT, Model, TextScores, Thresholds};
use crate::classifier::segment::Kind;
use crate::error::Error;
use crate::finding::{Confidence, Hit, Severity, Verdict};
use crate::rule::Rule;
use crate::scan::{self, Part};

/// Segments that are told of one text.
const TOLD: usize = 10;
/// A shorter segment stands for a longer one around it if its log-odds are at most this much less.
const NEARLY: f64 = 1.0;
/// Segments of a long text that the encoder is asked about before it is seen whether more are needed.
const AT_ONCE: usize = 4;

/// The classifier, ready to run.
#[derive(Debug)]
pub(super) struct Classifier {
    pub(super) model: &'static Model,
    pub(super) verdicts: Verdicts,
}

/// What becomes of probabilities.
#[derive(Debug)]
pub(super) struct Verdicts {
    pub(super) thresholds: Thresholds,
    /// The rule of the findings.
    pub(super) rule: Arc<Rule>,
    /// Rules of the user's own, whose verdicts stand.
    pub(super) own: Vec<String>,
}

impl Classifier {
    /// Which model gives the scores.
    pub(super) fn description(&self) -> String {
        let Model { name, version, .. } = self.model;
        let parts = self.model.parts().join(", ");
        let sha256 = Model::sha256();
        format!("prompts classified by {name} {version} ({parts}; sha256 {sha256})")
    }

    pub(super) fn facts(&self) -> scan::Model {
        let Model { name, version, .. } = self.model;
        scan::Model {
            name: name.clone(),
            version: Some(version.clone()),
            engine: encoder::EMBEDDED_ENGINE.to_owned(),
            sha256: Some(Model::sha256()),
        }
    }

    /// Adds to what the rules say about a text.
    pub(super) fn add(&self, reader: Reader, assessment: &mut Assessment) {
        let thresholds = &self.verdicts.thresholds;
        let classified = classify(self.model, reader, assessment.score, thresholds);
        match classified {
            Ok(classified) => {
                assessment.score = classified.probability;
                self.verdicts
                    .calm(&mut assessment.hits, classified.probability);
                let hits = classified.suspects.into_iter();
                let hits: Vec<Hit> = hits
                    .filter_map(|suspect| self.verdicts.hit(suspect, &assessment.hits))
                    .collect();
                assessment.hits.extend(hits);
            }
            Err(error) => assessment.skipped.push(Part {
                line: None,
                reason: error.to_string(),
            }),
        }
    }
}

impl Verdicts {
    /// Lets a person decide where a built-in rule alone sees an attack.
    fn calm(&self, hits: &mut [Hit], probability: f64) {
        if probability >= self.thresholds.calm {
            return;
        }
        for hit in hits {
            if hit.verdict == Verdict::Block && !self.own.contains(&hit.rule.id) {
                hit.verdict = Verdict::Review;
            }
        }
    }

    /// The finding of a segment, unless a rule has found as much there.
    pub(super) fn hit(&self, suspect: Suspect, known: &[Hit]) -> Option<Hit> {
        let is_blocked = suspect.probability >= self.thresholds.block;
        let verdict = if is_blocked {
            Verdict::Block
        } else {
            Verdict::Review
        };
        let inside: Vec<&Hit> = known
            .iter()
            .filter(|hit| overlap(&hit.span, &suspect.span))
            .collect();
        if inside.iter().any(|hit| hit.verdict >= verdict) {
            return None;
        }
        let what = match suspect.kind {
            Kind::Sentence | Kind::Pair => "this passage reads like an attack on an AI system",
            Kind::Window | Kind::Whole => "this text reads like an attack on an AI system",
        };
        let mut message = format!("{what} ({:.0} %)", suspect.probability * 100.0);
        let mut rules: Vec<&str> = inside.iter().map(|hit| hit.rule.id.as_str()).collect();
        rules.dedup();
        if !rules.is_empty() {
            message += &format!("; rules in it: {}", rules.join(", "));
        }
        if !suspect.layers.is_empty() {
            let layers = suspect.layers.join(" in ");
            message += &format!(", encoded as {layers}: {:?}", quote(&suspect.text, &(0..0)));
        }
        let mut hit = Hit::new(&self.rule, suspect.span, message);
        hit.score = Some(suspect.probability);
        hit.verdict = verdict;
        (hit.severity, hit.confidence) = match suspect.probability {
            // What a person may want to look at fails no run.
            _ if !is_blocked => (Severity::Info, Confidence::Low),
            0.9.. => (Severity::High, Confidence::High),
            _ => (Severity::High, Confidence::Medium),
        };
        Some(hit)
    }
}

/// What the classifier says about a text.
#[derive(Debug, Default)]
struct Classified {
    probability: f64,
    /// The segments that are likely attacks, the likeliest first; they do not overlap.
    suspects: Vec<Suspect>,
}

/// A segment that is likely an attack.
#[derive(Debug)]
pub(super) struct Suspect {
    pub(super) kind: Kind,
    /// Bytes of the text as given.
    pub(super) span: Range<usize>,
    /// The encodings around it, the innermost first.
    pub(super) layers: Vec<&'static str>,
    /// What the model read.
    pub(super) text: String,
    /// Of the text, for its best segment; of the segment as a text of its own, for others.
    pub(super) probability: f64,
}

/// What the segments of a text say together. `rule`: what the rules say about the text.
///
/// # Errors
/// Those of the encoder.
fn classify(
    model: &Model,
    reader: Reader,
    rule: f64,
    thresholds: &Thresholds,
) -> Result<Classified, Error> {
    let scores = encode(model, &reader, rule, thresholds)?;
    let Some((best, of_text)) = of_text(&reader, &scores, rule) else {
        return Ok(Classified::default());
    };
    let log_odds = model.text(&of_text);
    let mut readings = reader.readings;
    let mut suspects = Vec::new();
    let mut told: Vec<Range<usize>> = Vec::new();
    while suspects.len() < TOLD {
        let is_free = |at: usize| told.iter().all(|span| !overlap(span, &readings[at].span));
        let Some(at) = self::best(&scores, is_free) else {
            break;
        };
        let probability = match at == best {
            true => model.probability(log_odds),
            false => model.probability(alone(model, scores[at], &readings[at])),
        };
        if probability < thresholds.review {
            break;
        }
        let at = shortest(&readings, &scores, at);
        let reading = &mut readings[at];
        told.push(reading.span.clone());
        suspects.push(Suspect {
            kind: reading.kind,
            span: reading.span.clone(),
            layers: std::mem::take(&mut reading.layers),
            text: std::mem::take(&mut reading.text),
            probability,
        });
    }
    Ok(Classified {
        probability: model.probability(log_odds),
        suspects,
    })
}

/// The log-odds of a segment as a text of its own: beside an attack nothing becomes worse than it is.
fn alone(model: &Model, score: f64, reading: &Reading) -> f64 {
    model.text(&TextScores {
        best: score,
        second: score,
        whole: score,
        rule: reading.rules.score,
        sentences: 1,
    })
}

/// The best segment, and what there is to know of the text.
fn of_text(reader: &Reader, scores: &[f64], rule: f64) -> Option<(usize, TextScores)> {
    let readings = &reader.readings;
    let best = best(scores, |_| true)?;
    let apart = |at: usize| !overlap(&readings[at].span, &readings[best].span);
    let is_large = |at: usize| matches!(readings[at].kind, Kind::Window | Kind::Whole);
    let or_best = |found: Option<usize>| scores[found.unwrap_or(best)];
    let scores = TextScores {
        best: scores[best],
        second: or_best(self::best(scores, apart)),
        whole: or_best(self::best(scores, is_large)),
        rule,
        sentences: reader.sentences,
    };
    Some((best, scores))
}

/// The log-odds of all segments, those that pass with the encoder's.
///
/// # Errors
/// Those of the encoder.
fn encode(
    model: &Model,
    reader: &Reader,
    rule: f64,
    thresholds: &Thresholds,
) -> Result<Vec<f64>, Error> {
    let readings = &reader.readings;
    let mut scores: Vec<f64> = readings.iter().map(|reading| reading.cheap).collect();
    let passing = readings
        .iter()
        .enumerate()
        .filter(|(_, reading)| reading.passes);
    let mut passing: Vec<(usize, &Reading)> = passing.collect();
    passing.sort_by(|a, b| b.1.ngram.total_cmp(&a.1.ngram).then(a.0.cmp(&b.0)));
    passing.truncate(model.most());
    if !model.is_long(reader.length) {
        ask(model, &passing, &mut scores)?;
        return Ok(scores);
    }
    // What the segments that were not asked about can be at most.
    let with = |reading: &Reading, encoder| {
        model.segment(&reading.scores(Some(encoder)), reading.features())
    };
    let mut most = scores.clone();
    for (at, reading) in &passing {
        most[*at] = most[*at].max(with(reading, model.sure()));
    }
    passing.sort_by(|a, b| most[b.0].total_cmp(&most[a.0]).then(a.0.cmp(&b.0)));
    let lowest = readings.iter().map(|reading| with(reading, -LIMIT));
    let lowest = lowest.fold(f64::INFINITY, f64::min);
    for asked in passing.chunks(AT_ONCE) {
        let can_be = of_text(reader, &most, rule).map_or(0.0, |(_, most)| {
            model.probability(model.most_of_text(&most, lowest))
        });
        if can_be < thresholds.least() {
            break;
        }
        ask(model, asked, &mut scores)?;
        for (at, _) in asked {
            most[*at] = scores[*at];
        }
    }
    Ok(scores)
}

/// Asks the encoder about segments.
fn ask(model: &Model, asked: &[(usize, &Reading)], scores: &mut [f64]) -> Result<(), Error> {
    if asked.is_empty() {
        return Ok(());
    }
    let encoder: &dyn Encoder = encoder::embedded()?;
    let scored: Vec<Option<f64>> = asked
        .par_iter()
        .with_max_len(1)
        .map(|(_, reading)| {
            let windows = encoder.score(&reading.text)?;
            let logits = windows.iter().map(|window| window.logit);
            Ok(logits.max_by(f64::total_cmp))
        })
        .collect::<Result<_, Error>>()?;
    for ((at, reading), encoded) in asked.iter().zip(scored) {
        if encoded.is_some() {
            scores[*at] = model.segment(&reading.scores(encoded), reading.features());
        }
    }
    Ok(())
}

fn best(scores: &[f64], holds: impl Fn(usize) -> bool) -> Option<usize> {
    let mut best: Option<usize> = None;
    for at in (0..scores.len()).filter(|&at| holds(at)) {
        if best.is_none_or(|best| scores[at] > scores[best]) {
            best = Some(at);
        }
    }
    best
}

/// The shortest of the segments within one that say nearly as much.
fn shortest(readings: &[Reading], scores: &[f64], around: usize) -> usize {
    let span = &readings[around].span;
    let within = |at: &usize| {
        let inner = &readings[*at].span;
        inner.start >= span.start && inner.end <= span.end && scores[*at] >= scores[around] - NEARLY
    };
    (0..readings.len())
        .filter(within)
        .min_by_key(|&at| readings[at].span.len())
        .unwrap_or(around)
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
