//! The embedded model: its files, and the numbers in `models/prompt/manifest.json`, read and checked
//! once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::ngram;
use crate::error::Error;

/// Version of the manifest that is understood.
const FORMAT: u32 = 2;

/// The manifest, as it is embedded.
const MANIFEST: &str = include_str!("../../models/prompt/manifest.json");
/// Weights of the n-grams: one signed byte for each bucket.
const NGRAMS: &[u8] = include_bytes!("../../models/prompt/ngram.bin");

/// How careful verdicts are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Preset {
    /// Finds more, at the price of more false alarms.
    Strict,
    /// For most uses.
    #[default]
    Balanced,
    /// Blocks only what is beyond doubt.
    Permissive,
}

/// Probabilities from which a text is worth a look, and from which it is blocked.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Thresholds {
    pub(crate) review: f64,
    pub(crate) block: f64,
}

/// What is known of a file of the model.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileFacts {
    pub(crate) bytes: usize,
    pub(crate) sha256: String,
}

/// The manifest, field by field.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    format: u32,
    name: String,
    version: String,
    files: BTreeMap<String, FileFacts>,
    ngram: NgramScale,
    encoder: bool,
    gate: Gate,
    segment: SegmentWeights,
    text: TextWeights,
    calibration: Line,
    thresholds: PresetThresholds,
}

/// From the sum of the weights of n-grams to a log-odds.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NgramScale {
    scale: f64,
    bias: f64,
}

/// Which segments the encoder sees.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Gate {
    /// From this score of the n-grams on.
    ngram: f64,
    /// From this score of the rules inside on.
    rule: f64,
    /// From this score of the n-grams on, of windows and whole texts.
    whole_ngram: f64,
    /// Most segments of one text.
    most: usize,
    /// Bytes of a text up to which all that passes is read, whatever may come of it.
    short: usize,
    /// The log-odds that the encoder gives a clear attack. Of a longer text it reads what could be
    /// worth a look if it were so sure.
    sure: f64,
}

/// From scores of a segment to its log-odds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SegmentWeights {
    /// From the score of the rules inside to what it adds.
    rule: Line,
    ngram: f64,
    encoder: f64,
    /// The score of the encoder that stands for segments that it has not seen.
    encoder_skipped: f64,
}

/// From the log-odds of the best segment to those of the text.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct TextWeights {
    bias: f64,
    /// What each doubling of the number of sentences adds: of many, one looks bad by chance.
    doubling: f64,
}

/// Straight between the points, flat outside.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Points")]
struct Line {
    x: Vec<f64>,
    y: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Points {
    x: Vec<f64>,
    y: Vec<f64>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct PresetThresholds {
    strict: Thresholds,
    balanced: Thresholds,
    permissive: Thresholds,
}

/// The embedded model.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) files: BTreeMap<String, FileFacts>,
    /// Whether an encoder belongs to it.
    pub(crate) has_encoder: bool,
    ngram: NgramScale,
    gate: Gate,
    segment: SegmentWeights,
    text: TextWeights,
    calibration: Line,
    thresholds: PresetThresholds,
}

/// What is known of a segment when it is scored.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scores {
    /// Of the rules inside, as a probability.
    pub(crate) rule: f64,
    /// Of the n-grams, as log-odds.
    pub(crate) ngram: f64,
    /// Of the encoder, as log-odds, if it has seen the segment.
    pub(crate) encoder: Option<f64>,
}

/// Log-odds beyond which a score says no more.
const LIMIT: f64 = 8.0;

