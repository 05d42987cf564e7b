//! From a text to its findings: the text itself, and every layer hidden in it.

use std::ops::Range;

use super::Assessment;
use super::engine::{Engine, Found};
use super::rules::{PromptRule, REVIEW};
use super::score::{Cue, combine};
use crate::finding::{Confidence, Hit, Verdict};

/// A finding before the text has its score.
#[derive(Debug)]
pub(crate) struct Candidate {
    /// Index of the rule.
    pub(crate) rule: usize,
    /// Bytes of the text as given.
    pub(crate) span: Range<usize>,
    pub(crate) score: f64,
    pub(crate) message: String,
}

/// Everything that is needed to assess a text.
pub(crate) struct Assessor<'a> {
    pub(crate) rules: &'a [PromptRule],
    pub(crate) engine: &'a Engine,
    /// Score from which a text is blocked.
    pub(crate) threshold: f64,
}

impl Assessor<'_> {
    pub(crate) fn assess(&self, text: &str) -> Assessment {
        let mut candidates: Vec<Candidate> = self
            .engine
            .find(self.rules, text)
            .into_iter()
            .map(|found| self.plain(found))
            .collect();
        candidates.sort_by(|a, b| {
            (a.span.start, a.span.end, a.rule).cmp(&(b.span.start, b.span.end, b.rule))
        });
        let candidates = distinct(candidates);
        self.judge(candidates)
    }

    fn plain(&self, found: Found) -> Candidate {
        Candidate {
            rule: found.rule,
            span: found.span,
            score: found.score,
            message: self.rules[found.rule].rule.title.clone(),
        }
    }

    /// Scores the text and gives each finding its verdict.
    fn judge(&self, candidates: Vec<Candidate>) -> Assessment {
        let cues: Vec<Cue> = candidates
            .iter()
            .map(|candidate| Cue {
                span: candidate.span.clone(),
                class: self.rules[candidate.rule].class,
                score: candidate.score,
            })
            .collect();
        let Some(combined) = combine(&cues) else {
            return Assessment::default();
        };
        let hits = candidates
            .into_iter()
            .enumerate()
            .map(|(index, candidate)| {
                // The strongest finding of the deciding segment stands for the text.
                let decides = index == combined.strongest;
                let weight = if decides {
                    combined.score
                } else {
                    candidate.score
                };
                self.hit(candidate, weight)
            })
            .collect();
        Assessment {
            score: combined.score,
            hits,
            skipped: Vec::new(),
        }
    }

    fn hit(&self, candidate: Candidate, weight: f64) -> Hit {
        let rule = &self.rules[candidate.rule].rule;
        let mut hit = Hit::new(rule, candidate.span, candidate.message);
        hit.score = Some(candidate.score);
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
            Verdict::Note
        };
        hit
    }
}

/// Of overlapping findings of one rule the best: several patterns may see the same words.
fn distinct(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = Vec::new();
    let mut last_of_rule: std::collections::BTreeMap<usize, usize> =
        std::collections::BTreeMap::new();
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
    kept.sort_by(|a, b| {
        (a.span.start, a.span.end, a.rule).cmp(&(b.span.start, b.span.end, b.rule))
    });
    kept
}
