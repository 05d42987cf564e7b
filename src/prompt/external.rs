//! A classifier of the user's own, in the place of the embedded one: it reads a text and its layers
//! as they are written, window by window, and the worst window counts.

use std::ops::Range;

use super::Assessment;
use super::classify::{Classifier, Suspect, Verdicts};
use crate::classifier::encoder::Encoder;
use crate::classifier::model::Thresholds;
use crate::classifier::segment::Kind;
use crate::error::Error;
use crate::scan::{self, Part};

/// What classifies, beside the rules.
#[derive(Debug)]
pub(super) enum AnyClassifier {
    Embedded(Classifier),
    External(External),
}

impl AnyClassifier {
    pub(super) fn description(&self) -> String {
        match self {
            Self::Embedded(classifier) => classifier.description(),
            Self::External(external) => external.description(),
        }
    }

    /// As reports name it.
    pub(super) fn facts(&self) -> scan::Model {
        match self {
            Self::Embedded(classifier) => classifier.facts(),
            Self::External(external) => external.facts(),
        }
    }

    pub(super) fn thresholds(&self) -> &Thresholds {
        match self {
            Self::Embedded(classifier) => &classifier.verdicts.thresholds,
            Self::External(external) => &external.verdicts.thresholds,
        }
    }
}

/// Probabilities from which such models are usually believed, and from which a person should look.
const BLOCK: f64 = 0.9;
const REVIEW: f64 = 0.5;
/// Windows that are told of one text.
const TOLD: usize = 10;

/// The classifier, ready to run.
#[derive(Debug)]
pub(super) struct External {
    pub(super) encoder: Box<dyn Encoder>,
    pub(super) verdicts: Verdicts,
    /// Its folder, as the user named it.
    pub(super) name: String,
}

/// The thresholds; `block` is the user's.
pub(super) fn thresholds(block: Option<f64>) -> Thresholds {
    let block = block.unwrap_or(BLOCK);
    Thresholds {
        review: REVIEW.min(block),
        block,
    }
}

impl External {
    /// Which model gives the scores, and what runs it.
    pub(super) fn description(&self) -> String {
        let (name, engine) = (&self.name, self.encoder.engine());
        let sha256 = self.encoder.sha256().unwrap_or("unknown");
        format!("prompts classified by the model in {name} (run by {engine}; sha256 {sha256})")
    }

    fn facts(&self) -> scan::Model {
        scan::Model {
            name: self.name.clone(),
            version: None,
            engine: self.encoder.engine().to_owned(),
            sha256: self.encoder.sha256().map(str::to_owned),
        }
    }

    /// Adds to what the rules say about a text.
    pub(super) fn add(&self, windows: Windows<'_>, assessment: &mut Assessment) {
        if let Some(problem) = windows.problem {
            assessment.skipped.push(Part {
                line: None,
                reason: problem.to_string(),
            });
        }
        let mut suspects = windows.found;
        suspects.sort_by(|a, b| {
            let order = b.probability.total_cmp(&a.probability);
            order.then(a.span.start.cmp(&b.span.start))
        });
        let best = suspects.first().map_or(0.0, |best| best.probability);
        assessment.score = assessment.score.max(best);
        let mut told: Vec<Range<usize>> = Vec::new();
        let mut hits = Vec::new();
        for suspect in suspects {
            let is_told = told
                .iter()
                .any(|span| span.start < suspect.span.end && suspect.span.start < span.end);
            if is_told || suspect.probability < self.verdicts.thresholds.review {
                continue;
            }
            told.push(suspect.span.clone());
            hits.extend(self.verdicts.hit(suspect, &assessment.hits));
            if told.len() == TOLD {
                break;
            }
        }
        assessment.hits.extend(hits);
    }
}

/// Scores the layers of a text as they are found.
#[derive(Debug)]
pub(super) struct Windows<'a> {
    encoder: &'a dyn Encoder,
    found: Vec<Suspect>,
    problem: Option<Error>,
}

impl<'a> Windows<'a> {
    pub(super) fn new(external: &'a External) -> Self {
        Self {
            encoder: &*external.encoder,
            found: Vec::new(),
            problem: None,
        }
    }

    pub(super) fn count(&self) -> usize {
        self.found.len()
    }

    /// Scores a layer, but for the windows that are not `new`: known from the layer around it.
    pub(super) fn layer(&mut self, text: &str, is_new: impl Fn(&Range<usize>) -> bool) {
        let whole = 0..text.len();
        if !is_new(&whole) {
            return;
        }
        let windows = match self.encoder.score(text) {
            Ok(windows) => windows,
            Err(problem) => {
                self.problem.get_or_insert(problem);
                return;
            }
        };
        let kind = if windows.len() == 1 {
            Kind::Whole
        } else {
            Kind::Window
        };
        let windows = windows.into_iter().filter(|window| is_new(&window.span));
        self.found.extend(windows.map(|window| Suspect {
            kind,
            text: text[window.span.clone()].to_owned(),
            probability: window.score(),
            span: window.span,
            layers: Vec::new(),
        }));
    }

    /// Moves the windows from `first` on from a layer to the text that it was found in.
    pub(super) fn place(
        &mut self,
        first: usize,
        encoding: Option<&'static str>,
        back: impl Fn(&Range<usize>) -> Range<usize>,
    ) {
        for suspect in &mut self.found[first..] {
            suspect.span = back(&suspect.span);
            suspect.layers.extend(encoding);
        }
    }
}
