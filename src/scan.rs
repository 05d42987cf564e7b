//! The driver: work in, records out, in parallel and in order.

use std::sync::Arc;
use std::thread;

use rayon::prelude::*;

use crate::error::Error;
use crate::finding::{self, Confidence, Decision, Finding, Hit, ScannerName, Severity, Skipped};
use crate::input::{Unscanned, Work};
use crate::rule::Rule;
use crate::source::Source;
use queue::{CloseOnDrop, Queue};

mod queue;

/// How an input is cut into units of scanning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// The whole input is one unit.
    Whole,
    /// Each line is a record of its own.
    Lines,
    /// It depends on how the input begins: see [`Scanner::cut`].
    Detect,
}

/// What an input is, judged by how it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// One unit.
    Whole,
    /// Each line is a record of its own.
    Lines,
    /// Each line is a record of its own, and those seen are nothing for the scanner. A file of this
    /// kind is passed over where it was found in a folder; one that the user named is scanned.
    ForeignLines,
}

/// Hidden files that a scanner takes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hidden {
    /// Whether it takes those that it accepts by their path.
    pub files: bool,
    /// Names of hidden folders that are looked into.
    pub folders: &'static [&'static str],
}

/// One of firestop's three scanners, ready to run.
pub trait Scanner: Sync {
    /// Its name, as in the subcommand.
    fn name(&self) -> ScannerName;

    /// The rules that run, sorted by id.
    fn rules(&self) -> Vec<Arc<Rule>>;

    /// Whether a file found in a folder is one to scan, judged by its path alone. Files that the
    /// user named are always scanned.
    fn accepts(&self, path: &str) -> bool;

    /// Which hidden files are taken besides those that steer agents; ignore files hold for them.
    fn hidden(&self) -> Hidden {
        Hidden::default()
    }

    /// Whether a file of this name is text, whatever its bytes look like, so that no byte in it
    /// can keep it from being scanned. Such a file is taken from a folder if agents obey it.
    fn expects_text(&self, _path: &str) -> bool {
        false
    }

    /// Tells by name and bytes what it unpacks: such bytes need not be text.
    fn documents(&self) -> fn(&str, &[u8]) -> bool {
        |_, _| false
    }

    /// How to cut an input.
    fn framing(&self) -> Framing {
        Framing::Whole
    }

    /// How to cut the input that begins with `head` (up to 64 KiB). Asked only of a scanner whose
    /// framing is [`Framing::Detect`].
    fn cut(&self, _head: &[u8]) -> Cut {
        Cut::Whole
    }

    /// Scans one unit. Most units give one outcome; an array of transcripts gives several.
    fn scan(&self, source: &Source) -> Vec<Outcome>;

    /// Whether outcomes are handed to [`Scanner::settle`] before they become records.
    fn settles(&self) -> bool {
        false
    }

    /// Settles what is still open in the outcomes of many units, which come in the order of the
    /// input. Asked only of a scanner that says so, from one thread.
    fn settle(&self, _outcomes: &mut [&mut Outcome]) {}

    /// What the reader of a report should know about how this scanner ran.
    fn notes(&self) -> Vec<String> {
        Vec::new()
    }

    /// The classifier that it runs with, if there is one.
    fn model(&self) -> Option<Model> {
        None
    }
}

/// A classifier, as reports name it: enough to run the same one again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Its name, or the folder that the user named.
    pub name: String,
    /// Its version, if it has one.
    pub version: Option<String>,
    /// What runs it.
    pub engine: String,
    /// What tells its files from those of others.
    pub sha256: Option<String>,
}

/// What a scanner says about one record.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// The record's own id, if it has one.
    pub id: Option<String>,
    /// Probability of an attack, 0 to 1. Left out, it follows from the hits.
    pub score: Option<f64>,
    /// What was found.
    pub hits: Vec<Hit>,
    /// What could not be scanned, and why.
    pub skipped: Vec<Part>,
    /// Why the input is nothing for this scanner, if it is: a JSON file that is no transcript. One
    /// found in a folder is passed over and counted, one that the user named is skipped aloud.
    pub foreign: Option<String>,
    /// What the hits point into, if it is not the source itself but was unpacked from it.
    pub unpacked: Option<Source>,
    /// The steps of the run, if they were asked for.
    pub timeline: Vec<Step>,
    /// What is to be settled before this becomes a record.
    pub open: Vec<Open>,
    /// What other units may say otherwise.
    pub told: Vec<Told>,
}

