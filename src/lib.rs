//! firestop finds prompt injection, hijacked agents and insecure generated code.
//!
//! One way through: `input -> source -> scan (prompt | code | trace) -> finding -> report`.

pub mod code;
pub mod error;
pub mod finding;
pub mod input;
pub mod prompt;
pub mod report;
pub mod rule;
pub mod scan;
pub mod source;
pub mod trace;

mod cli;
mod fingerprint;
mod generate;
mod json;
mod progress;
mod rules_command;
mod settings;
mod text;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;

use cli::{Cli, Color, Command};
use error::Error;
use report::{Output, Report, Style};
use scan::Scanner;
use settings::Settings;

/// Exit status: findings at or above `--fail-on`.
const FOUND: u8 = 1;
/// Exit status: something kept firestop from doing the whole job.
const INCOMPLETE: u8 = 2;

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
            let settings = Settings::new(args.scan, args.threshold)?;
            let scanner = prompt_scanner(&settings, args.records)?;
            scan(&scanner, &settings)
        }
        Command::Code(args) => {
            let settings = Settings::new(args.scan, None)?;
            let scanner = code_scanner(&settings)?;
            scan(&scanner, &settings)
        }
        Command::Trace(args) => {
            let settings = Settings::new(args.scan, None)?;
            let options = trace::Options {
                input_format: args.input_format,
                rules: settings.rules.clone(),
            };
            let (prompt, code) = (prompt_scanner(&settings, None)?, code_scanner(&settings)?);
            let scanner = trace::TraceScanner::new(options, prompt, code)?;
            scan(&scanner, &settings)
        }
        Command::Rules(command) => rules_command::run(command).map(|()| ExitCode::SUCCESS),
        Command::Generate(command) => generate::run(&command).map(|()| ExitCode::SUCCESS),
    }
}

fn prompt_scanner(
    settings: &Settings,
    records: Option<String>,
) -> Result<prompt::PromptScanner, Error> {
    let (threshold, rules) = (settings.threshold, settings.rules.clone());
    prompt::PromptScanner::new(prompt::Options {
        records,
        threshold,
        rules,
    })
}

fn code_scanner(settings: &Settings) -> Result<code::CodeScanner, Error> {
    code::CodeScanner::new(code::Options {
        rules: settings.rules.clone(),
    })
}

/// The pipeline: work, records, report.
fn scan(scanner: &dyn Scanner, settings: &Settings) -> Result<ExitCode, Error> {
    let started = Instant::now();
    rayon::ThreadPoolBuilder::new()
        .num_threads(settings.threads)
        .build_global()
        .map_err(|error| {
            Error::usage(format!(
                "could not start {} threads: {error}",
                settings.threads
            ))
        })?;
    let mut outputs = open_outputs(settings)?;
    let keep = outputs.iter().any(Output::needs_report);
    let (mut findings, mut skipped, mut found, mut incomplete) = (Vec::new(), Vec::new(), 0, false);
    let (total, work) = input::work(&settings.input, scanner);
    let progress = progress::Progress::new(settings.progress, total);
    let statistics = scan::run(scanner, settings.filter, work, |record| {
        progress.advance();
        found += record
            .findings
            .iter()
            .filter(|finding| finding.severity >= settings.fail_on)
            .count();
        incomplete |= !record.skipped.is_empty();
        outputs
            .iter_mut()
            .try_for_each(|output| output.record(&record))?;
        if keep {
            findings.extend(record.findings);
            skipped.extend(record.skipped);
        }
        Ok(())
    })?;
    progress.finish();
    findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    skipped.sort();
    let notes = notes(scanner, settings);
    let report = Report {
        scanner: scanner.name(),
        rules: if outputs.iter().any(Output::needs_rules) {
            scanner.rules()
        } else {
            Vec::new()
        },
        findings,
        skipped,
        statistics,
        notes,
    };
    outputs
        .into_iter()
        .try_for_each(|output| output.finish(&report))?;
    if !settings.quiet && settings.outputs.standard.name == "human" {
        let _ = writeln!(io::stderr(), "Finished in {:.2?}.", started.elapsed());
    }
    Ok(match (incomplete, found) {
        (true, _) => ExitCode::from(INCOMPLETE),
        (false, 1..) if !settings.exit_zero => ExitCode::from(FOUND),
        _ => ExitCode::SUCCESS,
    })
}

fn open_outputs(settings: &Settings) -> Result<Vec<Output>, Error> {
    let color = match settings.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            io::stdout().is_terminal()
                && anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
        }
    };
    let style = Style {
        color,
        quiet: settings.quiet,
        verbose: settings.verbose,
    };
    let mut outputs = vec![Output::standard(settings.outputs.standard, style)];
    for (format, path) in &settings.outputs.files {
        outputs.push(Output::file(format, path)?);
    }
    Ok(outputs)
}

fn notes(scanner: &dyn Scanner, settings: &Settings) -> Vec<String> {
    let config = settings
        .config
        .iter()
        .map(|path| format!("configuration read from {}", path.display()));
    config.chain(scanner.notes()).collect()
}
