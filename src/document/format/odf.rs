//! OpenDocument texts, sheets and presentations; hidden text, notes and comments apart.

use std::collections::BTreeMap;

use super::{Format, Read};
use crate::document::archive::{self, Archive};
use crate::document::office;
use crate::document::reader::Reader;
use crate::document::xml::{self, Element, Event, Flow};

pub(super) const FORMAT: Format = Format {
    name: "OpenDocument file",
    endings: &["odt", "ods", "odp", "odg", "ott"],
    media_types: &["application/vnd.oasis.opendocument.text"],
    detect: |bytes| archive::is_of(bytes, b"application/vnd.oasis.opendocument"),
    only_names: false,
    read: Read::Binary(read),
};

fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    let Some(mut archive) = Archive::open(bytes, reader) else {
        return;
    };
    if let Some(manifest) = archive.read("META-INF/manifest.xml", reader)
        && memchr::memmem::find(&manifest, b"encryption-data").is_some()
    {
        return reader.skip("encrypted, not scanned");
    }
    for name in archive.names() {
        let file = name.rsplit('/').next().unwrap_or(&name).to_owned();
        match file.as_str() {
            "content.xml" | "styles.xml" => {
                if let Some(bytes) = archive.read(&name, reader) {
                    content(
                        &bytes,
                        if file == "styles.xml" {
                            "header or footer"
                        } else {
                            ""
                        },
                        reader,
                    );
                }
            }
            "meta.xml" => {
                if let Some(bytes) = archive.read(&name, reader) {
                    office::properties(&bytes, reader);
                }
            }
            _ if name.starts_with("Pictures/") => {
                archive.inner(&name, format!("embedded {file}"), reader);
            }
            _ => {}
        }
    }
}

/// What is known of the text being read.
#[derive(Default)]
struct State {
    /// Styles that hide, by name.
    styles: BTreeMap<String, &'static str>,
    /// The style that is being defined.
    defined: String,
    /// For each open element: its name, why its text is not seen, whether it is text.
    open: Vec<(String, Option<&'static str>, bool)>,
    sheet: String,
}

impl State {
    fn open(&mut self, element: &Element, flow: &mut Flow) {
        let name = element.name.as_str();
        let (outer, in_text) = self
            .open
            .last()
            .map_or((None, false), |(_, hidden, text)| (*hidden, *text));
        let style = self.styles.get(element.get("style-name")).copied();
        let own = match name {
            "hidden-text" | "hidden-paragraph" => Some("hidden text"),
            "table-row" | "table-column" if element.get("visibility") == "collapse" => {
                Some("a hidden row or column")
            }
            "deletion" => Some("deleted text"),
            _ => style,
        };
        let is_text = in_text || matches!(name, "p" | "h");
        match name {
            "style" => self.defined = element.get("name").to_owned(),
            "text-properties" | "table-properties" | "graphic-properties" => {
                if let Some(reason) = hides(element) {
                    self.styles.insert(self.defined.clone(), reason);
                }
            }
            "table" => self.sheet = element.get("name").to_owned(),
            "annotation" | "notes" => {
                flow.gap("\n\n");
                flow.name(if name == "notes" { "notes" } else { "comment" }.to_owned());
            }
            "s" | "tab" | "line-break" => flow.push(" ", outer),
            "hidden-text" => flow.push(element.get("string-value"), own),
            _ => {}
        }
        self.open.push((name.to_owned(), own.or(outer), is_text));
    }

    fn close(&mut self, name: &str, flow: &mut Flow) {
        self.open.pop();
        match name {
            "p" | "h" => flow.gap("\n\n"),
            "annotation" | "notes" => flow.name(match self.sheet.is_empty() {
                true => "text".to_owned(),
                false => format!("sheet '{}'", self.sheet),
            }),
            _ => {}
        }
    }
}

/// Whether the properties of a style hide.
fn hides(element: &Element) -> Option<&'static str> {
    let size = element.get("font-size");
    let points = size
        .strip_suffix("pt")
        .and_then(|points| points.parse::<f64>().ok());
    if element.get("display") == "none" || element.get("display") == "false" {
        Some("hidden text")
    } else if points.is_some_and(|points| points <= 2.0) {
        Some("hidden by its size")
    } else if element.get("color").eq_ignore_ascii_case("#ffffff")
        && element.get("background-color").is_empty()
    {
        Some("hidden in white")
    } else {
        None
    }
}

fn content(bytes: &[u8], title: &str, reader: &mut Reader<'_>) {
    let (mut flow, mut state) = (Flow::default(), State::default());
    xml::walk(bytes, reader, |event| match event {
        Event::Open(element) => state.open(element, &mut flow),
        Event::Text(text) => {
            if let Some((_, hidden, true)) = state.open.last() {
                flow.push(text, *hidden);
            }
        }
        Event::Close(name) => state.close(name, &mut flow),
    });
    flow.tell(title, None, reader);
}
