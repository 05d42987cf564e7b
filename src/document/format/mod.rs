//! The formats of documents: one file each.

use super::reader::Reader;

include!(concat!(env!("OUT_DIR"), "/document_format.rs"));

/// A format, as its file defines it in `FORMAT`.
#[derive(Debug)]
pub(super) struct Format {
    /// As messages call a document of it.
    pub(super) name: &'static str,
    /// Endings of file names, lower case. What has one of them is read as this format unless its
    /// bytes say that it is another one.
    pub(super) endings: &'static [&'static str],
    /// Media types, lower case.
    pub(super) media_types: &'static [&'static str],
    /// Whether bytes are such a document. Binary formats are known by their bytes alone.
    pub(super) detect: fn(&[u8]) -> bool,
    /// Whether its text shows all that it holds, so that reading it only names places.
    pub(super) only_names: bool,
    pub(super) read: Read,
}

impl Format {
    /// Whether it is a picture, of which only what it says in words is read.
    pub(super) fn is_picture(&self) -> bool {
        self.name == "image"
    }
}

/// How a format is read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Read {
    /// It is text with more in it.
    Text(fn(&str, &mut Reader<'_>)),
    /// Its text must be unpacked.
    Binary(fn(&[u8], &mut Reader<'_>)),
}

/// The format of a file: by its bytes, then by its name.
pub(super) fn of(name: &str, bytes: &[u8]) -> Option<&'static Format> {
    by_content(bytes).or_else(|| by_name(name))
}

pub(super) fn by_content(bytes: &[u8]) -> Option<&'static Format> {
    FORMATS
        .iter()
        .copied()
        .find(|format| (format.detect)(bytes))
}

/// A text format by the ending of a file's name.
pub(super) fn by_name(name: &str) -> Option<&'static Format> {
    let file = name.rsplit(['/', '\\']).next()?;
    let ending = file.rsplit_once('.')?.1.to_ascii_lowercase();
    let mut formats = FORMATS.iter().copied();
    formats.find(|format| {
        matches!(format.read, Read::Text(_)) && format.endings.contains(&ending.as_str())
    })
}

/// A text format by a media type.
pub(super) fn by_media_type(media_type: &str) -> Option<&'static Format> {
    let media_type = media_type.split(';').next()?.trim().to_ascii_lowercase();
    let mut formats = FORMATS.iter().copied();
    formats.find(|format| {
        matches!(format.read, Read::Text(_)) && format.media_types.contains(&media_type.as_str())
    })
}
