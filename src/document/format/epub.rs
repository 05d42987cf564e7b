//! E-books: the pages of an archive.

use super::{Format, Read};
use crate::document::archive::{self, Archive};
use crate::document::office;
use crate::document::reader::Reader;

pub(super) const FORMAT: Format = Format {
    name: "e-book",
    endings: &["epub"],
    media_types: &["application/epub+zip"],
    detect: |bytes| archive::is_of(bytes, b"application/epub+zip"),
    only_names: false,
    read: Read::Binary(read),
};

fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    let Some(mut archive) = Archive::open(bytes, reader) else {
        return;
    };
    for name in archive.names() {
        let ending = name
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        match ending.as_str() {
            "opf" | "ncx" => {
                if let Some(bytes) = archive.read(&name, reader) {
                    office::texts(&bytes, "properties", None, reader, |_| true);
                }
            }
            "gif" | "htm" | "html" | "jpeg" | "jpg" | "png" | "svg" | "txt" | "webp" | "xhtml"
            | "xml" => {
                archive.inner(&name, name.clone(), reader);
            }
            _ => {}
        }
    }
}
