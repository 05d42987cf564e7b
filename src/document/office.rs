//! What the formats of Microsoft Office share.

use super::archive::Archive;
use super::reader::Reader;
use super::xml::{self, Event, Flow};

/// Whether bytes are an office file with entries in `folder`.
pub(super) fn detect(bytes: &[u8], folder: &str) -> bool {
    bytes.starts_with(b"PK\x03\x04")
        && memchr::memmem::rfind(bytes, b"[Content_Types].xml").is_some()
        && memchr::memmem::rfind(bytes, folder.as_bytes()).is_some()
}

/// What every such file has besides its own: title and keywords, files put into it.
pub(super) fn common(archive: &mut Archive<'_>, name: &str, reader: &mut Reader<'_>) {
    let file = name.rsplit('/').next().unwrap_or(name);
    if name.starts_with("docProps/") && file.ends_with(".xml") {
        if let Some(bytes) = archive.read(name, reader) {
            properties(&bytes, reader);
        }
    } else if name.starts_with("customXml/") && file.starts_with("item") && !file.contains("Props")
    {
        if let Some(bytes) = archive.read(name, reader) {
            texts(&bytes, "custom data", None, reader, |_| true);
        }
    } else if name.contains("/media/")
        || name.contains("/embeddings/")
        || file.starts_with("afchunk")
    {
        archive.inner(name, format!("embedded {file}"), reader);
    }
}

/// Title, subject, keywords and the like.
pub(super) fn properties(bytes: &[u8], reader: &mut Reader<'_>) {
    const NUMBERS: &[&str] = &[
        "created",
        "modified",
        "revision",
        "Template",
        "TotalTime",
        "Pages",
    ];
    texts(bytes, "properties", None, reader, |name| {
        !NUMBERS.contains(&name)
    });
}

/// All text in the elements that are wanted, one paragraph for each.
pub(super) fn texts(
    bytes: &[u8],
    name: &str,
    hidden: Option<&'static str>,
    reader: &mut Reader<'_>,
    wanted: impl Fn(&str) -> bool,
) {
    let mut flow = Flow::default();
    let mut open: Vec<bool> = Vec::new();
    xml::walk(bytes, reader, |event| match event {
        Event::Open(element) => open.push(wanted(&element.name)),
        Event::Close(_) => {
            open.pop();
            flow.gap("\n\n");
        }
        Event::Text(text) if open.last() == Some(&true) => flow.push(text, None),
        Event::Text(_) => {}
    });
    flow.tell(name, hidden, reader);
}
