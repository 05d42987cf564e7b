//! Text out of documents, with the way back to where it stands.
//!
//! A document is either text that means more than it says as written (HTML, Markdown, JSON, mail):
//! then places are bytes of that text. Or it is binary (PDF, office files, images): then its text is
//! unpacked, and places are named: a page, a sheet, a comment. What is packed in a document is
//! unpacked in turn, within [`Budget`]; what could not be is told in [`Document::skipped`].

mod archive;
mod budget;
mod css;
mod encoding;
mod format;
mod image;
mod mail;
mod markup;
mod ocr;
mod office;
mod pdf;
mod program;
mod reader;
mod strings;
mod xml;

use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use crate::excerpt::Excerpt;
use crate::source::{Source, Span};
use budget::Budget;
use format::{Format, Read};
pub use ocr::Ocr;
use reader::Reader;

/// What a document holds.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// The text that all places are in, if it is not that of the source.
    pub(crate) text: Option<String>,
    /// Texts that the document's own text does not show in the same words, and hidden ones.
    pub(crate) parts: Vec<Part>,
    /// Names for places of the text, by where they begin. Of nested ones the last is the innermost.
    pub(crate) places: Vec<(Span, Label)>,
    /// What was not looked into, and why.
    pub(crate) skipped: Vec<String>,
}

/// A text to be scanned by itself.
#[derive(Debug)]
pub(crate) struct Part {
    text: Excerpt,
    /// From what `text` was cut out of, outwards to the text of the document.
    ways: Vec<Arc<Excerpt>>,
    /// What the places of this text are, by where they begin.
    labels: Vec<(usize, Label)>,
    /// Whether the text stands in the document encoded, so that it cannot be shown there.
    pub(crate) encoded: bool,
    /// Whether these are the bytes of a binary document, read as text: what they say of it, its
    /// other parts may have told.
    pub(crate) as_written: bool,
}

/// What a place is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Label {
    /// In words, the outermost first: `attachment a.docx, comment`.
    pub(crate) name: Option<String>,
    /// RFC 6901 pointer, where the document is a tree of keys and lists.
    pub(crate) pointer: Option<String>,
    /// How it is kept from people, if it is.
    pub(crate) hidden: Option<&'static str>,
}

impl Part {
    /// The text.
    pub(crate) fn text(&self) -> &str {
        self.text.text()
    }

    /// The bytes of the document's text that `span` was made of.
    pub(crate) fn original(&self, span: &Span) -> Span {
        let inner = self.text.original(span);
        self.ways
            .iter()
            .fold(inner, |span, way| way.original(&span))
    }

    /// What the place at `offset` is.
    pub(crate) fn label(&self, offset: usize) -> Option<&Label> {
        let next = self.labels.partition_point(|(start, _)| *start <= offset);
        Some(&self.labels[next.checked_sub(1)?].1)
    }
}

impl Document {
    /// The innermost place that holds the byte at `offset`.
    pub(crate) fn label(&self, offset: usize) -> Option<&Label> {
        let next = self
            .places
            .partition_point(|(span, _)| span.start <= offset);
        let mut before = self.places[..next].iter().rev();
        let place = before.find(|(span, _)| offset < span.end.max(span.start + 1));
        place.map(|(_, label)| label)
    }

    /// Where the strings of a program are.
    pub(crate) fn strings(&self) -> Vec<Span> {
        let places = self.places.iter();
        let strings = places.filter(|(_, label)| label.name.as_deref() == Some(program::STRING));
        strings.map(|(span, _)| span.clone()).collect()
    }

    /// How the byte at `offset` of the document's text is hidden, if it is.
    pub(crate) fn hidden(&self, offset: usize) -> Option<&'static str> {
        let mut hidden = self.parts.iter().filter_map(|part| {
            let reason = part.labels.first()?.1.hidden?;
            let whole = part.original(&(0..part.text().len()));
            whole.contains(&offset).then_some(reason)
        });
        hidden.next()
    }
}

/// Whether bytes that are not to be read as text are a document that can be unpacked.
pub(crate) fn is_binary(name: &str, bytes: &[u8]) -> bool {
    Kind::of(name, bytes).is_some_and(Kind::is_binary)
}

/// A kind of document that a text or some bytes are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kind(&'static Format);

impl Kind {
    /// By the first bytes, then by the name.
    pub(crate) fn of(name: &str, bytes: &[u8]) -> Option<Self> {
        format::of(name, bytes).map(Self)
    }

    /// Whether it is binary: there is no text but what is unpacked.
    pub(crate) fn is_binary(self) -> bool {
        matches!(self.0.read, Read::Binary(_))
    }

    /// Whether it is a picture, of which only what it says in words is read.
    pub(crate) fn is_picture(self) -> bool {
        self.0.is_picture()
    }

    /// Whether it is read by its elements, so that it is known which of them are seen.
    pub(crate) fn is_markup(self) -> bool {
        matches!(self.0.name, "page" | "drawing")
    }

    /// Whether the text as written shows all that it holds, so that unpacking it only names places.
    pub(crate) fn only_names(self) -> bool {
        self.0.only_names
    }
}

/// Reads a document; `ocr` reads what is drawn in images. What is broken ends where it breaks, and is
/// told.
pub(crate) fn unpack(kind: Kind, source: &Source, ocr: Option<&Ocr>) -> Document {
    let read = || {
        let mut budget = Budget::default();
        let mut document = Document {
            text: kind.is_binary().then(String::new),
            ..Document::default()
        };
        let mut reader = Reader::new(&mut document, &mut budget, ocr);
        match kind.0.read {
            Read::Text(read) => read(source.text(), &mut reader),
            Read::Binary(_) => {
                reader.read_binary(kind.0, source.bytes());
                // Text behind a signature is text all the same.
                if !source.text().is_empty() {
                    reader.text(source.text(), Label::default());
                    if let Some(last) = document.parts.last_mut() {
                        last.as_written = true;
                    }
                }
            }
        }
        document
            .places
            .sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
        document
    };
    // The parsers are made for broken input, but they are not ours.
    panic::catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Document {
        text: kind.is_binary().then(String::new),
        skipped: vec![format!(
            "the {} is broken: it was not read to its end",
            kind.0.name
        )],
        ..Document::default()
    })
}
