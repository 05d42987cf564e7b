//! Reports: one file of this folder per format. They see [`Report`] and [`Record`] only.

#![expect(
    clippy::disallowed_methods,
    reason = "the place where reports are written"
)]

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::Error;
use crate::finding::{Finding, ScannerName, Skipped};
use crate::rule::Rule;
use crate::scan::{Model, Record, Statistics, Step};

mod paths;
pub(crate) mod v1;

#[cfg(test)]
mod tests;

include!(concat!(env!("OUT_DIR"), "/report.rs"));

/// A format, as its file defines it in `FORMAT`.
pub(crate) struct Format {
    /// As the user writes it after `--format`.
    pub(crate) name: &'static str,
    /// One line of help.
    pub(crate) help: &'static str,
    /// Whether it shows all rules that ran, not only those of the findings.
    pub(crate) needs_rules: bool,
    /// How it is written.
    pub(crate) render: Render,
}

impl Format {
    /// Whether it is written while the scan goes on.
    pub(crate) fn is_streamed(&self) -> bool {
        matches!(self.render, Render::Records(_))
    }
}

/// How a format is written.
pub(crate) enum Render {
    /// Record by record, as soon as each is done: memory stays flat.
    Records(fn(&Record, &mut dyn Write) -> io::Result<()>),
    /// All at the end, sorted.
    Report(fn(&Report, &Style, &mut dyn Write) -> io::Result<()>),
}

/// How a report for humans looks.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Style {
    /// Whether colour may be used.
    pub(crate) color: bool,
    /// Whether only findings are shown, without explanation and summary.
    pub(crate) quiet: bool,
    /// Whether more is told than the findings.
    pub(crate) verbose: bool,
}

/// Where the paths of a report start.
#[derive(Debug, Clone, Default)]
pub(crate) struct Root {
    /// The folder in which firestop runs: relative paths start here.
    pub(crate) current: PathBuf,
    /// The repository that holds it, or else the same folder: code hosts count from here.
    pub(crate) repository: PathBuf,
}

impl Root {
    /// Asks the system; of a folder that is gone, no path is known.
    pub(crate) fn find() -> Self {
        let current = std::env::current_dir().unwrap_or_default();
        let mut folders = current.ancestors();
        let repository = folders.find(|folder| folder.join(".git").exists());
        Self {
            repository: repository.unwrap_or(&current).to_owned(),
            current,
        }
    }
}

/// What happened in one transcript.
#[derive(Debug)]
pub(crate) struct Timeline {
    /// The file.
    pub(crate) path: Arc<str>,
    /// The record's own id, if it has one.
    pub(crate) id: Option<String>,
    /// In the order of the run.
    pub(crate) steps: Vec<Step>,
}

/// Everything that one run found, for a report.
#[derive(Debug)]
pub(crate) struct Report {
    /// The scanner that ran.
    pub(crate) scanner: ScannerName,
    /// Every rule that ran, sorted by id; empty if no output needs them, because to load those of
    /// languages that did not occur takes time.
    pub(crate) rules: Vec<Arc<Rule>>,
    /// Sorted by path, place and rule.
    pub(crate) findings: Vec<Finding>,
    /// Sorted by path and line.
    pub(crate) skipped: Vec<Skipped>,
    /// The steps of each run, in the order of the input, if they were asked for.
    pub(crate) timelines: Vec<Timeline>,
    /// How much was done.
    pub(crate) statistics: Statistics,
    /// How the scan was done: configuration file, what the scanner has to say.
    pub(crate) notes: Vec<String>,
    /// The classifier that ran, if one did.
    pub(crate) model: Option<Model>,
    /// Where its paths start.
    pub(crate) root: Root,
}

/// Looks a format up by its name.
pub(crate) fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name).copied()
}

/// All reports of a run, while they are written.
pub(crate) struct Outputs(Vec<Output>);

/// One report to be written.
pub(crate) struct Output {
    format: &'static Format,
    style: Style,
    target: PathBuf,
    writer: Box<dyn Write>,
    /// Whether its reader went away.
    closed: bool,
}

impl Output {
    /// To a file, created now so that a bad path fails before the scan.
    pub(crate) fn file(format: &'static Format, path: &Path, style: Style) -> Result<Self, Error> {
        let file = File::create(path).map_err(|error| Error::io("write", path, &error))?;
        Ok(Self {
            format,
            style: Style {
                color: false,
                ..style
            },
            target: path.to_owned(),
            writer: Box::new(BufWriter::new(file)),
            closed: false,
        })
    }

    /// To standard output.
    pub(crate) fn standard(format: &'static Format, style: Style) -> Self {
        Self {
            format,
            style,
            target: PathBuf::from("standard output"),
            writer: Box::new(BufWriter::new(io::stdout())),
            closed: false,
        }
    }

    /// Writes and hands on what is written. That the reader went away is kept in mind, not an error
    /// yet: other outputs may still be wanted.
    fn write(
        &mut self,
        write: impl FnOnce(&mut dyn Write, &Style) -> io::Result<()>,
    ) -> Result<(), Error> {
        if self.closed {
            return Ok(());
        }
        let written = write(&mut self.writer, &self.style).and_then(|()| self.writer.flush());
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            other => other.map_err(|error| Error::io("write", &self.target, &error)),
        }
    }
}

impl Outputs {
    pub(crate) fn new(outputs: Vec<Output>) -> Self {
        Self(outputs)
    }

    /// Whether one needs the findings of the whole run at the end.
    pub(crate) fn needs_report(&self) -> bool {
        !self.0.iter().all(|output| output.format.is_streamed())
    }

    /// Whether one needs every rule that ran, not only those of the findings.
    pub(crate) fn needs_rules(&self) -> bool {
        self.0.iter().any(|output| output.format.needs_rules)
    }

    /// Writes a record to those that want records.
    pub(crate) fn record(&mut self, record: &Record) -> Result<(), Error> {
        for output in &mut self.0 {
            if let Render::Records(render) = output.format.render {
                output.write(|writer, _| render(record, writer))?;
            }
        }
        // Nobody is left to scan for.
        if self.0.iter().all(|output| output.closed) {
            return Err(Error::closed_pipe());
        }
        Ok(())
    }

    /// Writes the rest.
    pub(crate) fn finish(mut self, report: &Report) -> Result<(), Error> {
        for output in &mut self.0 {
            if let Render::Report(render) = output.format.render {
                output.write(|writer, style| render(report, style, writer))?;
            }
        }
        if self.0.iter().any(|output| output.closed) {
            return Err(Error::closed_pipe());
        }
        Ok(())
    }
}
