//! From the paths of the command line to units of work: walking, reading, cutting into records.

#![expect(clippy::disallowed_methods, reason = "the place where files are read")]

mod lines;
mod read;
mod walk;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::GlobSet;

use crate::agent_file::is_agent_file;
use crate::binary::looks_binary;
use crate::finding::Skipped;
use crate::scan::{Cut, Framing, Scanner};
use crate::source::{STANDARD_INPUT, Source};
use lines::Lines;
pub use read::FileInput;

/// Bytes of an input that a scanner sees when it decides how to cut it.
const HEAD_BYTES: u64 = 64 << 10;
/// Bytes of the largest file that firestop reads for itself.
const OWN_FILE_BYTES: u64 = 16 << 20;

/// What to scan.
#[derive(Debug, Clone)]
pub struct InputOptions {
    /// Files, folders, and `-` for standard input.
    pub paths: Vec<PathBuf>,
    /// The name under which standard input is reported.
    pub stdin_filename: Option<String>,
    /// Paths that are left out when walking.
    pub exclude: GlobSet,
    /// Whether `.gitignore` and its like are read.
    pub respect_ignore_files: bool,
    /// Whether hidden files are taken besides the files that steer agents.
    pub hidden: bool,
    /// Bytes of the largest file, or record of a JSONL file, that is read.
    pub max_file_size: u64,
    /// Files that this run writes: no input of its own.
    pub reports: Vec<PathBuf>,
}

/// One unit of scanning, before it is decoded.
#[derive(Debug)]
pub enum Work {
    /// A file to be read by the worker.
    File(FileInput),
    /// Standard input, read whole.
    Standard(String, Vec<u8>),
    /// A binary document on standard input, read whole.
    Document(String, Vec<u8>),
    /// One line of a JSONL file.
    Record {
        /// The file as reports show it.
        path: Arc<str>,
        /// The line without its end.
        bytes: Vec<u8>,
        /// Its number, from 1.
        line: usize,
        /// Offset of its first byte in the file.
        byte: usize,
    },
    /// Something that cannot be scanned.
    Skipped(Skipped),
    /// A file found in a folder that holds nothing for the scanner.
    NothingToScan,
}

/// Why a unit of work gave no source.
#[derive(Debug)]
pub(crate) enum Unscanned {
    /// It should have been scanned.
    Skipped(Skipped),
    /// It was found in a folder and holds nothing for the scanner: binary data, or records of
    /// another kind.
    NothingToScan,
}

impl Work {
    /// Bytes already held in memory.
    pub(crate) fn held_bytes(&self) -> usize {
        match self {
            Self::Record { bytes, .. } | Self::Standard(_, bytes) | Self::Document(_, bytes) => {
                bytes.len()
            }
            Self::File(_) | Self::Skipped(_) | Self::NothingToScan => 0,
        }
    }

    /// Whether the user named the input; else it was found in a folder.
    pub(crate) fn is_named(&self) -> bool {
        !matches!(self, Self::File(file) if !file.explicit)
    }

    /// The source, read from disk if it is not yet in memory.
    pub(crate) fn read(self) -> Result<Source, Unscanned> {
        match self {
            Self::File(file) => file.read(),
            Self::Standard(path, bytes) => Ok(Source::new(path, bytes)),
            Self::Document(path, bytes) => Ok(Source::binary(path, bytes)),
            Self::Record {
                path,
                bytes,
                line,
                byte,
            } => Ok(Source::record(path, bytes, line, byte)),
            Self::Skipped(skipped) => Err(Unscanned::Skipped(skipped)),
            Self::NothingToScan => Err(Unscanned::NothingToScan),
        }
    }
}

