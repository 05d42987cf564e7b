//! The prompt scanner: prompt injection, jailbreaks and hidden text.
//!
//! text -> normalised text -> rules -> one score; whatever is hidden or encoded in the text is
//! decoded and goes the same way.

mod assess;
mod classify;
mod confusable;
mod decode;
mod documents;
mod engine;
mod escape;
mod expression;
mod external;
mod hidden;
mod map;
mod mixed_script;
mod normalise;
mod origin;
mod prepare;
pub(crate) mod reading;
pub(crate) mod records;
mod respell;
mod rules;
mod score;
mod scripts;
mod sentence;
mod stego;
pub mod test;
mod windows;

use std::sync::{Arc, Mutex, PoisonError};

use crate::document;
use crate::error::Error;
use crate::finding::{Hit, ScannerName};
use crate::json;
use crate::rule::{Rule, RuleSelection};
use crate::scan::{self, Framing, Outcome, Part, Scanner};
use crate::source::Source;

pub use crate::classifier::encoder::{Folder as ModelFolder, Runtime};
use crate::classifier::model::Model;
pub use crate::classifier::model::Preset;
pub use crate::document::Ocr;
use assess::Assessor;
use classify::{Classifier, Verdicts};
use expression::Scratch;
use external::{AnyClassifier, External};
pub use origin::Origin;
use origin::Weighing;
use rules::{Detector, PromptRule, Rules};
use scripts::Engines;

/// The rule of what only the classifier finds.
pub(crate) const CLASSIFIER: &str = "classifier";

/// How the prompt scanner runs.
#[derive(Debug, Default)]
pub struct Options {
    /// The input is JSONL: scan this field of each record.
    pub records: Option<String>,
    /// Score from which a text is blocked.
    pub threshold: Option<f64>,
    /// Which rules run.
    pub rules: RuleSelection,
    /// Whether the classifier runs besides the rules, and how careful its verdicts are.
    pub classifier: Option<Preset>,
    /// A classifier of the user's own, which runs in the place of the embedded one.
    pub model: Option<ModelFolder>,
    /// Where all texts come from. Left out, files are those of the user's own repository, and of
    /// other texts nothing is known.
    pub origin: Option<Origin>,
    /// Reads what is drawn in images.
    pub ocr: Option<Ocr>,
}

/// See the module.
#[derive(Debug)]
pub struct PromptScanner {
    options: Options,
    rules: Vec<PromptRule>,
    engines: Engines,
    classifier: Option<AnyClassifier>,
    /// Those that no text is being scanned with.
    scratches: Mutex<Vec<Scratch>>,
}

/// What the prompt scanner says about one text.
#[derive(Debug, Default)]
pub struct Assessment {
    /// Probability of an attack, 0 to 1.
    pub score: f64,
    /// What the rules alone say, 0 to 1.
    pub rule_score: f64,
    /// Spans are bytes of the text.
    pub hits: Vec<Hit>,
    /// What was not looked into, and why.
    pub skipped: Vec<Part>,
}

impl PromptScanner {
    /// # Errors
    /// A rule file that is not valid.
    pub fn new(options: Options) -> Result<Self, Error> {
        let Rules { rules, engines } = rules::load(&options.rules)?;
        let classifier = classifier(&options, &rules)?;
        Ok(Self {
            options,
            rules,
            engines,
            classifier,
            scratches: Mutex::default(),
        })
    }

    /// The score from which a text is blocked.
    fn block(&self) -> f64 {
        let thresholds = self.classifier.as_ref().map(AnyClassifier::thresholds);
        let chosen = self.options.threshold;
        chosen.unwrap_or_else(|| thresholds.map_or(rules::BLOCK, |thresholds| thresholds.block))
    }

    /// The score from which a text is worth a look, where a classifier reads it besides the rules.
    fn review(&self) -> Option<f64> {
        let thresholds = self.classifier.as_ref().map(AnyClassifier::thresholds);
        thresholds.map(|thresholds| thresholds.review)
    }

    /// Scans one text.
    #[must_use]
    pub fn assess(&self, text: &str) -> Assessment {
        self.assess_with(text, self.classifier.as_ref())
    }

    /// What the rules alone say of a text, at once.
    pub(crate) fn assess_by_rules(&self, text: &str) -> Assessment {
        self.assess_with(text, None)
    }

    fn assess_with(&self, text: &str, classifier: Option<&AnyClassifier>) -> Assessment {
        let threshold = self.options.threshold.unwrap_or(rules::BLOCK);
        let scratches = || {
            self.scratches
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        };
        let mut scratch = scratches().pop().unwrap_or_default();
        let assessor = Assessor::new(
            &self.rules,
            &self.engines,
            &mut scratch,
            threshold,
            classifier,
        );
        let assessment = assessor.assess(text);
        scratches().push(scratch);
        assessment
    }