/// Something that is told in several units and should be the same in all: what a tool is for.
#[derive(Debug, Clone)]
pub struct Told {
    /// What it is about.
    pub key: String,
    /// What is said.
    pub text: String,
    /// Where, for people.
    pub place: String,
    /// The finding, if it was told otherwise before.
    pub hit: Hit,
}

/// One step of a run.
#[derive(Debug, Clone)]
pub struct Step {
    /// From 1.
    pub number: usize,
    /// Line in the file, from 1.
    pub line: usize,
    /// Who acts.
    pub actor: String,
    /// What is said or done, cut short, without secrets.
    pub text: String,
    /// The rules that found something there.
    pub marks: Vec<String>,
}

/// Something about some hits that [`Scanner::settle`] is to decide.
#[derive(Debug, Clone)]
pub struct Open {
    /// Indexes in [`Outcome::hits`].
    pub hits: Vec<usize>,
    /// Line in the file, from 1.
    pub line: usize,
    /// What it is about, for people.
    pub subject: String,
    /// The question, as the scanner puts it to whoever decides.
    pub question: String,
}

/// A part of an input that could not be scanned.
#[derive(Debug, Clone)]
pub struct Part {
    /// Line in the file, from 1, where known.
    pub line: Option<usize>,
    /// Why, and what to do about it.
    pub reason: String,
}

/// The result for one input record, transcript or file.
#[derive(Debug, Clone)]
pub struct Record {
    /// The file.
    pub path: Arc<str>,
    /// The line, where the input is cut into lines.
    pub line: Option<usize>,
    /// The record's own id, if it has one.
    pub id: Option<String>,
    /// The gravest verdict of the findings.
    pub decision: Decision,
    /// Probability of an attack, 0 to 1.
    pub score: f64,
    /// Sorted by place and rule.
    pub findings: Vec<Finding>,
    /// What was not scanned.
    pub skipped: Vec<Skipped>,
    /// The steps of the run, if they were asked for.
    pub timeline: Vec<Step>,
}

/// Which findings are reported.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    /// Findings below are left out.
    pub min_severity: Severity,
    /// Findings below are left out.
    pub min_confidence: Confidence,
}

/// How much was done.
#[derive(Debug, Clone, Copy, Default)]
pub struct Statistics {
    /// Files, or records of JSONL files, that were scanned.
    pub inputs: usize,
    /// Bytes of text scanned.
    pub bytes: usize,
    /// Files found in folders that hold nothing for the scanner: binary data, JSON that is no
    /// transcript.
    pub passed_over: usize,
}

/// Scans all of `work` and hands each record to `emit`, in the order of the work, whatever the
/// number of threads.
///
/// # Errors
/// Those of `emit`.
pub fn run(
    scanner: &dyn Scanner,
    filter: Filter,
    work: impl Iterator<Item = Work> + Send,
    mut emit: impl FnMut(Record) -> Result<(), Error>,
) -> Result<Statistics, Error> {
    let mut statistics = Statistics::default();
    let queue = Queue::default();
    thread::scope(|threads| {
        let _close = CloseOnDrop(&queue);
        threads.spawn(|| queue.fill(work));
        loop {
            let round = queue.take();
            if round.is_empty() {
                return Ok(statistics);
            }
            let mut scanned: Vec<Scanned> = round
                .into_par_iter()
                .with_max_len(1)
                .map(|unit| scan_unit(scanner, filter, unit))
                .collect();
            if scanner.settles() {
                settle(scanner, filter, &mut scanned);
            }
            for unit in scanned {
                statistics.inputs += usize::from(unit.scanned);
                statistics.passed_over += usize::from(unit.passed_over);
                statistics.bytes += unit.bytes;
                unit.records.into_iter().try_for_each(&mut emit)?;
            }
        }
    })
}

