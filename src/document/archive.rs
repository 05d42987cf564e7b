//! Zip archives, which office files are: entries by name, within the budget.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::Label;
use super::reader::{Inner, Reader};

/// Whether bytes are an archive whose first entry names such a media type, as those do that are no
/// archives to their users.
pub(super) fn is_of(bytes: &[u8], media_type: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(200)];
    bytes.starts_with(b"PK\x03\x04") && memchr::memmem::find(head, media_type).is_some()
}

/// An archive whose entries are read one by one.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
}

/// Whether bytes begin like an archive or something compressed.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    let magic: &[&[u8]] = &[
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\x1F\x8B",
        b"BZh",
        b"\xFD7zXZ",
        b"7z\xBC\xAF",
        b"Rar!",
        b"\x28\xB5\x2F\xFD",
        b"\xD0\xCF\x11\xE0",
    ];
    magic.iter().any(|magic| bytes.starts_with(magic))
        || bytes.get(257..262).is_some_and(|magic| magic == b"ustar")
}

impl<'b> Archive<'b> {
    /// Opens an archive, or tells why it cannot be.
    pub(super) fn open(bytes: &'b [u8], reader: &mut Reader<'_>) -> Option<Self> {
        match ZipArchive::new(Cursor::new(bytes)) {
            Ok(zip) => Some(Self { zip }),
            Err(error) => {
                reader.skip(format!("the document is broken and was not read: {error}"));
                None
            }
        }
    }

    /// The names of all entries, sorted as people count: slide2 before slide10.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .zip
            .file_names()
            .filter_map(|name| Some(name.ok()?.into_owned()))
            .collect();
        names.sort_by_key(|name| {
            let digits: String = name.chars().filter(char::is_ascii_digit).collect();
            let letters: String = name.chars().filter(|c| !c.is_ascii_digit()).collect();
            (letters, digits.len(), digits)
        });
        names
    }

    /// Reads an entry as a document of its own; `called` is what it is called in findings.
    pub(super) fn inner(&mut self, name: &str, called: String, reader: &mut Reader<'_>) {
        let Some(bytes) = self.read(name, reader) else {
            return;
        };
        let label = Label {
            name: Some(called),
            ..Label::default()
        };
        let inner = Inner {
            file: name,
            media_type: "",
            label,
        };
        reader.inner(&bytes, 0..0, None, inner);
    }

    /// The bytes of an entry; tells why not if there are none to be had.
    pub(super) fn read(&mut self, name: &str, reader: &mut Reader<'_>) -> Option<Vec<u8>> {
        let skip = |reader: &mut Reader<'_>, reason: String| {
            reader.skip(format!("{name}: {reason}"));
            None
        };
        if !reader.may_go_on() {
            return None;
        }
        let left = reader.budget().bytes();
        let mut bytes = Vec::new();
        let read = match self.zip.by_name(name) {
            Ok(entry) if entry.encrypted() => {
                return skip(reader, "encrypted, not scanned".to_owned());
            }
            Ok(entry) => entry.take(left as u64 + 1).read_to_end(&mut bytes),
            Err(error) => return skip(reader, format!("not scanned: {error}")),
        };
        if let Err(error) = read {
            return skip(reader, format!("broken, not scanned: {error}"));
        }
        match reader.budget().take_bytes(bytes.len()) {
            Ok(()) => Some(bytes),
            Err(reason) => skip(reader, reason),
        }
    }
}
