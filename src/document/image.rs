//! What image files say in words: EXIF and XMP, which several formats carry.

use std::io::{Cursor, Read as _};

use exif::{In, Tag, Value};
use flate2::read::ZlibDecoder;

use super::Label;
use super::markup;
use super::reader::Reader;
use crate::excerpt::Excerpt;

/// Tags whose values are words.
const WORDS: &[(Tag, &str)] = &[
    (Tag::ImageDescription, "EXIF ImageDescription"),
    (Tag::UserComment, "EXIF UserComment"),
    (Tag::Artist, "EXIF Artist"),
    (Tag::Copyright, "EXIF Copyright"),
    (Tag::Software, "EXIF Software"),
    (Tag::Make, "EXIF Make"),
    (Tag::Model, "EXIF Model"),
];
/// Tags that Windows writes, in UTF-16: title, comment, author, keywords, subject.
const WIDE: std::ops::RangeInclusive<u16> = 0x9C9B..=0x9C9F;

/// Tells a text with a name.
pub(super) fn words(text: &str, name: &str, reader: &mut Reader<'_>) {
    let label = Label {
        name: Some(name.to_owned()),
        ..Label::default()
    };
    reader.text(text, label);
}

/// EXIF data, from the byte order on.
pub(super) fn exif(data: &[u8], reader: &mut Reader<'_>) {
    let data = data.strip_prefix(b"Exif\0\0").unwrap_or(data);
    let Ok(fields) = exif::Reader::new()
        .continue_on_error(true)
        .read_raw(data.to_vec())
        .or_else(|error| error.distill_partial_result(|_| {}))
    else {
        // Without a byte order there is nothing a reader could make of it.
        return;
    };
    for (tag, name) in WORDS {
        for number in [In::PRIMARY, In::THUMBNAIL] {
            let Some(field) = fields.get_field(*tag, number) else {
                continue;
            };
            match &field.value {
                Value::Ascii(lines) => {
                    for line in lines {
                        words(&String::from_utf8_lossy(line), name, reader);
                    }
                }
                Value::Undefined(bytes, _) => words(&comment(bytes), name, reader),
                _ => {}
            }
        }
    }
    for field in fields
        .fields()
        .filter(|field| WIDE.contains(&field.tag.number()))
    {
        if let Value::Byte(bytes) = &field.value {
            words(&utf16(bytes, u16::from_le_bytes), "EXIF comment", reader);
        }
    }
}

/// A user comment: eight bytes name its encoding.
fn comment(bytes: &[u8]) -> String {
    match bytes.split_at_checked(8) {
        Some((b"UNICODE\0", text)) => {
            let big = text.iter().step_by(2).filter(|byte| **byte == 0).count();
            let little = text
                .iter()
                .skip(1)
                .step_by(2)
                .filter(|byte| **byte == 0)
                .count();
            utf16(
                text,
                if big > little {
                    u16::from_be_bytes
                } else {
                    u16::from_le_bytes
                },
            )
        }
        Some((head, text)) if head.starts_with(b"ASCII") || head == [0; 8] => {
            String::from_utf8_lossy(text).into_owned()
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16_lossy(&units)
        .trim_end_matches('\0')
        .to_owned()
}

/// An XMP packet: what its elements and attributes say.
pub(super) fn xmp(data: &[u8], reader: &mut Reader<'_>) {
    let text = super::encoding::text(data);
    let mut all = Excerpt::default();
    let mut at = 0;
    // Elements are many and words are few: the text between tags, and the values of attributes.
    while let Some(open) = text[at..].find('<').map(|open| at + open) {
        if !text[at..open].trim().is_empty() {
            markup::unescape(&text, at..open, &mut all);
            all.replace("\n\n", open..open);
        }
        let close = text[open..]
            .find('>')
            .map_or(text.len(), |close| open + close + 1);
        for value in text[open..close].split('"').skip(1).step_by(2) {
            if value.contains(' ') {
                let start = value.as_ptr().addr() - text.as_ptr().addr();
                markup::unescape(&text, start..start + value.len(), &mut all);
                all.replace("\n\n", start..start);
            }
        }
        at = close;
    }
    words(all.text(), "XMP", reader);
}

/// Inflates a deflated text within the budget.
pub(super) fn inflate(data: &[u8], reader: &mut Reader<'_>) -> Option<Vec<u8>> {
    let left = reader.budget().bytes();
    let mut bytes = Vec::new();
    let read = ZlibDecoder::new(Cursor::new(data))
        .take(left as u64 + 1)
        .read_to_end(&mut bytes);
    if read.is_err() && bytes.is_empty() {
        reader.skip("a compressed text is broken and was not scanned");
        return None;
    }
    match reader.budget().take_bytes(bytes.len()) {
        Ok(()) => Some(bytes),
        Err(reason) => {
            reader.skip(reason);
            None
        }
    }
}

/// Bytes of Latin-1 as text, unless they are UTF-8, as many writers have it.
pub(super) fn latin1(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}