/// What became of one unit of work.
#[derive(Default)]
struct Scanned {
    records: Vec<Record>,
    /// What is to be settled before there are records.
    open: Option<(Source, Vec<Outcome>)>,
    bytes: usize,
    scanned: bool,
    passed_over: bool,
}

/// Lets the scanner settle what is open, and makes the records of it.
fn settle(scanner: &dyn Scanner, filter: Filter, units: &mut [Scanned]) {
    let open = units.iter_mut().filter_map(|unit| unit.open.as_mut());
    let mut outcomes: Vec<&mut Outcome> = open.flat_map(|(_, outcomes)| outcomes).collect();
    scanner.settle(&mut outcomes);
    units.par_iter_mut().for_each(|unit| {
        if let Some((source, outcomes)) = unit.open.take() {
            unit.records = records(&source, filter, outcomes);
        }
    });
}

fn records(source: &Source, filter: Filter, outcomes: Vec<Outcome>) -> Vec<Record> {
    let outcomes = outcomes.into_iter();
    outcomes
        .map(|outcome| record(source, filter, outcome))
        .collect()
}

fn scan_unit(scanner: &dyn Scanner, filter: Filter, unit: Work) -> Scanned {
    let passed_over = Scanned {
        passed_over: true,
        ..Scanned::default()
    };
    let named = unit.is_named();
    match unit.read() {
        Ok(source) => {
            let outcomes = scanner.scan(&source);
            let is_foreign = |outcome: &Outcome| outcome.foreign.is_some();
            let foreign = !outcomes.is_empty() && outcomes.iter().all(is_foreign);
            if !named && foreign {
                return passed_over;
            }
            let unpacked = outcomes
                .iter()
                .filter_map(|outcome| outcome.unpacked.as_ref());
            let unpacked: usize = unpacked.map(|source| source.text().len()).sum();
            let done = Scanned {
                bytes: if foreign {
                    0
                } else {
                    source.text().len() + unpacked
                },
                scanned: !foreign,
                ..Scanned::default()
            };
            let is_open = |outcome: &Outcome| !outcome.open.is_empty() || !outcome.told.is_empty();
            match scanner.settles() && outcomes.iter().any(is_open) {
                true => Scanned {
                    open: Some((source, outcomes)),
                    ..done
                },
                false => Scanned {
                    records: records(&source, filter, outcomes),
                    ..done
                },
            }
        }
        Err(Unscanned::NothingToScan) => passed_over,
        Err(Unscanned::Skipped(skipped)) => Scanned {
            records: vec![Record::skipped(skipped)],
            ..Scanned::default()
        },
    }
}

impl Record {
    /// The record of an input that could not be scanned at all.
    fn skipped(skipped: Skipped) -> Self {
        Self {
            path: skipped.path.as_str().into(),
            line: skipped.line,
            id: None,
            decision: Decision::Allow,
            score: 0.0,
            findings: Vec::new(),
            skipped: vec![skipped],
            timeline: Vec::new(),
        }
    }
}

fn record(source: &Source, filter: Filter, outcome: Outcome) -> Record {
    let read = outcome.unpacked.as_ref().unwrap_or(source);
    let mut findings = finding::resolve(read, outcome.hits);
    findings.retain(|finding| {
        finding.severity >= filter.min_severity && finding.confidence >= filter.min_confidence
    });
    let decision = findings
        .iter()
        .map(|finding| finding.verdict.into())
        .max()
        .unwrap_or(Decision::Allow);
    let score = outcome.score.unwrap_or_else(|| {
        findings
            .iter()
            .filter_map(|finding| finding.score)
            .fold(0.0, f64::max)
    });
    let of_all = |reason: String| Part { line: None, reason };
    let doubt = source.doubt().map(|reason| of_all(reason.to_owned()));
    let skipped = outcome
        .skipped
        .into_iter()
        .chain(outcome.foreign.map(of_all))
        .chain(doubt)
        .map(|part| Skipped {
            path: source.path().to_string(),
            line: part.line.or(source.record_line()),
            reason: part.reason,
        })
        .collect();
    Record {
        path: Arc::clone(source.path()),
        line: source.record_line(),
        id: outcome.id,
        decision,
        score,
        findings,
        skipped,
        timeline: outcome.timeline,
    }
}
