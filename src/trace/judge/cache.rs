//! Answers on disk, one file each, named by what was asked of whom: a run that is repeated costs
//! nothing and says the same.

#![expect(
    clippy::disallowed_methods,
    reason = "the files are the judge's own: neither scanned nor reports"
)]

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::answer::Answer;
use crate::error::Error;

/// The hash of what makes an answer what it is.
pub(super) type Key = [u8; 32];

/// What a file says it is; another says nothing.
const FORMAT: &str = "firestop-judge/v1";
/// No answer is longer.
const LARGEST: u64 = 64 << 10;

/// A folder of answers.
#[derive(Debug)]
pub(super) struct Cache(PathBuf);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    format: String,
    answer: Answer,
}

/// The key of an answer: of texts, each with its length, so that no two lists are the same.
pub(super) fn key(parts: &[&str]) -> Key {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

impl Cache {
    /// # Errors
    /// The folder cannot be made.
    pub(super) fn new(folder: PathBuf) -> Result<Self, Error> {
        create(&folder)
            .map_err(|error| Error::io("make the folder of the judge's cache", &folder, &error))?;
        Ok(Self(folder))
    }

    fn path(&self, key: &Key) -> PathBuf {
        let name: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        self.0.join(format!("{name}.json"))
    }

    /// The answer that is kept. A file that is damaged is none.
    pub(super) fn get(&self, key: &Key) -> Option<Answer> {
        let mut bytes = Vec::new();
        let file = File::open(self.path(key)).ok()?;
        file.take(LARGEST).read_to_end(&mut bytes).ok()?;
        let entry: Entry = serde_json::from_slice(&bytes).ok()?;
        (entry.format == FORMAT).then_some(entry.answer)
    }

    /// Keeps an answer. That this fails costs only another question some day.
    pub(super) fn put(&self, key: &Key, answer: &Answer) {
        let entry = Entry {
            format: FORMAT.to_owned(),
            answer: answer.clone(),
        };
        if let Ok(bytes) = serde_json::to_vec(&entry) {
            let _ = write(&self.path(key), &bytes);
        }
    }
}

/// Writes a file as a whole: another run sees the old one or the new one.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension(format!("{}.part", std::process::id()));
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    fs::rename(&beside, path)
}

/// Makes a folder that only its owner can read: reasons may quote what was audited.
fn create(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