/// All units of work below the given paths, in the order of the paths, each folder sorted.
/// The number is that of the files, for a progress bar.
pub fn work<'a>(
    options: &'a InputOptions,
    scanner: &'a dyn Scanner,
) -> (usize, impl Iterator<Item = Work> + Send + 'a) {
    let mut inputs = Vec::new();
    for path in &options.paths {
        if path.as_os_str() == "-" {
            inputs.push(Input::Standard);
        } else if path.is_dir() {
            let (files, skipped) = walk::files(path, options, scanner);
            inputs.extend(files.into_iter().map(|path| Input::File {
                path,
                explicit: false,
            }));
            inputs.extend(skipped.into_iter().map(Input::Skipped));
        } else {
            inputs.push(Input::File {
                path: path.clone(),
                explicit: true,
            });
        }
    }
    if options.paths.len() > 1 {
        inputs = each_once(inputs);
    }
    (
        inputs.len(),
        inputs
            .into_iter()
            .flat_map(|input| open(input, options, scanner)),
    )
}

enum Input {
    Standard,
    File { path: PathBuf, explicit: bool },
    Skipped(Skipped),
}

/// Each file once, however often and by whatever name it is given: where it is named first.
fn each_once(inputs: Vec<Input>) -> Vec<Input> {
    let mut places: HashMap<Option<PathBuf>, usize> = HashMap::new();
    let mut once: Vec<Input> = Vec::with_capacity(inputs.len());
    for input in inputs {
        let (key, named) = match &input {
            Input::Standard => (None, true),
            Input::File { path, explicit } => {
                let real = path.canonicalize().unwrap_or_else(|_| path.clone());
                (Some(real), *explicit)
            }
            Input::Skipped(_) => {
                once.push(input);
                continue;
            }
        };
        match places.entry(key) {
            Entry::Vacant(place) => {
                place.insert(once.len());
                once.push(input);
            }
            Entry::Occupied(place) => {
                // What is found in a folder may be passed over silently, what is named may not.
                if let Input::File { explicit, .. } = &mut once[*place.get()] {
                    *explicit |= named;
                }
            }
        }
    }
    once
}

/// The units of one input: one, or as many as it has lines.
fn open(
    input: Input,
    options: &InputOptions,
    scanner: &dyn Scanner,
) -> Box<dyn Iterator<Item = Work> + Send> {
    let (name, opened) = match input {
        Input::Skipped(skipped) => return one(Work::Skipped(skipped)),
        Input::Standard => {
            let name = options
                .stdin_filename
                .clone()
                .unwrap_or_else(|| STANDARD_INPUT.to_owned());
            (name, stream(Box::new(io::stdin()), scanner, None))
        }
        Input::File { path, explicit } => {
            let whole = Work::File(FileInput {
                expects_text: is_agent_file(&path) || scanner.expects_text(&display(&path)),
                is_document: scanner.documents(),
                path: path.clone(),
                explicit,
                max_size: options.max_file_size,
            });
            if scanner.framing() == Framing::Whole {
                return one(whole);
            }
            let opened =
                File::open(&path).and_then(|file| stream(Box::new(file), scanner, Some(whole)));
            (display(&path), opened)
        }
    };
    let limit = options.max_file_size;
    match opened {
        Ok(Opened::Whole(work)) => one(work),
        Ok(Opened::Stream(reader)) => one(match read::read_limited(reader, 0, limit) {
            Ok(bytes) if looks_binary(&bytes) && (scanner.documents())(&name, &bytes) => {
                Work::Document(name, bytes)
            }
            Ok(bytes) => Work::Standard(name, bytes),
            Err(reason) => Work::Skipped(Skipped {
                path: name,
                line: None,
                reason,
            }),
        }),
        Ok(Opened::Lines(reader)) => Box::new(Lines::new(name.into(), reader, limit)),
        Err(error) => {
            let reason = format!("could not be read: {error}");
            one(Work::Skipped(Skipped {
                path: name,
                line: None,
                reason,
            }))
        }
    }
}

fn one(work: Work) -> Box<dyn Iterator<Item = Work> + Send> {
    Box::new(std::iter::once(work))
}

enum Opened {
    Whole(Work),
    Stream(Box<dyn Read + Send>),
    Lines(Box<dyn Read + Send>),
}

