//! The trace scanner: agent transcripts.
//!
//! Readers turn every format into one list of events. Each answer of a tool goes through the prompt
//! scanner, each piece of code through the code scanner, and what was found in the answers is joined
//! with what the agent did afterwards.

mod action;
mod approval;
mod archive;
mod asked;
mod classes;
mod content;
mod cue;
mod danger;
mod english;
mod event;
mod exfiltration;
mod format;
mod hijack;
mod history;
pub mod judge;
mod link;
pub(crate) mod live;
mod obligation;
mod order;
mod parts;
mod patch;
mod pattern;
mod poisoning;
mod provenance;
mod recipient;
mod region;
mod request;
mod risk;
mod roles;
mod rules;
mod said;
mod secrets;
mod settings_change;
mod shell;
mod timeline;
mod unrequested;
mod value;
mod verb;

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use crate::code::CodeScanner;
use crate::error::Error;
use crate::finding::{Hit, ScannerName};
use crate::prompt::PromptScanner;
use crate::rule::{Rule, RuleSelection};
use crate::scan::{Cut, Framing, Outcome, Part, Scanner};
use crate::source::Source;
use content::{Inspected, Suspicions};
use event::{Event, Transcript};
use format::Reader;
use judge::Judge;
pub use roles::{Looks, Profile, Roles, ToolGlobs};
use rules::Rules;

/// How the trace scanner runs.
#[derive(Debug, Default)]
pub struct Options {
    /// Name of the format of all inputs; detected where left out.
    pub input_format: Option<String>,
    /// Which rules run.
    pub rules: RuleSelection,
    /// Whom to ask about what the rules leave in doubt.
    pub judge: Option<judge::Options>,
    /// What is looked into, and what is known of the tools.
    pub roles: Roles,
    /// Whether the steps of each run are told.
    pub timeline: bool,
}

/// See the module.
#[derive(Debug)]
pub struct TraceScanner {
    reader: Option<&'static Reader>,
    rules: Rules,
    judge: Option<Judge>,
    roles: Roles,
    timeline: bool,
    prompt: PromptScanner,
    code: CodeScanner,
    /// What is said of tools in the runs so far.
    told: Mutex<poisoning::Known>,
}

/// What a check sees.
struct Scene<'a> {
    source: &'a Source,
    transcript: &'a Transcript,
    /// The events among which it tells what it finds.
    asked: Range<usize>,
    roles: &'a Roles,
    /// What was found before.
    hits: &'a [Hit],
}

impl Scene<'_> {
    /// Whether it was told of a call that it does not serve the user.
    fn is_told(&self, call: &Event) -> bool {
        const TELL: &[&str] = &[hijack::ID, exfiltration::ID, unrequested::ID];
        let of_calls = |hit: &&Hit| TELL.contains(&hit.rule.id.as_str());
        self.hits
            .iter()
            .filter(of_calls)
            .any(|hit| call.has_argument(&hit.span, hit.pointer.as_deref()))
    }
}

