//! firestop finds prompt injection, hijacked agents and insecure generated code.
//!
//! One way through: `input -> source -> scan (prompt | code | trace) -> finding -> report`.

pub mod code;
pub mod error;
pub mod finding;
pub mod input;
pub mod prompt;
pub mod rule;
pub mod scan;
pub mod source;
pub mod trace;

mod agent_file;
mod binary;
mod classifier;
mod cli;
mod document;
mod excerpt;
mod fingerprint;
mod generate;
mod glob;
mod hook;
mod json;
mod keywords;
mod model_command;
mod progress;
mod report;
mod rules_command;
mod secret;
mod settings;
mod text;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;

use cli::{Cli, Color, Command};
use error::Error;
use finding::{Finding, ScannerName, Severity, Skipped};
use report::{Output, Outputs, Report, Root, Style, Timeline};
use rules_command::Proof;
use scan::{Record, Scanner, Statistics};
use settings::{PromptSettings, Settings};

/// Exit status: findings at or above `--fail-on`.
const FOUND: u8 = 1;
/// Exit status: something kept firestop from doing the whole job.
const INCOMPLETE: u8 = 2;
/// Bytes of stack for each thread: deeply nested input is walked on it.
const THREAD_STACK: usize = 8 << 20;

/// Runs the command line and tells how it ended.
#[must_use]
pub fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            // Standard error may be closed as well; there is no one left to tell.
            let _ = writeln!(
                io::stderr(),
                "error: {}",
                text::terminal(&error.to_string())
            );
            ExitCode::from(INCOMPLETE)
        }
    }
}

fn run(command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Prompt(args) => {
            let prompt = PromptSettings {
                threshold: args.threshold,
                model: Some(args.model),
            };
            let settings = Settings::new(ScannerName::Prompt, args.scan, prompt)?;
            let ocr = args.ocr.then(|| prompt::Ocr::find(args.ocr_language));
            let scanner = prompt::PromptScanner::new(prompt::Options {
                records: args.records,
                origin: args.source,
                ocr: ocr.transpose()?,
                ..prompt_options(&settings)
            })?;
            scan(&scanner, &settings)
        }
        Command::Code(args) => {
            let settings = Settings::new(ScannerName::Code, args.scan, PromptSettings::default())?;
            let scanner = code_scanner(&settings)?;
            scan(&scanner, &settings)
        }
        Command::Trace(args) => {
            let prompt = PromptSettings {
                threshold: None,
                model: Some(args.model),
            };
            let settings = Settings::new(ScannerName::Trace, args.scan, prompt)?;
            let options = trace::Options {
                input_format: args.input_format,
                judge: settings.judge(args.judge)?,
                timeline: settings.timeline(args.timeline)?,
                roles: settings.roles(args.profile),
                rules: settings.rules.clone(),
            };
            let scanner = trace_scanner(&settings, options)?;
            scan(&scanner, &settings)
        }
        Command::Hook(args) => hook::run(args, THREAD_STACK, |settings| {
            let options = trace::Options {
                roles: settings.roles(None),
                rules: settings.rules.clone(),
                ..trace::Options::default()
            };
            trace_scanner(settings, options)
        }),
        Command::Rules(command) => Ok(match rules_command::run(command)? {
            Proof::Passed => ExitCode::SUCCESS,
            Proof::Failed => ExitCode::from(FOUND),
            Proof::Incomplete => ExitCode::from(INCOMPLETE),
        }),
        Command::Model(command) => model_command::run(command),
        Command::Generate(command) => generate::run(&command).map(|()| ExitCode::SUCCESS),
    }
}

fn prompt_options(settings: &Settings) -> prompt::Options {
    prompt::Options {
        threshold: settings.threshold,
        rules: settings.rules.clone(),
        classifier: settings.classifier,
        model: settings.model.clone(),
        ..prompt::Options::default()
    }
}

fn trace_scanner(
    settings: &Settings,
    options: trace::Options,
) -> Result<trace::TraceScanner, Error> {
    let prompt = prompt::PromptScanner::new(prompt_options(settings))?;
    let code = code_scanner(settings)?;
    trace::TraceScanner::new(options, prompt, code)
}

fn code_scanner(settings: &Settings) -> Result<code::CodeScanner, Error> {
    code::CodeScanner::new(code::Options {
        rules: settings.rules.clone(),
    })
}

