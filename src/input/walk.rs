//! Finding the files of a folder: `.gitignore` respected, hidden files left out, and the files that
//! steer agents always taken.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use ignore::{DirEntry, WalkBuilder};

use super::{InputOptions, display};
use crate::agent_file::{AGENT_FILES, AGENT_FOLDERS, is_agent_file};
use crate::finding::Skipped;
use crate::scan::Scanner;

/// Why a named pipe, a socket or a device found in a folder is not read: it might never end.
const NOT_REGULAR: &str = "not a regular file";
/// The files below `root` that the scanner `accepts`, sorted, and what could not be looked into.
pub(super) fn files(
    root: &Path,
    options: &InputOptions,
    scanner: &dyn Scanner,
) -> (BTreeSet<PathBuf>, Vec<Skipped>) {
    let mut found = Found::default();
    let respected = options.respect_ignore_files;
    if respected && let Some(skipped) = endless_ignore_file(root) {
        return (BTreeSet::new(), vec![skipped]);
    }
    let (sender, endless) = mpsc::channel();
    let mut builder = WalkBuilder::new(root);
    let hidden = scanner.hidden();
    // What a scanner takes of it is told by name.
    let chosen = !options.hidden && hidden.files;
    builder
        .hidden(!options.hidden && !hidden.files)
        .parents(options.respect_ignore_files)
        .ignore(options.respect_ignore_files)
        .git_ignore(options.respect_ignore_files)
        .git_global(options.respect_ignore_files)
        .git_exclude(options.respect_ignore_files)
        .require_git(false)
        .filter_entry(move |entry| {
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            let skipped = (respected && is_folder).then(|| endless_ignore_file(entry.path()));
            let name = entry.file_name();
            let is_taken = || {
                let is_hidden = name.as_encoded_bytes().starts_with(b".") && entry.depth() > 0;
                !is_hidden || !is_folder || hidden.folders.iter().any(|folder| name == *folder)
            };
            match skipped.flatten() {
                // The receiver lives as long as the walk.
                Some(skipped) => sender.send(skipped).is_err(),
                None => name != ".git" && (!chosen || is_taken()),
            }
        });
    for entry in builder.build() {
        found.add(entry, true);
    }
    found.skipped.extend(endless.try_iter());
    let mut files = found.files;
    files.retain(|file| {
        let relative = file.strip_prefix(root).unwrap_or(file);
        !options.exclude.is_match(relative)
            && !options.exclude.is_match(file)
            && !options.reports.iter().any(|report| is_same(report, file))
            && is_accepted(scanner, file)
    });
    let files = without_links_and_special_files(files, &mut found.skipped);
    (files, found.skipped)
}

/// Whether the scanner takes the file from a folder.
fn is_accepted(scanner: &dyn Scanner, file: &Path) -> bool {
    let name = display(file);
    scanner.accepts(&name) || (is_agent_file(file) && scanner.expects_text(&name))
}

/// Why a folder cannot be walked: an ignore file in it that might never end.
fn endless_ignore_file(folder: &Path) -> Option<Skipped> {
    let mut files = [".gitignore", ".ignore"]
        .iter()
        .map(|name| folder.join(name));
    let is_special = |path: &PathBuf| {
        fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
    };
    files.find(is_special).map(|path| Skipped {
        path: display(&path),
        line: None,
        reason: format!("{NOT_REGULAR}: its folder is scanned with --no-ignore only"),
    })
}

/// Whether both are one file; asked of the file system only where the names agree.
fn is_same(a: &Path, b: &Path) -> bool {
    a.file_name() == b.file_name()
        && fs::canonicalize(a).is_ok_and(|a| fs::canonicalize(b).is_ok_and(|b| a == b))
}

#[derive(Default)]
struct Found {
    files: BTreeSet<PathBuf>,
    skipped: Vec<Skipped>,
}

impl Found {
    fn add(&mut self, entry: Result<DirEntry, ignore::Error>, look_for_agent_files: bool) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => return self.skipped.push(unreadable(&error)),
        };
        let Some(kind) = entry.file_type() else {
            return;
        };
        if kind.is_file() || kind.is_symlink() || (!kind.is_dir() && is_agent_file(entry.path())) {
            self.files.insert(entry.into_path());
        } else if kind.is_dir() && look_for_agent_files {
            self.add_agent_files(entry.path());
        }
    }

    fn add_agent_files(&mut self, folder: &Path) {
        for name in AGENT_FILES {
            let path = folder.join(name);
            if fs::symlink_metadata(&path).is_ok_and(|metadata| !metadata.is_dir()) {
                self.files.insert(path);
            }
        }
        for name in AGENT_FOLDERS {
            let path = folder.join(name);
            if path.is_dir() {
                for entry in WalkBuilder::new(path).standard_filters(false).build() {
                    self.add(entry, false);
                }
            }
        }
    }
}

fn unreadable(error: &ignore::Error) -> Skipped {
    let path = match error {
        ignore::Error::WithPath { path, .. } => display(path),
        ignore::Error::WithDepth { err, .. } => return unreadable(err),
        _ => String::new(),
    };
    let reason = match error.io_error() {
        // The walker names the path in front of what the system says.
        Some(error) => match error.get_ref().and_then(|walker| walker.source()) {
            Some(system) => format!("could not be read: {system}"),
            None => format!("could not be read: {error}"),
        },
        None => error.to_string(),
    };
    Skipped {
        path,
        line: None,
        reason,
    }
}

/// What can be read. A link to a file that is scanned under its own name is left out; a link to
/// nothing, and what would block the reader, is skipped aloud; a link to a folder is not followed.
fn without_links_and_special_files(
    found: BTreeSet<PathBuf>,
    skipped: &mut Vec<Skipped>,
) -> BTreeSet<PathBuf> {
    let mut files = BTreeSet::new();
    let mut links = Vec::new();
    let mut skip = |path: &Path, reason: String| {
        skipped.push(Skipped {
            path: display(path),
            line: None,
            reason,
        });
    };
    for path in found {
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_symlink() => links.push(path),
            Ok(metadata) if !metadata.is_file() => skip(&path, NOT_REGULAR.to_owned()),
            // One that is gone by now is told when it is read.
            _ => drop(files.insert(path)),
        }
    }
    if links.is_empty() {
        return files;
    }
    let targets: BTreeSet<PathBuf> = files
        .iter()
        .filter_map(|file| file.canonicalize().ok())
        .collect();
    for link in links {
        match link.canonicalize() {
            Ok(target) if target.is_dir() || targets.contains(&target) => {}
            Ok(target) if target.is_file() => drop(files.insert(link)),
            Ok(_) => skip(&link, NOT_REGULAR.to_owned()),
            Err(error) => skip(&link, format!("the link leads nowhere: {error}")),
        }
    }
    files
}