    /// What is learned from about one text.
    pub(crate) fn features(&self, text: &str, wants_grams: bool) -> reading::Features {
        let mut scratch = Scratch::default();
        let assessor = Assessor::new(&self.rules, &self.engines, &mut scratch, rules::BLOCK, None);
        assessor.read(text, wants_grams)
    }

    /// Patterns that do not compile, one line each.
    fn pattern_problems(&self) -> Vec<String> {
        let problems = self.engines.problems();
        let line = |(rule, expression, problem): (usize, &str, String)| {
            format!("{}: {expression}: {problem}", self.rules[rule].rule.id)
        };
        problems.map(line).collect()
    }

    fn scan_record(&self, source: &Source, field: &str) -> Outcome {
        let record = match records::read(source.text(), field) {
            Ok(record) => record,
            Err(unreadable) => {
                let part = Part {
                    line: None,
                    reason: unreadable.reason,
                };
                return Outcome {
                    id: unreadable.id,
                    skipped: vec![part],
                    ..Outcome::default()
                };
            }
        };
        let mut assessment = self.assess(&record.text);
        let weighing = Weighing {
            origin: self.options.origin,
            is_agent_file: false,
            path: source.path(),
            strings: &[],
            block: self.block(),
            review: self.review(),
        };
        assessment.score = weighing.weigh(
            &record.text,
            &mut assessment.hits,
            &self.rules,
            assessment.score,
        );
        for hit in &mut assessment.hits {
            // The string was read from this very place.
            if let Some(span) = json::string_span(source.text(), &record.pointer, &hit.span) {
                hit.span = span;
            }
            hit.pointer = Some(record.pointer.clone());
        }
        Outcome {
            id: record.id,
            ..outcome(assessment)
        }
    }
}

/// The classifier, if it is to run: its rule may be switched off like any other.
fn classifier(options: &Options, rules: &[PromptRule]) -> Result<Option<AnyClassifier>, Error> {
    let rule = rules
        .iter()
        .find(|rule| rule.detector == Some(Detector::Classifier));
    let Some((preset, rule)) = options.classifier.zip(rule) else {
        return Ok(None);
    };
    let own = rules.iter().filter(|rule| rule.is_own);
    let verdicts = |thresholds| Verdicts {
        thresholds,
        rule: Arc::clone(&rule.rule),
        own: own.map(|rule| rule.rule.id.clone()).collect(),
    };
    if let Some(folder) = &options.model {
        return Ok(Some(AnyClassifier::External(External {
            encoder: folder.open()?,
            verdicts: verdicts(external::thresholds(options.threshold)),
            name: folder.path.display().to_string(),
        })));
    }
    let model = Model::embedded()?;
    let mut thresholds = model.thresholds(preset);
    if let Some(block) = options.threshold {
        thresholds.block = block;
        thresholds.review = thresholds.review.min(block);
    }
    let verdicts = verdicts(thresholds);
    Ok(Some(AnyClassifier::Embedded(Classifier {
        model,
        verdicts,
    })))
}

fn outcome(assessment: Assessment) -> Outcome {
    Outcome {
        score: Some(assessment.score),
        hits: assessment.hits,
        skipped: assessment.skipped,
        ..Outcome::default()
    }
}

impl Scanner for PromptScanner {
    fn name(&self) -> ScannerName {
        ScannerName::Prompt
    }

    fn rules(&self) -> Vec<Arc<Rule>> {
        self.rules
            .iter()
            .map(|rule| Arc::clone(&rule.rule))
            .collect()
    }

    fn accepts(&self, _path: &str) -> bool {
        true
    }

    fn documents(&self) -> fn(&str, &[u8]) -> bool {
        document::is_binary
    }

    fn framing(&self) -> Framing {
        if self.options.records.is_some() {
            Framing::Lines
        } else {
            Framing::Whole
        }
    }

    fn scan(&self, source: &Source) -> Vec<Outcome> {
        vec![match &self.options.records {
            Some(field) => self.scan_record(source, field),
            None => self.scan_document(source),
        }]
    }

    fn notes(&self) -> Vec<String> {
        vec![match &self.classifier {
            Some(classifier) => classifier.description(),
            None => "the prompt classifier did not run: rules only".to_owned(),
        }]
    }

    fn model(&self) -> Option<scan::Model> {
        Some(self.classifier.as_ref()?.facts())
    }
}
