//! E-books: the pages of an archive.

use super::{Format, Read};
use crate::document::Label;
use crate::document::archive::Archive;
use crate::document::office;
use crate::document::reader::{Inner, Reader};

pub(super) const FORMAT: Format = Format {
    name: "e-book",
    endings: &["epub"],
    media_types: &["application/epub+zip"],
    detect: |bytes| {
        let head = &bytes[..bytes.len().min(200)];
        bytes.starts_with(b"PK\x03\x04")
            && memchr::memmem::find(head, b"application/epub+zip").is_some()
    },
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
            "xhtml" | "html" | "htm" | "svg" | "png" | "jpg" | "jpeg" => {
                let Some(bytes) = archive.read(&name, reader) else {
                    continue;
                };
                let label = Label {
                    name: Some(name.clone()),
                    ..Label::default()
                };
                reader.inner(
                    &bytes,
                    0..0,
                    None,
                    Inner {
                        file: &name,
                        media_type: "",
                        label,
                    },
                );
            }
            _ => {}
        }
    }
}
