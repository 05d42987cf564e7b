//! From the scores of segments to the probability that their text is an attack, and to findings.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::Assessment;
use super::assess::quote;
use super::reading::{Reader, Reading};
use crate::classifier::encoder::{self, Encoder};
use crate::classifier::model::{Model, Thresholds};
use crate::classifier::segment::Kind;
use crate::error::Error;
use crate::finding::{Confidence, Hit, Severity, Verdict};
use crate::rule::Rule;
use crate::scan::{self, Part};

/// Segments that are told of one text.
const TOLD: usize = 10;
/// A shorter segment stands for a longer one around it if its log-odds are at most this much less.
const NEARLY: f64 = 1.0;

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
        let review = self.verdicts.thresholds.review;
        let classified = classify(self.model, reader, assessment.score, review);
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
        if probability >= self.thresholds.block {
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

/// What the segments of a text say together. `rule`: what the rules say about the text, which counts
/// if it has no segment; `review`: the probability from which a segment is worth a look.
///
/// # Errors
/// Those of the encoder.
fn classify(model: &Model, reader: Reader, rule: f64, review: f64) -> Result<Classified, Error> {
    let scores = encode(model, &reader, review)?;
    let Reader {
        mut readings,
        sentences,
        ..
    } = reader;
    let Some(best) = best(&scores, |_| true) else {
        return Ok(Classified {
            probability: rule,
            ..Classified::default()
        });
    };
    let probability = model.probability(scores[best], sentences);
    let mut suspects = Vec::new();
    let mut told: Vec<Range<usize>> = Vec::new();
    while suspects.len() < TOLD {
        let is_free = |at: usize| told.iter().all(|span| !overlap(span, &readings[at].span));
        let Some(at) = self::best(&scores, is_free) else {
            break;
        };
        let probability = model.probability(scores[at], sentences);
        if probability < review {
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
        probability,
        suspects,
    })
}

/// The log-odds of all segments, those that pass with the encoder's. Of a long text only those pass
/// that would be worth a look if the encoder were sure of them.
///
/// # Errors
/// Those of the encoder.
fn encode(model: &Model, reader: &Reader, review: f64) -> Result<Vec<f64>, Error> {
    let readings = &reader.readings;
    let mut scores: Vec<f64> = readings.iter().map(|reading| reading.cheap).collect();
    let passing = readings
        .iter()
        .enumerate()
        .filter(|(_, reading)| reading.passes);
    let mut passing: Vec<(usize, &Reading)> = passing.collect();
    passing.sort_by(|a, b| b.1.ngram.total_cmp(&a.1.ngram).then(a.0.cmp(&b.0)));
    passing.truncate(model.most());
    if model.is_long(reader.length) {
        passing.retain(|(_, reading)| {
            let most = model.segment(&reading.scores(Some(model.sure())));
            model.probability(most, reader.sentences) >= review
        });
    }
    if passing.is_empty() {
        return Ok(scores);
    }
    let encoder: &dyn Encoder = encoder::embedded()?;
    let seen: Vec<Option<f64>> = passing
        .par_iter()
        .with_max_len(1)
        .map(|(_, reading)| {
            let windows = encoder.score(&reading.text)?;
            let logits = windows.iter().map(|window| window.logit);
            Ok(logits.max_by(f64::total_cmp))
        })
        .collect::<Result<_, Error>>()?;
    for ((at, reading), encoded) in passing.into_iter().zip(seen) {
        if encoded.is_some() {
            scores[at] = model.segment(&reading.scores(encoded));
        }
    }
    Ok(scores)
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