impl Model {
    /// The embedded model, read when it is first asked for.
    ///
    /// # Errors
    /// A manifest that is not valid, which no release has.
    pub(crate) fn embedded() -> Result<&'static Self, Error> {
        static MODEL: OnceLock<Result<Model, Error>> = OnceLock::new();
        let read = || {
            Self::read(MANIFEST).map_err(|reason| {
                Error::usage(format!("the embedded classifier cannot be used: {reason}"))
                    .with_help("use --no-model, and report this as a bug")
            })
        };
        MODEL.get_or_init(read).as_ref().map_err(Clone::clone)
    }

    fn read(manifest: &str) -> Result<Self, String> {
        let document: Document =
            serde_json::from_str(manifest).map_err(|error| format!("manifest.json: {error}"))?;
        if document.format != FORMAT {
            return Err(format!(
                "manifest.json: format {} is not known",
                document.format
            ));
        }
        if NGRAMS.len() != ngram::BUCKETS {
            return Err(format!(
                "ngram.bin has {} bytes, not {}",
                NGRAMS.len(),
                ngram::BUCKETS
            ));
        }
        Ok(Self {
            name: document.name,
            version: document.version,
            files: document.files,
            has_encoder: document.encoder,
            ngram: document.ngram,
            gate: document.gate,
            segment: document.segment,
            text: document.text,
            calibration: document.calibration,
            thresholds: document.thresholds,
        })
    }

    /// What tells this model from others: the digest of its manifest, which holds those of its files.
    pub(crate) fn sha256() -> String {
        digest(MANIFEST.as_bytes())
    }

    /// Weights of the n-grams, one signed byte for each bucket.
    pub(crate) fn ngrams(&self) -> &'static [u8] {
        NGRAMS
    }

    /// Files that are not what the manifest says, one line for each.
    pub(crate) fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for (name, bytes) in embedded_files() {
            match self.files.get(name) {
                None => problems.push(format!("{name}: not in the manifest")),
                Some(facts) if facts.bytes != bytes.len() => {
                    problems.push(format!(
                        "{name}: {} bytes, not {}",
                        bytes.len(),
                        facts.bytes
                    ));
                }
                Some(facts) if digest(bytes) != facts.sha256 => {
                    problems.push(format!("{name}: another SHA-256 than in the manifest"));
                }
                Some(_) => {}
            }
        }
        let is_missing = |name: &&String| embedded_files().iter().all(|(known, _)| known != name);
        let missing = self.files.keys().filter(is_missing);
        problems.extend(missing.map(|name| format!("{name}: missing")));
        problems
    }

    /// What it is made of and what runs it.
    pub(crate) fn parts(&self) -> Vec<String> {
        let mut parts = vec![format!("n-grams in {} buckets", ngram::BUCKETS)];
        if self.has_encoder {
            parts.push("encoder run by rten".to_owned());
        }
        parts
    }

    pub(crate) fn thresholds(&self, preset: Preset) -> Thresholds {
        match preset {
            Preset::Strict => self.thresholds.strict,
            Preset::Balanced => self.thresholds.balanced,
            Preset::Permissive => self.thresholds.permissive,
        }
    }

    /// The log-odds of n-grams whose weights have this sum.
    pub(crate) fn ngram(&self, (sum, count): (i32, u32)) -> f64 {
        let mean = f64::from(sum) * f64::from(ngram::value(count));
        (self.ngram.scale * mean + self.ngram.bias).clamp(-LIMIT, LIMIT)
    }

    /// Whether the encoder is to see a segment.
    pub(crate) fn passes(&self, scores: &Scores, is_large: bool) -> bool {
        let ngram = if is_large {
            self.gate.whole_ngram
        } else {
            self.gate.ngram
        };
        self.has_encoder && (scores.ngram >= ngram || scores.rule >= self.gate.rule)
    }

    /// Most segments of one text that the encoder sees.
    pub(crate) fn most(&self) -> usize {
        self.gate.most
    }

    /// Whether of a text of so many bytes only what could change its verdict is read.
    pub(crate) fn is_long(&self, bytes: usize) -> bool {
        bytes > self.gate.short
    }

    /// The log-odds that the encoder gives a clear attack.
    pub(crate) fn sure(&self) -> f64 {
        self.gate.sure
    }

    /// The log-odds of a segment.
    pub(crate) fn segment(&self, scores: &Scores) -> f64 {
        let weights = &self.segment;
        let encoder = scores.encoder.unwrap_or(weights.encoder_skipped);
        let encoder = if self.has_encoder {
            encoder.clamp(-LIMIT, LIMIT)
        } else {
            0.0
        };
        weights.rule.at(scores.rule) + weights.ngram * scores.ngram + weights.encoder * encoder
    }

    /// The probability that a text is an attack: the log-odds of its best segment, and how many
    /// sentences it has.
    pub(crate) fn probability(&self, best: f64, sentences: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a logarithm needs few digits")]
        let doublings = (sentences.max(1) as f64).log2();
        let log_odds = best + self.text.doubling * doublings + self.text.bias;
        let probability = self.calibration.at(log_odds);
        // Digits beyond the fourth are noise of the arithmetic.
        (probability.clamp(0.0, 1.0) * 1e4).round() / 1e4
    }
}

