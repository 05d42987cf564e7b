//! JPEG: comments, EXIF, XMP, captions of news agencies (IPTC).

use super::{Format, Read};
use crate::document::image::{self, latin1};
use crate::document::reader::Reader;

pub(super) const FORMAT: Format = Format {
    name: "image",
    endings: &["jpg", "jpeg", "jpe"],
    media_types: &["image/jpeg"],
    detect: |bytes| bytes.starts_with(b"\xFF\xD8\xFF"),
    only_names: false,
    read: Read::Binary(read),
};

const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";

fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let Some((&[0xFF, marker], after)) = rest.split_first_chunk::<2>() {
        // Fill bytes, and markers without a length.
        if matches!(marker, 0xFF | 0x01 | 0xD0..=0xD8) {
            rest = if marker == 0xFF { &rest[1..] } else { after };
            continue;
        }
        // The picture itself.
        if matches!(marker, 0xD9 | 0xDA) {
            break;
        }
        let Some((length, after)) = after.split_first_chunk::<2>() else {
            break;
        };
        let length = usize::from(u16::from_be_bytes(*length)).saturating_sub(2);
        let (data, after) = after.split_at(length.min(after.len()));
        match marker {
            0xFE => image::words(&latin1(data), "JPEG comment", reader),
            0xE1 if data.starts_with(b"Exif\0\0") => image::exif(data, reader),
            0xE1 if data.starts_with(XMP) => image::xmp(&data[XMP.len()..], reader),
            0xED if data.starts_with(PHOTOSHOP) => captions(&data[PHOTOSHOP.len()..], reader),
            _ => {}
        }
        rest = after;
    }
}

/// Records of IPTC, wherever they begin in the blocks of a Photoshop segment.
fn captions(data: &[u8], reader: &mut Reader<'_>) {
    let mut at = 0;
    while let Some(found) = memchr::memmem::find(&data[at..], b"\x1C\x02") {
        let start = at + found;
        let Some(&[_, high, low]) = data
            .get(start + 2..)
            .and_then(|rest| rest.first_chunk::<3>())
        else {
            break;
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let end = (start + 5 + length).min(data.len());
        image::words(&latin1(&data[start + 5..end]), "IPTC", reader);
        at = end;
    }
}
