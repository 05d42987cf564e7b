//! One score for a text out of many cues.

use std::ops::Range;

use super::rules::Class;

/// Cues further apart than this many bytes do not add up: a long text says many things.
const SEGMENT: usize = 600;
/// A score is never certainty.
const CAP: f64 = 0.99;
/// How much the best cue of a further class counts beside the best of all.
const OTHER_CLASS: f64 = 0.6;
/// How much a second cue of the same class counts.
const SAME_CLASS: f64 = 0.25;

/// A sign of an attack at a place of the text.
#[derive(Debug, Clone)]
pub(crate) struct Cue {
    pub(crate) span: Range<usize>,
    pub(crate) class: Class,
    /// Probability of an attack if this were the only cue.
    pub(crate) score: f64,
}

/// The score of the text, and the cue that decides it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Combined {
    pub(crate) score: f64,
    pub(crate) strongest: usize,
}

/// The best and the second best cue of each class within one segment.
#[derive(Default, Clone, Copy)]
struct Tally {
    best: f64,
    second: f64,
}

/// Combines cues, which are sorted by where they start: the best segment counts.
pub(crate) fn combine(cues: &[Cue]) -> Option<Combined> {
    let mut best: Option<Combined> = None;
    for (first, cue) in cues.iter().enumerate() {
        let mut tally = [Tally::default(); Class::COUNT];
        let mut strongest = first;
        let segment = cues[first..]
            .iter()
            .take_while(|other| other.span.start <= cue.span.start + SEGMENT);
        for (index, other) in segment.enumerate() {
            let class = &mut tally[other.class as usize];
            if other.score > class.best {
                class.second = class.best;
                class.best = other.score;
            } else if other.score > class.second {
                class.second = other.score;
            }
            if other.score > cues[strongest].score {
                strongest = first + index;
            }
        }
        let score = noisy_or(&tally);
        if best.is_none_or(|best| score > best.score) {
            best = Some(Combined { score, strongest });
        }
    }
    best
}

/// The score of the cues that stand in the span for the most part. No cue is longer than
/// `longest`.
pub(crate) fn inside(cues: &[Cue], longest: usize, span: &Range<usize>) -> f64 {
    let first = cues.partition_point(|cue| cue.span.start + longest < span.start);
    let within = |cue: &&Cue| {
        let common = cue
            .span
            .end
            .min(span.end)
            .saturating_sub(cue.span.start.max(span.start));
        2 * common > cue.span.len() || common == span.len()
    };
    let cues: Vec<Cue> = cues[first..]
        .iter()
        .take_while(|cue| cue.span.start < span.end)
        .filter(within)
        .cloned()
        .collect();
    combine(&cues).unwrap_or_default().score
}

fn noisy_or(tally: &[Tally]) -> f64 {
    let best = tally.iter().map(|class| class.best).fold(0.0, f64::max);
    let mut counted = false;
    let mut innocent = 1.0;
    for class in tally.iter().filter(|class| class.best > 0.0) {
        // The strongest class counts in full, once; the others corroborate.
        let weight = if class.best >= best && !counted {
            1.0
        } else {
            OTHER_CLASS
        };
        counted |= class.best >= best;
        innocent *= (1.0 - weight * class.best) * (1.0 - SAME_CLASS * class.second);
    }
    // Digits beyond the fourth are noise of the arithmetic.
    ((1.0 - innocent).min(CAP) * 1e4).round() / 1e4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(start: usize, class: Class, score: f64) -> Cue {
        Cue {
            span: start..start + 10,
            class,
            score,
        }
    }

    fn score(cues: &[Cue]) -> f64 {
        combine(cues).map_or(0.0, |combined| combined.score)
    }

    #[test]
    fn one_cue_is_its_own_score() {
        assert!((score(&[cue(0, Class::Override, 0.8)]) - 0.8).abs() < 1e-9);
    }

    #[test]
    fn weak_cues_of_several_classes_add_up() {
        let near = [
            cue(0, Class::Override, 0.4),
            cue(50, Class::PersonaJailbreak, 0.4),
            cue(90, Class::DataExfiltration, 0.3),
        ];
        assert!(score(&near) > 0.5);
    }

    #[test]
    fn the_same_cue_again_hardly_adds() {
        let cues = [cue(0, Class::Override, 0.4), cue(50, Class::Override, 0.4)];
        assert!((0.4..0.5).contains(&score(&cues)));
    }

    #[test]
    fn cues_far_apart_do_not_add_up() {
        let cues = [
            cue(0, Class::Override, 0.4),
            cue(5_000, Class::PersonaJailbreak, 0.45),
        ];
        assert!((score(&cues) - 0.45).abs() < 1e-9);
    }
}
