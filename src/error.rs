//! Everything that can keep firestop from its job: what happened, where, and what to do.

use std::fmt;
use std::io;
use std::path::Path;

use crate::text;

/// A failure that ends the run with exit status 2.
///
/// What keeps only one input from being scanned is not an error but a
/// [`Skipped`](crate::finding::Skipped).
#[derive(Debug, Clone)]
pub struct Error {
    message: String,
    help: Option<String>,
    closed_pipe: bool,
}

impl Error {
    /// The command line or the configuration asks for something that cannot be done.
    pub fn usage(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
            closed_pipe: false,
        }
    }

    /// A rule file is wrong. `line` counts from 1.
    pub fn rule(path: &str, line: Option<usize>, message: impl fmt::Display) -> Self {
        let line = line.map_or(String::new(), |line| format!(":{line}"));
        Self::usage(format!("rule file {}{line}: {message}", text::line(path)))
    }

    /// A file that firestop needs (not one that it scans) could not be read or written.
    pub fn io(action: &str, path: &Path, error: &io::Error) -> Self {
        let path = text::line(&path.display().to_string());
        Self::usage(format!("could not {action} {path}: {error}"))
    }

    /// Nobody reads the report any more.
    #[must_use]
    pub fn closed_pipe() -> Self {
        Self {
            closed_pipe: true,
            ..Self::usage("nobody reads the report")
        }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Whether the reader of the report went away (`firestop ... | head`), which is no failure.
    #[must_use]
    pub fn is_closed_pipe(&self) -> bool {
        self.closed_pipe
    }
}

impl From<io::Error> for Error {
    /// What is asked for could not be written, or its reader went away.
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::closed_pipe();
        }
        Self::io("write the report to", Path::new("standard output"), &error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}