/// A check that needs no more than the events and what was found before.
type Check = fn(&Arc<Rule>, &Scene<'_>) -> Vec<Hit>;

/// In this order: what one of them tells of a call, a later one does not tell again.
const CHECKS: &[(&str, Check)] = &[
    (link::ID, link::scan),
    (secrets::ID, secrets::scan),
    (settings_change::ID, settings_change::scan),
    (approval::ID, approval::scan),
    (poisoning::ID, poisoning::scan),
    (exfiltration::ID, exfiltration::scan),
    (unrequested::ID, unrequested::scan),
];

/// Longer messages say no more: a name in a transcript may be of any length.
const LONGEST_MESSAGE: usize = 600;

fn cut(hit: &mut Hit) {
    if hit.message.len() > LONGEST_MESSAGE {
        let end = hit.message.floor_char_boundary(LONGEST_MESSAGE);
        hit.message.truncate(end);
        hit.message.push('…');
    }
}

fn overlap(a: &Hit, b: &Hit) -> bool {
    a.span.start < b.span.end && b.span.start < a.span.end
}

/// Whether some code makes the findings of the rule.
fn is_check(id: &str) -> bool {
    matches!(id, hijack::ID | danger::ID) || CHECKS.iter().any(|(name, _)| *name == id)
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
            judge: options.judge.map(Judge::new).transpose()?,
            roles: options.roles,
            timeline: options.timeline,
            prompt,
            code,
            told: Mutex::default(),
        })
    }

    /// Joins what was found in texts and code with what the agent did in these events: adds to
    /// `hits`, and gives what was not looked into.
    fn join(
        &self,
        source: &Source,
        transcript: &Transcript,
        events: &Range<usize>,
        suspicions: &dyn Suspicions,
        hits: &mut Vec<Hit>,
    ) -> Vec<Part> {
        let mut skipped = Vec::new();
        if let Some(rule) = self.rules.get(hijack::ID) {
            match hijack::scan(rule, source, transcript, events.clone(), suspicions) {
                Ok((found, parts)) => {
                    hits.extend(found);
                    skipped.extend(parts);
                }
                Err(reason) => skipped.push(Part { line: None, reason }),
            }
        }
        let mut dangers = Vec::new();
        if let Some(rule) = self.rules.get(danger::ID) {
            let scene = Scene {
                source,
                transcript,
                asked: events.clone(),
                roles: &self.roles,
                hits: hits.as_slice(),
            };
            let (found, parts) = danger::scan(rule, &scene);
            dangers = found;
            skipped.extend(parts);
        }
        for (id, scan) in CHECKS {
            if let Some(rule) = self.rules.get(id) {
                let mut found = scan(
                    rule,
                    &Scene {
                        source,
                        transcript,
                        asked: events.clone(),
                        roles: &self.roles,
                        hits: hits.as_slice(),
                    },
                );
                // A secret in code was told as such.
                found.retain(|hit| !hits.iter().any(|other| other.secret && overlap(hit, other)));
                hits.extend(found);
            }
        }
        hits.extend(dangers);
        hits.iter_mut().for_each(cut);
        skipped
    }

    /// The runs in an archive. Each is unpacked by itself: its places are those of the whole file.
    fn archive(&self, source: &Source) -> Vec<Outcome> {
        let unread = |reason| Outcome {
            skipped: vec![Part { line: None, reason }],
            ..Outcome::default()
        };
        let samples = match archive::samples(source.bytes()) {
            Ok(samples) => samples,
            Err(reason) => return vec![unread(reason)],
        };
        let mut outcomes = Vec::new();
        for sample in samples {
            match sample {
                Ok(text) => {
                    let unpacked = source.unpacked(text);
                    for run in format::read(unpacked.text(), None, self.reader) {
                        let outcome = self.audit(&unpacked, run);
                        outcomes.push(Outcome {
                            unpacked: Some(unpacked.clone()),
                            ..outcome
                        });
                    }
                }
                Err(reason) => outcomes.push(unread(reason)),
            }
        }
        outcomes
    }

    fn audit(&self, source: &Source, mut transcript: Transcript) -> Outcome {
        self.roles.declare(&mut transcript);
        let Inspected {
            mut hits,
            skipped,
            suspicions,
        } = content::scan(self, source, &transcript);
        transcript.skipped.extend(skipped);
        let all = 0..transcript.events.len();
        let skipped = self.join(source, &transcript, &all, &suspicions, &mut hits);
        transcript.skipped.extend(skipped);
        let open = match &self.judge {
            Some(judge) => judge::questions(judge, source, &transcript, &hits),
            None => Vec::new(),
        };
        // What is asked about gets its score with the answer.
        let is_open = |index: &usize| open.iter().any(|open| open.hits.contains(index));
        let settled = hits.iter().enumerate().filter(|(index, _)| !is_open(index));
        let of_texts = suspicions.iter().flatten().map(|suspicion| suspicion.score);
        let score = of_texts
            .chain(settled.filter_map(|(_, hit)| hit.score))
            .fold(0.0, f64::max);
        let timeline = match self.timeline {
            true => timeline::steps(source, &transcript, &hits),
            false => Vec::new(),
        };
        let told = match self.rules.get(poisoning::ID) {
            Some(rule) => poisoning::told(rule, source, &transcript),
            None => Vec::new(),
        };
        Outcome {
            timeline,
            id: transcript.id,
            score: Some(score),
            hits,
            skipped: transcript.skipped,
            foreign: transcript.foreign,
            open,
            told,
            unpacked: None,
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
        [".json", ".jsonl", ".traj", ".eval"]
            .iter()
            .any(|ending| path.ends_with(ending))
    }

    fn framing(&self) -> Framing {
        Framing::Detect
    }

    fn cut(&self, head: &[u8]) -> Cut {
        format::cut(&String::from_utf8_lossy(head), self.reader)
    }

    fn documents(&self) -> fn(&str, &[u8]) -> bool {
        archive::is_log
    }

    fn scan(&self, source: &Source) -> Vec<Outcome> {
        if archive::is_log(source.path(), source.bytes()) {
            return self.archive(source);
        }
        format::read(source.text(), source.record_line(), self.reader)
            .into_iter()
            .map(|transcript| self.audit(source, transcript))
            .collect()
    }

    fn settles(&self) -> bool {
        true
    }

    fn settle(&self, outcomes: &mut [&mut Outcome]) {
        let mut known = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        for outcome in outcomes.iter_mut() {
            for told in std::mem::take(&mut outcome.told) {
                poisoning::compare(&mut known, told, &mut outcome.hits);
            }
        }
        drop(known);
        if let Some(judge) = &self.judge {
            judge.settle(outcomes);
        }
    }

    fn model(&self) -> Option<crate::scan::Model> {
        self.prompt.model()
    }

    fn notes(&self) -> Vec<String> {
        let notes = self.prompt.notes().into_iter();
        let judge = self.judge.as_ref().map(Judge::note);
        notes.chain(self.code.notes()).chain(judge).collect()
    }
}