/// The pipeline: work, records, report.
fn scan(scanner: &dyn Scanner, settings: &Settings) -> Result<ExitCode, Error> {
    let started = Instant::now();
    settings::check_outputs(settings, scanner)?;
    start_threads(settings.threads)?;
    let mut outputs = open_outputs(settings)?;
    let mut collected = Collected::default();
    let keep = outputs.needs_report();
    let (total, work) = input::work(&settings.input, scanner);
    // Record lines on a terminal would run into the bar.
    let lines = settings.outputs.standard.is_streamed() && io::stdout().is_terminal();
    let progress = progress::Progress::new(settings.progress && !lines, total);
    let statistics = scan::run(scanner, settings.filter, work, |record| {
        progress.advance();
        outputs.record(&record)?;
        collected.add(record, settings.fail_on, keep);
        Ok(())
    })?;
    progress.finish();
    let (failing, incomplete) = (collected.failing, collected.incomplete);
    let needs_rules = outputs.needs_rules();
    let report = collected.report(scanner, statistics, needs_rules, settings);
    outputs.finish(&report)?;
    if !settings.quiet && settings.outputs.standard.name == "human" {
        let _ = writeln!(io::stderr(), "Finished in {:.2?}.", started.elapsed());
    }
    Ok(match (incomplete, failing) {
        (true, _) => ExitCode::from(INCOMPLETE),
        (false, true) if !settings.exit_zero => ExitCode::from(FOUND),
        _ => ExitCode::SUCCESS,
    })
}

/// What is kept of the records until the end of the run.
#[derive(Default)]
struct Collected {
    findings: Vec<Finding>,
    skipped: Vec<Skipped>,
    timelines: Vec<Timeline>,
    /// Whether a finding is at or above `--fail-on`.
    failing: bool,
    /// Whether something was not scanned.
    incomplete: bool,
}

impl Collected {
    /// `keep`: whether an output needs the findings at the end; else memory stays flat.
    fn add(&mut self, record: Record, fail_on: Severity, keep: bool) {
        let mut severities = record.findings.iter().map(|finding| finding.severity);
        self.failing |= severities.any(|severity| severity >= fail_on);
        self.incomplete |= !record.skipped.is_empty();
        if keep {
            self.findings.extend(record.findings);
            self.skipped.extend(record.skipped);
            if !record.timeline.is_empty() {
                self.timelines.push(Timeline {
                    path: record.path,
                    id: record.id,
                    steps: record.timeline,
                });
            }
        }
    }

    fn report(
        mut self,
        scanner: &dyn Scanner,
        statistics: Statistics,
        needs_rules: bool,
        settings: &Settings,
    ) -> Report {
        self.findings
            .sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        self.skipped.sort();
        Report {
            scanner: scanner.name(),
            rules: if needs_rules {
                scanner.rules()
            } else {
                Vec::new()
            },
            findings: self.findings,
            skipped: self.skipped,
            timelines: self.timelines,
            statistics,
            notes: notes(scanner, settings),
            model: scanner.model(),
            root: Root::find(),
        }
    }
}

/// The thread pool of the whole process; 0 threads stand for one for each processor.
fn start_threads(number: usize) -> Result<(), Error> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(number)
        .stack_size(THREAD_STACK)
        .build_global()
        .map_err(|error| Error::usage(format!("could not start {number} threads: {error}")))
}

fn open_outputs(settings: &Settings) -> Result<Outputs, Error> {
    let color = match settings.color {
        Color::Always => true,
        Color::Never => false,
        // Asks for a terminal, unless CLICOLOR_FORCE wants none.
        Color::Auto => anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never,
    };
    let style = Style {
        color,
        quiet: settings.quiet,
        verbose: settings.verbose,
    };
    let mut outputs = vec![Output::standard(settings.outputs.standard, style)];
    for (format, path) in &settings.outputs.files {
        outputs.push(Output::file(format, path, style)?);
    }
    Ok(Outputs::new(outputs))
}

fn notes(scanner: &dyn Scanner, settings: &Settings) -> Vec<String> {
    let config = settings
        .config
        .iter()
        .map(|path| format!("configuration read from {}", path.display()));
    config
        .chain(settings.rules.notes(scanner.name()))
        .chain(scanner.notes())
        .collect()
}
