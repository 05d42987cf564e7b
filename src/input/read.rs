//! Reading one file whole: limits, and what kind of file it is.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use super::{Unscanned, display};
use crate::binary::looks_binary;
use crate::finding::Skipped;
use crate::source::Source;

/// A file to be read whole.
#[derive(Debug)]
pub struct FileInput {
    pub(super) path: PathBuf,
    /// Whether the user named it; else it was found in a folder.
    pub(super) explicit: bool,
    /// Whether it is text by its name, whatever its bytes look like.
    pub(super) expects_text: bool,
    /// Whether the scanner unpacks it, by its name and bytes.
    pub(super) is_document: fn(&str, &[u8]) -> bool,
    pub(super) max_size: u64,
}

impl FileInput {
    pub(super) fn read(self) -> Result<Source, Unscanned> {
        let name = display(&self.path);
        let bytes = self.bytes().map_err(|reason| {
            Unscanned::Skipped(Skipped {
                path: name.clone(),
                line: None,
                reason,
            })
        })?;
        if self.expects_text {
            return Ok(Source::new(name, bytes));
        }
        let is_text = !(self.is_pdf(&bytes) || looks_binary(&bytes));
        if is_text {
            return Ok(Source::new(name, bytes));
        }
        if (self.is_document)(&name, &bytes) {
            return Ok(Source::binary(name, bytes));
        }
        if self.explicit {
            let reason = "binary data, not text: convert it to text to have it scanned".to_owned();
            return Err(Unscanned::Skipped(Skipped {
                path: name,
                line: None,
                reason,
            }));
        }
        Err(Unscanned::NothingToScan)
    }

    /// Whether name, signature and the bytes after it agree: such a document may be mostly text,
    /// but it is read with a viewer.
    fn is_pdf(&self, bytes: &[u8]) -> bool {
        let mut lines = bytes.split(|&byte| byte == b'\r' || byte == b'\n');
        let ending = self.path.extension();
        ending.is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
            && lines.next().is_some_and(|line| line.starts_with(b"%PDF-"))
            && lines
                .find(|line| !line.is_empty())
                .is_some_and(|line| line.iter().filter(|byte| !byte.is_ascii()).count() >= 4)
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        let file =
            File::open(&self.path).map_err(|error| format!("could not be opened: {error}"))?;
        let size = file
            .metadata()
            .map_err(|error| format!("could not be read: {error}"))?
            .len();
        read_limited(file, size, self.max_size)
    }
}

/// Everything in `reader`, or the reason why not. `size` is a hint.
pub(super) fn read_limited(reader: impl Read, size: u64, max_size: u64) -> Result<Vec<u8>, String> {
    let too_large = || {
        format!(
            "larger than the limit of {}: raise --max-file-size",
            super::readable_size(max_size)
        )
    };
    if size > max_size {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    reader
        .take(max_size.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| format!("could not be read: {error}"))?;
    if bytes.len() as u64 > max_size {
        return Err(too_large());
    }
    Ok(bytes)
}
