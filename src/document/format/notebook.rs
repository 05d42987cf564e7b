//! Notebooks: each cell and each output as one text, however many strings it is stored in.

use super::{Format, Read};
use crate::document::reader::{Inner, Reader};
use crate::document::{Label, strings};
use crate::excerpt::Excerpt;
use crate::json;
use crate::source::Span;

pub(super) const FORMAT: Format = Format {
    name: "notebook",
    endings: &["ipynb"],
    media_types: &["application/x-ipynb+json"],
    detect: |_| false,
    only_names: false,
    read: Read::Text(read),
};

/// A text that is stored as a list of lines, or as one string.
struct Stored {
    pointer: String,
    spans: Vec<Span>,
}

fn read(text: &str, reader: &mut Reader<'_>) {
    let mut all: Vec<Stored> = Vec::new();
    strings::walk(text, |span, pointer| {
        let (before, last) = pointer.rsplit_once('/').unwrap_or((pointer, ""));
        let is_line = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
        let pointer = if is_line { before } else { pointer };
        match all.last_mut() {
            Some(stored) if is_line && stored.pointer == pointer => stored.spans.push(span),
            _ => all.push(Stored {
                pointer: pointer.to_owned(),
                spans: vec![span],
            }),
        }
    });
    for stored in all {
        tell(text, stored, reader);
    }
}

fn tell(text: &str, stored: Stored, reader: &mut Reader<'_>) {
    let mut words = Excerpt::default();
    for span in &stored.spans {
        for (place, character) in json::characters(&text[span.clone()]) {
            words.character(
                character,
                text,
                span.start + place.start..span.start + place.end,
            );
        }
    }
    let mut keys = stored.pointer.split('/').skip(1);
    let name = match (
        keys.next(),
        keys.next().and_then(|number| number.parse::<usize>().ok()),
        keys.next(),
    ) {
        (Some("cells"), Some(cell), Some("outputs")) => {
            Some(format!("output of cell {}", cell + 1))
        }
        (Some("cells"), Some(cell), _) => Some(format!("cell {}", cell + 1)),
        _ => None,
    };
    let is_page =
        stored.pointer.ends_with("/text~1html") || stored.pointer.ends_with("/image~1svg+xml");
    let label = Label {
        name,
        pointer: Some(stored.pointer),
        hidden: None,
    };
    let span = stored.spans.first().map_or(0, |span| span.start)
        ..stored.spans.last().map_or(0, |span| span.end);
    if is_page {
        let bytes = words.text().as_bytes().to_vec();
        reader.inner(
            &bytes,
            span,
            Some(words),
            Inner {
                media_type: "text/html",
                file: "",
                label,
            },
        );
        return;
    }
    for span in stored.spans {
        reader.place(span, label.clone());
    }
    if words.text().contains(' ') {
        reader.part(words, label);
    }
}
