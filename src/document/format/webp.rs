//! WebP: EXIF and XMP.

use super::{Format, Read};
use crate::document::image;
use crate::document::reader::Reader;

pub(super) const FORMAT: Format = Format {
    name: "image",
    endings: &["webp"],
    media_types: &["image/webp"],
    detect: |bytes| bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
    only_names: false,
    read: Read::Binary(read),
};

fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    let mut rest = bytes.get(12..).unwrap_or_default();
    while let Some((kind, after)) = rest.split_first_chunk::<4>() {
        let Some((length, after)) = after.split_first_chunk::<4>() else {
            break;
        };
        let length = u32::from_le_bytes(*length) as usize;
        let (data, after) = after.split_at(length.min(after.len()));
        match kind {
            b"EXIF" => image::exif(data, reader),
            b"XMP " => image::xmp(data, reader),
            _ => {}
        }
        rest = after.get(length % 2..).unwrap_or_default();
    }
}