impl TryFrom<Points> for Line {
    type Error = &'static str;

    fn try_from(Points { x, y }: Points) -> Result<Self, Self::Error> {
        let rises = |values: &[f64]| values.windows(2).all(|pair| pair[0] <= pair[1]);
        if x.is_empty() || x.len() != y.len() || !rises(&x) || !rises(&y) {
            return Err("x and y rise together");
        }
        Ok(Self { x, y })
    }
}

impl Line {
    fn at(&self, value: f64) -> f64 {
        let Self { x, y } = self;
        let next = x.partition_point(|&point| point <= value);
        match (next.checked_sub(1), x.get(next)) {
            (None, _) => y[0],
            (Some(last), None) => y[last],
            (Some(at), Some(_)) => {
                let share = (value - x[at]) / (x[next] - x[at]);
                y[at] + share * (y[next] - y[at])
            }
        }
    }
}

/// The embedded files that the manifest describes.
fn embedded_files() -> Vec<(&'static str, &'static [u8])> {
    let mut files = vec![("ngram.bin", NGRAMS)];
    files.extend(super::encoder::files());
    files
}

/// The SHA-256 of some bytes, in hexadecimal.
fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn the_embedded_model_is_what_its_manifest_says() {
        let model = Model::embedded().expect("the manifest is valid");
        assert_eq!(model.problems(), Vec::<String>::new());
        for preset in [Preset::Strict, Preset::Balanced, Preset::Permissive] {
            let Thresholds { review, block } = model.thresholds(preset);
            assert!(0.0 < review && review <= block && block < 1.0, "{preset:?}");
        }
        let block = |preset| model.thresholds(preset).block;
        assert!(block(Preset::Strict) <= block(Preset::Balanced));
        assert!(block(Preset::Balanced) <= block(Preset::Permissive));
    }

    #[test]
    fn probabilities_rise_with_log_odds() {
        let model = Model::embedded().expect("the manifest is valid");
        let mut last = 0.0;
        for step in -200..200 {
            let probability = model.probability(f64::from(step) / 10.0, 1);
            assert!((last..=1.0).contains(&probability), "{step}: {probability}");
            last = probability;
        }
    }

    #[test]
    fn a_wrong_manifest_is_refused() {
        for (pointer, key, value, message) in [
            ("", "format", json!(9), "format 9"),
            ("", "nome", json!("x"), "nome"),
            ("/segment", "no_such", json!(1.0), "no_such"),
            ("/segment/rule", "y", json!([]), "rise"),
            ("/calibration", "x", json!([1.0, 0.0]), "rise"),
        ] {
            let mut manifest: Value = serde_json::from_str(MANIFEST).expect("it is JSON");
            manifest.pointer_mut(pointer).expect("it is there")[key] = value;
            let error = Model::read(&manifest.to_string()).expect_err(message);
            assert!(error.contains(message), "{error}");
        }
    }
}
