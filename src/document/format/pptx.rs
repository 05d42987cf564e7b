//! PowerPoint: slides, speaker notes, comments; hidden slides and what lies beside a slide apart.

use super::{Format, Read};
use crate::document::archive::Archive;
use crate::document::office;
use crate::document::reader::Reader;
use crate::document::xml::{self, Event, Flow};

pub(super) const FORMAT: Format = Format {
    name: "presentation",
    endings: &["pptx", "pptm", "ppsx"],
    media_types: &["application/vnd.openxmlformats-officedocument.presentationml.presentation"],
    detect: |bytes| office::detect(bytes, "ppt/"),
    only_names: false,
    read: Read::Binary(read),
};

fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    let Some(mut archive) = Archive::open(bytes, reader) else {
        return;
    };
    for name in archive.names() {
        match title(&name) {
            None => office::common(&mut archive, &name, reader),
            Some(title) => {
                if let Some(bytes) = archive.read(&name, reader) {
                    slide(&bytes, &title, reader);
                }
            }
        }
    }
}

/// What an entry is called in findings, if it holds words.
fn title(name: &str) -> Option<String> {
    let entry = name.strip_prefix("ppt/")?.strip_suffix(".xml")?;
    let (folder, file) = entry.split_once('/')?;
    let number = file.trim_start_matches(|c: char| !c.is_ascii_digit());
    match folder {
        "slides" => Some(format!("slide {number}")),
        "notesSlides" => Some(format!("slide {number} notes")),
        "comments" => Some("comment".to_owned()),
        "slideLayouts" | "slideMasters" | "notesMasters" | "handoutMasters" => {
            Some("layout".to_owned())
        }
        "diagrams" if file.starts_with("data") => Some("diagram".to_owned()),
        _ => None,
    }
}

fn slide(bytes: &[u8], title: &str, reader: &mut Reader<'_>) {
    let mut flow = Flow::default();
    let (mut whole, mut shape, mut run, mut in_text) = (None, None, None, false);
    xml::walk(bytes, reader, |event| match event {
        Event::Open(element) => match element.name.as_str() {
            "sld" if matches!(element.get("show"), "0" | "false") => whole = Some("a hidden slide"),
            "sp" => shape = None,
            "cNvPr" => {
                if matches!(element.get("hidden"), "1" | "true") {
                    shape = Some("a hidden shape");
                }
                flow.push(element.get("descr"), shape);
                flow.gap("\n\n");
            }
            "off" => {
                let far = |name| {
                    element
                        .get(name)
                        .parse::<i64>()
                        .is_ok_and(|place| !(-3_000_000..30_000_000).contains(&place))
                };
                if far("x") || far("y") {
                    shape = Some("hidden beside the slide");
                }
            }
            "r" => run = None,
            "rPr" => {
                let size = element.get("sz").parse::<u32>();
                run = size
                    .is_ok_and(|hundredths| hundredths <= 200)
                    .then_some("hidden by its size");
            }
            "alpha" if element.get("val") == "0" => run = Some("hidden, transparent"),
            // `text` is that of a comment.
            "t" | "text" => in_text = true,
            "br" => flow.push(" ", None),
            _ => {}
        },
        Event::Text(text) if in_text => flow.push(text, run.or(shape)),
        Event::Text(_) => {}
        Event::Close(name) => match name {
            "t" | "text" => in_text = false,
            "p" | "cm" => flow.gap("\n\n"),
            _ => {}
        },
    });
    flow.tell(title, whole, reader);
}
