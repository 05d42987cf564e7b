//! A text as the classifier reads it: every segment of every layer, with its place in the text.

use std::ops::Range;

use super::map::Mapped;
use super::score::{self, Cue};
use crate::classifier::model::{Model, Scores};
use crate::classifier::segment::Kind;
use crate::classifier::{self, Layer, Part};

/// Segments of one layer that are kept for the text to be scored by.
const KEPT: usize = 256;

/// What is learned from about a text.
#[derive(Debug)]
pub(crate) struct Features {
    /// Of the rules, for the whole text.
    pub(crate) score: f64,
    pub(crate) readings: Vec<Reading>,
}

/// A segment.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) kind: Kind,
    /// Bytes of the text as given.
    pub(crate) span: Range<usize>,
    /// The encodings around it, the innermost first.
    pub(crate) layers: Vec<&'static str>,
    /// Its normal form, if it is wanted.
    pub(crate) text: String,
    /// Of the rules inside.
    pub(crate) rule: f64,
    /// The buckets of its n-grams, if they are wanted.
    pub(crate) buckets: Vec<u32>,
    /// The log-odds of its n-grams.
    pub(super) ngram: f64,
    /// Whether the encoder is to see it.
    pub(super) passes: bool,
    /// Log-odds without the encoder.
    pub(super) cheap: f64,
}

impl Reading {
    pub(super) fn scores(&self, encoder: Option<f64>) -> Scores {
        Scores {
            rule: self.rule,
            ngram: self.ngram,
            encoder,
        }
    }
}

/// What the segments are read for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    /// To learn from all of them.
    Training { wants_grams: bool },
    /// To score the text by the best.
    Scoring(&'static Model),
}

/// Collects the segments of a text.
#[derive(Debug)]
pub(super) struct Reader {
    purpose: Purpose,
    pub(super) readings: Vec<Reading>,
    /// How many sentences there are in all layers.
    pub(super) sentences: usize,
    /// Bytes of the longest layer.
    pub(super) length: usize,
}

impl Reader {
    pub(super) fn new(purpose: Purpose) -> Self {
        Self {
            purpose,
            readings: Vec::new(),
            sentences: 0,
            length: 0,
        }
    }

    pub(super) fn count(&self) -> usize {
        self.readings.len()
    }

    /// Reads a layer; `cues` are what the rules found in it, by place. Of its segments only those
    /// count that are `new`: not known from the layer around it.
    pub(super) fn layer(
        &mut self,
        (text, normal): (&str, &Mapped),
        cues: &[Cue],
        is_new: impl Fn(&Range<usize>) -> bool,
    ) {
        let layer = Layer {
            written: text,
            normal: &normal.text,
            to_normal: &|offset| normal.map.rewritten(offset),
        };
        self.length = self.length.max(text.len());
        let longest = cues.iter().map(|cue| cue.span.len()).max().unwrap_or(0);
        let weights = match self.purpose {
            Purpose::Scoring(model) => Some(model.ngrams()),
            Purpose::Training { .. } => None,
        };
        let mut readings = Vec::new();
        classifier::parts(&layer, weights, |part| {
            if is_new(&part.span) {
                self.sentences += usize::from(part.kind == Kind::Sentence);
                let rule = score::inside(cues, longest, &part.span);
                readings.push(self.purpose.read(part, rule));
                if readings.len() >= 4 * KEPT && matches!(self.purpose, Purpose::Scoring(_)) {
                    keep_best(&mut readings);
                }
            }
        });
        if readings.len() > KEPT && matches!(self.purpose, Purpose::Scoring(_)) {
            keep_best(&mut readings);
        }
        self.readings.append(&mut readings);
    }

    /// Moves the segments from `first` on from a layer to the text that it was found in.
    pub(super) fn place(
        &mut self,
        first: usize,
        encoding: Option<&'static str>,
        back: impl Fn(&Range<usize>) -> Range<usize>,
    ) {
        for reading in &mut self.readings[first..] {
            reading.span = back(&reading.span);
            reading.layers.extend(encoding);
        }
    }
}

impl Purpose {
    fn read(self, part: Part<'_>, rule: f64) -> Reading {
        let mut reading = Reading {
            kind: part.kind,
            span: part.span,
            layers: Vec::new(),
            text: String::new(),
            rule,
            buckets: Vec::new(),
            ngram: 0.0,
            passes: false,
            cheap: 0.0,
        };
        match self {
            Self::Training { wants_grams } => {
                part.text.clone_into(&mut reading.text);
                if wants_grams {
                    reading.buckets = part.tokens.buckets(&part.range);
                }
            }
            Self::Scoring(model) => {
                reading.ngram = model.ngram(part.ngrams);
                let scores = reading.scores(None);
                let is_large = matches!(part.kind, Kind::Window | Kind::Whole);
                reading.passes = model.passes(&scores, is_large);
                reading.cheap = model.segment(&scores);
                if reading.passes {
                    part.text.clone_into(&mut reading.text);
                }
            }
        }
        reading
    }
}

/// Leaves the segments with the best scores, in their order.
fn keep_best(readings: &mut Vec<Reading>) {
    let mut scores: Vec<f64> = readings.iter().map(|reading| reading.cheap).collect();
    scores.sort_unstable_by(|a, b| b.total_cmp(a));
    let least = scores[KEPT - 1];
    let mut equal = KEPT - scores.iter().filter(|&&score| score > least).count();
    readings.retain(|reading| {
        let is_kept = reading.cheap > least || reading.cheap >= least && equal > 0;
        equal -= usize::from(is_kept && reading.cheap <= least);
        is_kept
    });
}
