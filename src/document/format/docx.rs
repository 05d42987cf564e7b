//! Word: text, comments, notes, headers; hidden runs, white and tiny text apart.

use super::{Format, Read};
use crate::document::archive::Archive;
use crate::document::office;
use crate::document::reader::Reader;
use crate::document::xml::{self, Element, Event, Flow};

pub(super) const FORMAT: Format = Format {
    name: "Word document",
    endings: &["docx", "docm", "dotx"],
    media_types: &["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    detect: |bytes| office::detect(bytes, "word/"),
    only_names: false,
    read: Read::Binary(read),
};

/// Entries without words.
const SILENT: &[&str] = &[
    "fontTable.xml",
    "numbering.xml",
    "settings.xml",
    "styles.xml",
    "stylesWithEffects.xml",
    "webSettings.xml",
    "people.xml",
    "commentsIds.xml",
    "commentsExtended.xml",
    "commentsExtensible.xml",
];

fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    let Some(mut archive) = Archive::open(bytes, reader) else {
        return;
    };
    for name in archive.names() {
        let file = name.rsplit('/').next().unwrap_or(&name).to_owned();
        let is_text =
            name.starts_with("word/") && name.matches('/').count() == 1 && file.ends_with(".xml");
        if !is_text || SILENT.contains(&file.as_str()) || name.contains("/theme") {
            office::common(&mut archive, &name, reader);
        } else if let Some(bytes) = archive.read(&name, reader) {
            body(&bytes, title(&file), reader);
        }
    }
}

/// What an entry is called in findings.
fn title(file: &str) -> &str {
    let name = file
        .trim_end_matches(".xml")
        .trim_end_matches(|c: char| c.is_ascii_digit());
    match name {
        "document" => "",
        "comments" => "comment",
        "footnotes" => "footnote",
        "endnotes" => "endnote",
        other => other,
    }
}

/// The format of a run, as far as it hides its text.
#[derive(Default)]
struct Run {
    vanished: bool,
    white: bool,
    tiny: bool,
    /// Behind it is a colour, so that white can be seen.
    shaded: bool,
}

impl Run {
    fn take(&mut self, element: &Element) {
        let value = element.get("val");
        match element.name.as_str() {
            "vanish" | "specVanish" | "webHidden" => self.vanished = element.is_on(),
            "color" => self.white = is_white(value),
            "sz" => {
                self.tiny = value
                    .parse::<u32>()
                    .is_ok_and(|half_points| half_points <= 4)
            }
            "highlight" => self.shaded = value != "none" && value != "white",
            "shd" => {
                let fill = element.get("fill");
                self.shaded = !(fill.is_empty() || fill == "auto" || is_white(fill));
            }
            _ => {}
        }
    }

    fn hides(&self) -> Option<&'static str> {
        match self {
            Self { vanished: true, .. } => Some("hidden text"),
            Self { tiny: true, .. } => Some("hidden by its size"),
            Self {
                white: true,
                shaded: false,
                ..
            } => Some("hidden in white"),
            _ => None,
        }
    }
}

fn is_white(color: &str) -> bool {
    let digits = u32::from_str_radix(color, 16)
        .ok()
        .filter(|_| color.len() == 6);
    digits.is_some_and(|rgb| {
        [rgb >> 16, rgb >> 8 & 255, rgb & 255]
            .iter()
            .all(|part| *part >= 0xF4)
    })
}

fn body(bytes: &[u8], title: &str, reader: &mut Reader<'_>) {
    let mut flow = Flow::default();
    let (mut run, mut in_format, mut in_text) = (Run::default(), false, None);
    xml::walk(bytes, reader, |event| match event {
        Event::Open(element) => match element.name.as_str() {
            "r" => run = Run::default(),
            "rPr" => in_format = true,
            "t" => in_text = Some(run.hides()),
            "delText" => in_text = Some(Some("deleted text")),
            "instrText" => in_text = Some(Some("a field code")),
            "br" | "cr" | "tab" if !in_format => flow.push(" ", None),
            "docPr" => {
                for words in [element.get("descr"), element.get("title")] {
                    flow.push(words, None);
                    flow.gap("\n\n");
                }
            }
            _ if in_format => run.take(element),
            _ => {}
        },
        Event::Text(text) => {
            if let Some(hidden) = in_text {
                flow.push(text, hidden);
            }
        }
        Event::Close(name) => match name {
            "t" | "delText" | "instrText" => in_text = None,
            "rPr" => in_format = false,
            "p" | "tc" | "comment" => flow.gap("\n\n"),
            _ => {}
        },
    });
    flow.tell(title, None, reader);
}
