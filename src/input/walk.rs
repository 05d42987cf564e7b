//! Finding the files of a folder: `.gitignore` respected, hidden files left out, and the files that
//! steer agents always taken.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

use super::{InputOptions, display};
use crate::finding::Skipped;

/// Files that agents obey, hidden or not, ignored by git or not: paths relative to any folder.
const AGENT_FILES: &[&str] = &[
    "AGENTS.md",
    "CLAUDE.md",
    "CLAUDE.local.md",
    "GEMINI.md",
    "SKILL.md",
    ".clinerules",
    ".cursorrules",
    ".github/copilot-instructions.md",
    ".mcp.json",
    ".windsurfrules",
];
/// Folders of such files.
const AGENT_FOLDERS: &[&str] = &[".claude", ".cursor/rules"];

/// The files below `root`, sorted, and what could not be looked into.
pub(super) fn files(root: &Path, options: &InputOptions) -> (BTreeSet<PathBuf>, Vec<Skipped>) {
    let mut found = Found::default();
    let mut builder = WalkBuilder::new(root);
    builder
        .hidden(!options.hidden)
        .parents(options.respect_ignore_files)
        .ignore(options.respect_ignore_files)
        .git_ignore(options.respect_ignore_files)
        .git_global(options.respect_ignore_files)
        .git_exclude(options.respect_ignore_files)
        .require_git(false)
        .filter_entry(|entry| entry.file_name() != ".git");
    for entry in builder.build() {
        found.add(entry, true);
    }
    let mut files = found.files;
    files.retain(|file| {
        let relative = file.strip_prefix(root).unwrap_or(file);
        !options.exclude.is_match(relative)
            && !options.exclude.is_match(file)
            && !options.reports.iter().any(|report| is_same(report, file))
    });
    drop_links_to_listed_files(&mut files, &mut found.skipped);
    (files, found.skipped)
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
        if kind.is_file() || kind.is_symlink() {
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
        Some(error) => format!("could not be read: {error}"),
        None => error.to_string(),
    };
    Skipped {
        path,
        line: None,
        reason,
    }
}

/// A link to a file that is scanned under its own name is left out; a link to nothing is skipped
/// aloud; a link to a folder is not followed.
fn drop_links_to_listed_files(files: &mut BTreeSet<PathBuf>, skipped: &mut Vec<Skipped>) {
    let links: Vec<PathBuf> = files
        .iter()
        .filter(|file| file.is_symlink())
        .cloned()
        .collect();
    if links.is_empty() {
        return;
    }
    let targets: BTreeSet<PathBuf> = files
        .iter()
        .filter(|file| !file.is_symlink())
        .filter_map(|file| file.canonicalize().ok())
        .collect();
    for link in links {
        match link.canonicalize() {
            Ok(target) if target.is_dir() || targets.contains(&target) => {
                files.remove(&link);
            }
            Ok(_) => {}
            Err(error) => {
                files.remove(&link);
                let reason = format!("the link leads nowhere: {error}");
                skipped.push(Skipped {
                    path: display(&link),
                    line: None,
                    reason,
                });
            }
        }
    }
}
