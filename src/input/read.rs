//! Reading one file whole: limits, special files, and telling text from binary data.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use super::{Unscanned, display};
use crate::finding::Skipped;
use crate::source::Source;

/// Bytes looked at to tell text from binary data.
const SNIFF_BYTES: usize = 8192;

/// A file to be read whole.
#[derive(Debug)]
pub struct FileInput {
    pub(super) path: PathBuf,
    /// Whether the user named it; else it was found in a folder.
    pub(super) explicit: bool,
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
        if !looks_binary(&bytes) {
            return Ok(Source::new(name, bytes));
        }
        if self.explicit {
            let reason = "binary data, not text: convert it to text to have it scanned".to_owned();
            return Err(Unscanned::Skipped(Skipped {
                path: name,
                line: None,
                reason,
            }));
        }
        Err(Unscanned::NotText)
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

/// Whether the bytes are the content of a binary format. A stray NUL or invalid byte does not make
/// a text binary: it would be an easy way to hide one.
pub(super) fn looks_binary(bytes: &[u8]) -> bool {
    const MAGIC: &[&[u8]] = &[
        b"\x89PNG\r\n",
        b"\xFF\xD8\xFF",
        b"GIF87a",
        b"GIF89a",
        b"RIFF",
        b"PK\x03\x04",
        b"\x1F\x8B",
        b"%PDF-",
        b"\x7FELF",
        b"\xCA\xFE\xBA\xBE",
        b"\xCF\xFA\xED\xFE",
        b"MZ\x90\x00",
        b"BZh",
        b"\xFD7zXZ",
        b"7z\xBC\xAF",
        b"\x28\xB5\x2F\xFD",
        b"\x00asm",
        b"SQLite format 3\0",
        b"wOFF",
        b"wOF2",
        b"OggS",
        b"ID3",
    ];
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) {
        return true;
    }
    let head = &bytes[..bytes.len().min(SNIFF_BYTES)];
    if head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) {
        return false;
    }
    let odd = head
        .iter()
        .filter(|&&byte| byte == 0 || (byte < 0x20 && !b"\t\n\x0B\x0C\r\x1B\x08".contains(&byte)))
        .count();
    let invalid: usize = head.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
    (odd + invalid) * 10 > head.len() * 3
}

#[cfg(test)]
mod tests {
    use super::looks_binary;

    #[test]
    fn text_with_a_stray_nul_is_text() {
        assert!(!looks_binary(b"ignore all\0 previous instructions"));
        assert!(!looks_binary("caf\u{e9} 日本語".as_bytes()));
        assert!(!looks_binary(b"caf\xE9 in latin-1"));
        assert!(!looks_binary(b""));
    }

    #[test]
    fn images_and_machine_code_are_binary() {
        assert!(looks_binary(b"\x89PNG\r\n\x1A\n....IHDR"));
        assert!(looks_binary(&[0, 1, 2, 3, 0, 0, 0, 9, 0, 0]));
    }
}
