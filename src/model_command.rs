//! `firestop model`: what the classifier is made of and learns from.

#![expect(
    clippy::disallowed_methods,
    reason = "reads the texts that the user names for training"
)]

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use clap::ValueEnum as _;
use rayon::prelude::*;
use serde::Serialize;

use crate::classifier::model::Model;
use crate::classifier::ngram;
use crate::cli::ModelCommand;
use crate::error::Error;
use crate::prompt::reading::Reading;
use crate::prompt::{self, Preset, PromptScanner, records};

/// Version of what `features` prints.
const FORMAT: u32 = 2;
/// Records that are worked on together.
const ROUND: usize = 256;

/// Carries out the subcommand.
pub(crate) fn run(command: ModelCommand) -> Result<ExitCode, Error> {
    match command {
        ModelCommand::Show => show(&mut io::stdout().lock())?,
        ModelCommand::Verify => return verify(&mut io::stdout().lock()),
        ModelCommand::Features {
            path,
            records,
            no_ngrams,
        } => features(&path, &records, !no_ngrams)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn show(out: &mut dyn Write) -> Result<(), Error> {
    let model = Model::embedded()?;
    writeln!(out, "{} {}", model.name, model.version)?;
    writeln!(out, "sha256 {}", Model::sha256())?;
    for part in model.parts() {
        writeln!(out, "part   {part}")?;
    }
    for (name, facts) in &model.files {
        writeln!(
            out,
            "file   {name}  {} bytes  sha256 {}",
            facts.bytes, facts.sha256
        )?;
    }
    for preset in Preset::value_variants() {
        let thresholds = model.thresholds(*preset);
        let name = preset.to_possible_value();
        let name = name.as_ref().map_or("", |name| name.get_name());
        let (review, block) = (thresholds.review, thresholds.block);
        writeln!(
            out,
            "preset {name}: review from {review}, block from {block}"
        )?;
    }
    Ok(())
}

fn verify(out: &mut dyn Write) -> Result<ExitCode, Error> {
    let model = Model::embedded()?;
    let problems = model.problems();
    for problem in &problems {
        writeln!(out, "{problem}")?;
    }
    if problems.is_empty() {
        let files = model.files.len();
        writeln!(
            out,
            "{} {}: {files} files are what the manifest says",
            model.name, model.version
        )?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::from(crate::INCOMPLETE))
}

/// The first line.
#[derive(Serialize)]
struct Header {
    format: u32,
    ngram_buckets: usize,
    ngram_fewest: u32,
}

/// The line of a record.
#[derive(Serialize)]
struct Line {
    id: Option<String>,
    rule_score: f64,
    segments: Vec<Segment>,
}

#[derive(Serialize)]
struct Segment {
    kind: &'static str,
    /// Of the text, in bytes.
    span: [usize; 2],
    /// Of the text, in code points.
    characters: [usize; 2],
    /// The encodings around it, the innermost first.
    layers: Vec<&'static str>,
    text: String,
    rule_score: f64,
    /// Numbers of buckets, 32 bits each, the lowest byte first, in base64.
    #[serde(skip_serializing_if = "Option::is_none")]
    ngrams: Option<String>,
}

fn features(path: &Path, field: &str, wants_grams: bool) -> Result<(), Error> {
    let fail = |error: &io::Error| Error::io("read the records in", path, error);
    let input: Box<dyn BufRead> = if path.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(
            File::open(path).map_err(|error| fail(&error))?,
        ))
    };
    let scanner = PromptScanner::new(prompt::Options::default())?;
    let mut out = BufWriter::new(io::stdout().lock());
    let header = Header {
        format: FORMAT,
        ngram_buckets: ngram::BUCKETS,
        ngram_fewest: ngram::FEWEST,
    };
    write_line(&mut out, &header)?;
    let mut lines = input.lines().enumerate();
    loop {
        let round: Vec<(usize, String)> = lines
            .by_ref()
            .take(ROUND)
            .map(|(index, line)| line.map(|line| (index + 1, line)))
            .collect::<io::Result<_>>()
            .map_err(|error| fail(&error))?;
        if round.is_empty() {
            break;
        }
        let done: Vec<Result<Line, Error>> = round
            .par_iter()
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(number, line)| {
                read(&scanner, line, field, wants_grams).map_err(|reason| {
                    Error::usage(format!("{}:{number}: {reason}", path.display()))
                })
            })
            .collect();
        for line in done {
            write_line(&mut out, &line?)?;
        }
    }
    Ok(out.flush()?)
}

fn write_line(out: &mut impl Write, line: &impl Serialize) -> Result<(), Error> {
    let json = serde_json::to_string(line).map_err(io::Error::from)?;
    Ok(writeln!(out, "{json}")?)
}

fn read(
    scanner: &PromptScanner,
    line: &str,
    field: &str,
    wants_grams: bool,
) -> Result<Line, String> {
    let record = records::read(line, field).map_err(|unreadable| unreadable.reason)?;
    let features = scanner.features(&record.text, wants_grams);
    let mut counter = Counter::new(&record.text);
    let segments = features.readings.into_iter();
    Ok(Line {
        id: record.id,
        rule_score: features.score,
        segments: segments
            .map(|reading| segment(reading, &mut counter, wants_grams))
            .collect(),
    })
}

fn segment(reading: Reading, counter: &mut Counter<'_>, wants_grams: bool) -> Segment {
    let bytes: Vec<u8> = reading
        .buckets
        .iter()
        .flat_map(|bucket| bucket.to_le_bytes())
        .collect();
    Segment {
        kind: reading.kind.name(),
        span: [reading.span.start, reading.span.end],
        characters: [
            counter.count(reading.span.start),
            counter.count(reading.span.end),
        ],
        layers: reading.layers,
        text: reading.text,
        rule_score: reading.rule,
        ngrams: wants_grams.then(|| BASE64_STANDARD.encode(bytes)),
    }
}

/// Characters before a byte, counted on from the last place asked for.
struct Counter<'a> {
    text: &'a str,
    last: (usize, usize),
}

impl<'a> Counter<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, last: (0, 0) }
    }

    fn count(&mut self, byte: usize) -> usize {
        let (at, before) = self.last;
        let byte = self.text.floor_char_boundary(byte);
        let count = if byte >= at {
            before + self.text[at..byte].chars().count()
        } else {
            before - self.text[byte..at].chars().count()
        };
        self.last = (byte, count);
        count
    }
}
