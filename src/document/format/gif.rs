//! GIF: comments.

use super::{Format, Read};
use crate::document::image::{self, latin1};
use crate::document::reader::Reader;

pub(super) const FORMAT: Format = Format {
    name: "image",
    endings: &["gif"],
    media_types: &["image/gif"],
    detect: |bytes| bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a"),
    only_names: false,
    read: Read::Binary(read),
};

fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    // What it is, is clear from the first bytes; a file that is cut off has no more to say.
    let _ = blocks(bytes, reader);
}

/// Walks over the blocks up to the end, or to where the file breaks off.
fn blocks(bytes: &[u8], reader: &mut Reader<'_>) -> Option<()> {
    let table = |flags: u8| {
        if flags & 0x80 == 0 {
            0
        } else {
            3 << ((flags & 7) + 1)
        }
    };
    let mut rest = bytes.get(13 + table(*bytes.get(10)?)..)?;
    loop {
        let (kind, after) = rest.split_first()?;
        match kind {
            0x21 => {
                let (label, after) = after.split_first()?;
                let (data, after) = chain(after);
                match (label, data.get(..11)) {
                    (0xFE, _) => image::words(&latin1(&data), "GIF comment", reader),
                    (0xFF, Some(b"XMP DataXMP")) => image::xmp(&data[11..], reader),
                    _ => {}
                }
                rest = after;
            }
            0x2C => {
                let after = after.get(9 + table(*after.get(8)?) + 1..)?;
                rest = chain(after).1;
            }
            _ => return None,
        }
    }
}

/// The bytes of a chain of blocks, and what follows it.
fn chain(mut bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut data = Vec::new();
    while let Some((length, after)) = bytes.split_first() {
        if *length == 0 {
            return (data, after);
        }
        let (block, after) = after.split_at(usize::from(*length).min(after.len()));
        data.extend_from_slice(block);
        bytes = after;
    }
    (data, bytes)
}
