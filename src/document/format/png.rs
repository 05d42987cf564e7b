//! PNG: text chunks, plain, compressed and international; EXIF.

use super::{Format, Read};
use crate::document::image::{self, latin1};
use crate::document::reader::Reader;

pub(super) const FORMAT: Format = Format {
    name: "image",
    endings: &["png", "apng"],
    media_types: &["image/png"],
    detect: |bytes| bytes.starts_with(SIGNATURE),
    only_names: false,
    read: Read::Binary(read),
};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    let mut rest = bytes.get(SIGNATURE.len()..).unwrap_or_default();
    while let Some((length, kind, after)) = header(rest) {
        // The last chunk of a file that was cut off is read as far as it goes.
        let (data, after) = after.split_at(length.min(after.len()));
        match &kind {
            b"tEXt" => plain(data, reader),
            b"zTXt" => compressed(data, reader),
            b"iTXt" => international(data, reader),
            b"eXIf" => image::exif(data, reader),
            b"IEND" => break,
            _ => {}
        }
        rest = after.get(4..).unwrap_or_default();
    }
}

/// Length and kind of the next chunk, and what follows.
fn header(bytes: &[u8]) -> Option<(usize, [u8; 4], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (kind, rest) = rest.split_first_chunk::<4>()?;
    Some((u32::from_be_bytes(*length) as usize, *kind, rest))
}

/// The bytes up to a zero, and those after it.
fn field(data: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = memchr::memchr(0, data)?;
    Some((&data[..end], &data[end + 1..]))
}

fn tell(keyword: &[u8], text: &str, reader: &mut Reader<'_>) {
    let keyword = latin1(keyword);
    if keyword == "XML:com.adobe.xmp" {
        return image::xmp(text.as_bytes(), reader);
    }
    image::words(text, &format!("PNG text {keyword}"), reader);
}

fn plain(data: &[u8], reader: &mut Reader<'_>) {
    if let Some((keyword, text)) = field(data) {
        tell(keyword, &latin1(text), reader);
    }
}

fn compressed(data: &[u8], reader: &mut Reader<'_>) {
    if let Some((keyword, rest)) = field(data)
        && let Some(text) = image::inflate(rest.get(1..).unwrap_or_default(), reader)
    {
        tell(keyword, &latin1(&text), reader);
    }
}

fn international(data: &[u8], reader: &mut Reader<'_>) {
    let Some((keyword, rest)) = field(data) else {
        return;
    };
    let Some((flags, rest)) = rest.split_first_chunk::<2>() else {
        return;
    };
    let Some((_, rest)) = field(rest) else { return };
    let Some((_, text)) = field(rest) else { return };
    match flags[0] {
        0 => tell(keyword, &latin1(text), reader),
        _ => {
            if let Some(text) = image::inflate(text, reader) {
                tell(keyword, &latin1(&text), reader);
            }
        }
    }
}