/// Decides how to cut an input by its first bytes. `whole` is the work if it is not to be cut.
fn stream(
    mut reader: Box<dyn Read + Send>,
    scanner: &dyn Scanner,
    whole: Option<Work>,
) -> io::Result<Opened> {
    let mut head = Vec::new();
    let needed = match scanner.framing() {
        Framing::Detect => HEAD_BYTES,
        // No more than a byte order mark: records are scanned as they arrive.
        Framing::Whole | Framing::Lines => 2,
    };
    reader.by_ref().take(needed).read_to_end(&mut head)?;
    let is_utf16 = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]);
    let cut = match scanner.framing() {
        Framing::Whole => Cut::Whole,
        Framing::Lines => Cut::Lines,
        Framing::Detect if is_utf16 => {
            let text = Source::new("", head.clone());
            let mut lines = text.text().lines().filter(|line| !line.trim().is_empty());
            // A single line is one value; it is decoded when it is read whole.
            match lines.nth(1) {
                Some(_) => scanner.cut(text.text().as_bytes()),
                None => Cut::Whole,
            }
        }
        Framing::Detect => scanner.cut(&head),
    };
    let named = whole.as_ref().is_none_or(Work::is_named);
    if cut == Cut::ForeignLines && !named {
        return Ok(Opened::Whole(Work::NothingToScan));
    }
    if cut != Cut::Whole && is_utf16 {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "JSONL in UTF-16: convert it to UTF-8",
        ));
    }
    let reader = Box::new(Cursor::new(head).chain(reader));
    Ok(match (cut, whole) {
        (Cut::Lines | Cut::ForeignLines, _) => Opened::Lines(reader),
        (Cut::Whole, Some(work)) => Opened::Whole(work),
        (Cut::Whole, None) => Opened::Stream(reader),
    })
}

/// Whether a run would scan the file at this canonical path: it is named, or the scanner accepts it
/// and it lies in a folder that is scanned. What ignore files and `exclude` leave out is not looked
/// at.
pub(crate) fn is_scanned(real: &Path, options: &InputOptions, scanner: &dyn Scanner) -> Scanned {
    let mut scanned = Scanned::No;
    for input in &options.paths {
        match input.canonicalize() {
            Ok(input) if input == real => return Scanned::Named,
            Ok(input) if real.starts_with(&input) && scanner.accepts(&display(real)) => {
                scanned = Scanned::Found;
            }
            _ => {}
        }
    }
    scanned
}

/// Whether a run would scan a file, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scanned {
    No,
    /// The user named it.
    Named,
    /// It lies in a folder that is scanned.
    Found,
}

/// A path as reports show it: without a leading `./`.
fn display(path: &Path) -> String {
    let path = path
        .strip_prefix(".")
        .ok()
        .filter(|rest| !rest.as_os_str().is_empty())
        .unwrap_or(path);
    path.to_string_lossy().into_owned()
}

/// `64 MiB` and the like.
pub(crate) fn readable_size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KiB", bytes / 1024),
        _ => format!("{} MiB", bytes / 1_048_576),
    }
}

/// Reads a file that firestop itself needs: configuration or rules.
///
/// # Errors
/// Those of the file system; a file that is too large or no UTF-8.
pub(crate) fn read_own_file(path: &Path) -> io::Result<String> {
    let invalid = |reason: String| io::Error::new(io::ErrorKind::InvalidData, reason);
    let mut bytes = Vec::new();
    File::open(path)?
        .take(OWN_FILE_BYTES + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > OWN_FILE_BYTES {
        let limit = readable_size(OWN_FILE_BYTES);
        return Err(invalid(format!("it is larger than {limit}")));
    }
    String::from_utf8(bytes).map_err(|error| invalid(format!("it is not text: {error}")))
}

/// The path itself if it is a file; else the files below it that are wanted, sorted. Links to files
/// are followed, links to folders are not: they may lead in a circle.
///
/// # Errors
/// Those of the file system.
pub(crate) fn own_files(path: &Path, wanted: fn(&Path) -> bool) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            files.extend(own_files(&path, wanted)?);
        } else if wanted(&path) && !path.is_dir() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
