//! PDF: objects are read by the parser, streams are inflated here, so that none is larger than the
//! budget.

mod font;
mod page;
mod stream;

use hayro_syntax::object::{Dict, Object, Stream};
use hayro_syntax::{LoadPdfError, Pdf};

use super::reader::{Inner, Reader};
use super::xml::Flow;
use super::{Label, image};

/// What a whole PDF ends with.
const END: &[u8] = b"%%EOF";
/// Objects that are looked at.
const OBJECTS: usize = 200_000;

/// Reads a document.
pub(super) fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    if let Err(reason) = stream::check(bytes) {
        return reader.skip(reason);
    }
    let pdf = match Pdf::new(bytes.to_vec()) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(_)) => return reader.skip("encrypted, not scanned"),
        Err(LoadPdfError::Invalid) => return reader.skip("a broken PDF: it was not scanned"),
    };
    // The parser mends what it can, and does not tell.
    if memchr::memmem::find(bytes, END).is_none() {
        reader.skip("a PDF without its end mark, cut off perhaps: what could be read was scanned");
    }
    if pdf.pages().is_empty() {
        reader.skip("a PDF without a page that could be read");
    }
    let (mut flow, mut fonts) = (Flow::default(), page::Fonts::new());
    for (number, page) in pdf.pages().iter().enumerate() {
        flow.name(format!("page {}", number + 1));
        page::read(page, &mut fonts, &mut flow, reader);
        flow.gap("\n\n");
    }
    flow.tell("", None, reader);
    properties(&pdf, reader);
    for (number, object) in pdf.objects().into_iter().enumerate() {
        if number >= OBJECTS {
            return reader.skip(format!(
                "more than {OBJECTS} objects: the rest was not scanned"
            ));
        }
        match object {
            Object::Dict(dict) => words(&dict, reader),
            Object::Stream(stream) => file(&stream, reader),
            _ => {}
        }
    }
}

fn properties(pdf: &Pdf, reader: &mut Reader<'_>) {
    let data = pdf.metadata();
    for (name, value) in [
        ("title", &data.title),
        ("author", &data.author),
        ("subject", &data.subject),
        ("keywords", &data.keywords),
        ("creator", &data.creator),
        ("producer", &data.producer),
    ] {
        if let Some(value) = value {
            image::words(&text(value), &format!("property {name}"), reader);
        }
    }
}

/// Strings of objects that people or viewers read besides the pages.
fn words(dict: &Dict<'_>, reader: &mut Reader<'_>) {
    const KEYS: &[(&str, &str)] = &[
        ("Contents", "comment"),
        ("TU", "form field"),
        ("V", "form field"),
        ("DV", "form field"),
        ("Title", "bookmark"),
        ("Alt", "alternative text"),
        ("ActualText", "alternative text"),
        ("JS", "script"),
        ("Desc", "attached file"),
    ];
    for (key, name) in KEYS {
        // The title of the document is told with its properties.
        if *key == "Title" && !dict.contains_key("Parent") {
            continue;
        }
        match dict.get::<Object<'_>>(*key) {
            Some(Object::String(value)) => image::words(&text(value.as_bytes()), name, reader),
            Some(Object::Stream(value)) if *key == "JS" => {
                if let Some(data) = stream::decode(&value, reader) {
                    image::words(&text(&data), name, reader);
                }
            }
            _ => {}
        }
    }
}

/// Files that are attached, and properties in XMP.
fn file(stream: &Stream<'_>, reader: &mut Reader<'_>) {
    let dict = stream.dict();
    let kind = dict.get::<hayro_syntax::object::Name<'_>>("Type");
    match kind.as_ref().map(|kind| kind.as_str()) {
        Some("EmbeddedFile") => {
            if let Some(data) = stream::decode(stream, reader) {
                let label = Label {
                    name: Some("attached file".to_owned()),
                    ..Label::default()
                };
                reader.inner(
                    &data,
                    0..0,
                    None,
                    Inner {
                        label,
                        ..Inner::default()
                    },
                );
            }
        }
        Some("Metadata") => {
            if let Some(data) = stream::decode(stream, reader) {
                image::xmp(&data, reader);
            }
        }
        _ => {}
    }
}

/// A string of the document's own: UTF-16 or UTF-8 with a mark, else close to Latin-1.
fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] => super::encoding::text(bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => image::latin1(bytes),
    }
}
