//! The trace scanner: agent transcripts.
//!
//! Readers turn every format into one list of events. Each answer of a tool goes through the prompt
//! scanner, each piece of code through the code scanner, and what was found in the answers is joined
//! with what the agent did afterwards.

mod action;
mod content;
mod cue;
mod event;
mod format;
mod hijack;
mod history;
mod link;
mod parts;
mod pattern;
mod provenance;
mod region;
mod request;
mod rules;
mod secrets;
mod settings_change;
mod value;
mod verb;

use std::sync::Arc;

use crate::code::CodeScanner;
use crate::error::Error;
use crate::finding::{Hit, ScannerName};
use crate::prompt::PromptScanner;
use crate::rule::{Rule, RuleSelection};
use crate::scan::{Framing, Outcome, Part, Scanner};
use crate::source::Source;
use content::Inspected;
use event::Transcript;
use format::Reader;
use rules::Rules;

/// How the trace scanner runs.
#[derive(Debug, Default)]
pub struct Options {
    /// Name of the format of all inputs; detected where left out.
    pub input_format: Option<String>,
    /// Which rules run.
    pub rules: RuleSelection,
}

/// See the module.
#[derive(Debug)]
pub struct TraceScanner {
    reader: Option<&'static Reader>,
    rules: Rules,
    prompt: PromptScanner,
    code: CodeScanner,
}

/// A check that needs no more than the events.
type Check = fn(&Arc<Rule>, &Source, &Transcript) -> Vec<Hit>;

const CHECKS: &[(&str, Check)] = &[
    (link::ID, link::scan),
    (secrets::ID, secrets::scan),
    (settings_change::ID, settings_change::scan),
];

fn overlap(a: &Hit, b: &Hit) -> bool {
    a.span.start < b.span.end && b.span.start < a.span.end
}

/// Whether some code makes the findings of the rule.
fn is_check(id: &str) -> bool {
    id == hijack::ID || CHECKS.iter().any(|(name, _)| *name == id)
}

/// The names of the formats that can be read.
pub(crate) fn format_names() -> Vec<&'static str> {
    format::READERS.iter().map(|reader| reader.name).collect()
}

impl TraceScanner {
    /// # Errors
    /// A rule file that is not valid, a format that is not known.
    pub fn new(options: Options, prompt: PromptScanner, code: CodeScanner) -> Result<Self, Error> {
        let reader = match &options.input_format {
            None => None,
            Some(name) => Some(format::by_name(name).ok_or_else(|| {
                Error::usage(format!("the transcript format `{name}` is not known"))
                    .with_help(format!("known are: {}", format_names().join(", ")))
            })?),
        };
        Ok(Self {
            reader,
            rules: Rules::load(&options.rules)?,
            prompt,
            code,
        })
    }

    fn audit(&self, source: &Source, mut transcript: Transcript) -> Outcome {
        let Inspected {
            mut hits,
            skipped,
            suspicions,
        } = content::scan(self, source, &transcript);
        transcript.skipped.extend(skipped);
        if let Some(rule) = self.rules.get(hijack::ID) {
            match hijack::scan(rule, source, &transcript, &suspicions) {
                Ok((found, skipped)) => {
                    hits.extend(found);
                    transcript.skipped.extend(skipped);
                }
                Err(reason) => transcript.skipped.push(Part { line: None, reason }),
            }
        }
        for (id, scan) in CHECKS {
            if let Some(rule) = self.rules.get(id) {
                let mut found = scan(rule, source, &transcript);
                // A secret in code was told as such.
                found.retain(|hit| !hits.iter().any(|other| other.secret && overlap(hit, other)));
                hits.extend(found);
            }
        }
        let of_texts = suspicions.iter().flatten().map(|suspicion| suspicion.score);
        let score = of_texts
            .chain(hits.iter().filter_map(|hit| hit.score))
            .fold(0.0, f64::max);
        Outcome {
            id: transcript.id,
            score: Some(score),
            hits,
            skipped: transcript.skipped,
            foreign: transcript.foreign,
        }
    }
}

impl Scanner for TraceScanner {
    fn name(&self) -> ScannerName {
        ScannerName::Trace
    }

    fn rules(&self) -> Vec<Arc<Rule>> {
        let mut rules = self.rules.list();
        rules.extend(self.prompt.rules());
        rules.extend(self.code.rules());
        rules.sort_by(|a, b| a.id.cmp(&b.id));
        rules
    }

    fn accepts(&self, path: &str) -> bool {
        [".json", ".jsonl", ".traj"]
            .iter()
            .any(|ending| path.ends_with(ending))
    }

    fn framing(&self) -> Framing {
        Framing::Detect
    }

    fn is_line_records(&self, head: &[u8]) -> bool {
        format::is_line_records(&String::from_utf8_lossy(head), self.reader)
    }

    fn scan(&self, source: &Source) -> Vec<Outcome> {
        format::read(source.text(), source.record_line(), self.reader)
            .into_iter()
            .map(|transcript| self.audit(source, transcript))
            .collect()
    }

    fn notes(&self) -> Vec<String> {
        let notes = self.prompt.notes().into_iter();
        notes.chain(self.code.notes()).collect()
    }
}
