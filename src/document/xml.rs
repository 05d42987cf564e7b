//! XML as office files have it: a walk over elements, and text that is put together from runs.

use quick_xml::Reader as XmlReader;
use quick_xml::events::{BytesStart, Event as Read};

use super::reader::Reader;
use super::{Label, encoding};

/// Elements in elements; no office file comes near.
const DEPTH: usize = 1_000;

/// What comes next. Names are without their prefix.
#[derive(Debug)]
pub(super) enum Event<'e> {
    Open(&'e Element),
    Text(&'e str),
    Close(&'e str),
}

/// An element's name and attributes.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn new(tag: &BytesStart<'_>) -> Self {
        let mut attributes = tag.attributes();
        let attributes = attributes.with_checks(false).flatten();
        Self {
            name: tag.local_name().as_ref().to_owned(),
            attributes: attributes
                .map(|attribute| {
                    let value = htmlize::unescape(&*attribute.value).into_owned();
                    (attribute.key.local_name().as_ref().to_owned(), value)
                })
                .collect(),
        }
    }

    /// The value of an attribute, or nothing.
    pub(super) fn get(&self, name: &str) -> &str {
        let mut attributes = self.attributes.iter();
        attributes
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// Whether a switch is set: present, and not off.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.get("val"), "0" | "false" | "off")
    }
}

/// Walks over a file; tells where it breaks off.
pub(super) fn walk(bytes: &[u8], reader: &mut Reader<'_>, mut take: impl FnMut(Event<'_>)) {
    let text = encoding::text(bytes);
    let mut xml = XmlReader::from_str(&text);
    xml.config_mut().check_end_names = false;
    xml.config_mut().allow_unmatched_ends = true;
    let mut depth = 0_usize;
    loop {
        match xml.read_event() {
            Ok(Read::Start(tag)) => {
                depth += 1;
                if depth > DEPTH {
                    return reader
                        .skip("elements too deep in each other: the rest was not scanned");
                }
                take(Event::Open(&Element::new(&tag)));
            }
            Ok(Read::Empty(tag)) => {
                let element = Element::new(&tag);
                take(Event::Open(&element));
                take(Event::Close(&element.name));
            }
            Ok(Read::End(tag)) => {
                depth = depth.saturating_sub(1);
                take(Event::Close(tag.local_name().as_ref()));
            }
            Ok(Read::Text(text)) => take(Event::Text(&text)),
            Ok(Read::CData(text)) => take(Event::Text(&text)),
            Ok(Read::GeneralRef(entity)) => {
                take(Event::Text(&htmlize::unescape(format!("&{};", &*entity))));
            }
            Ok(Read::Eof) => return,
            Ok(Read::Comment(_) | Read::Decl(_) | Read::PI(_) | Read::DocType(_)) => {}
            Err(error) => return reader.skip(format!("broken off: {error}")),
        }
    }
}

/// Text that is not seen.
#[derive(Debug)]
struct Hidden {
    text: String,
    reason: &'static str,
    /// The name of the place, if it has one of its own.
    name: Option<String>,
}

/// Text put together from runs: what is seen in one piece, what is not apart from it.
#[derive(Debug, Default)]
pub(super) struct Flow {
    visible: String,
    labels: Vec<(usize, Label)>,
    hidden: Vec<Hidden>,
    /// Whether the last run was hidden.
    in_hidden: bool,
}

impl Flow {
    /// Takes a run of text.
    pub(super) fn push(&mut self, text: &str, hidden: Option<&'static str>) {
        match (hidden, self.hidden.last_mut()) {
            (None, _) => self.visible.push_str(text),
            (Some(reason), Some(last)) if self.in_hidden && last.reason == reason => {
                last.text.push_str(text);
            }
            (Some(reason), _) => self.hidden.push(Hidden {
                text: text.to_owned(),
                reason,
                name: self.labels.last().and_then(|(_, label)| label.name.clone()),
            }),
        }
        self.in_hidden = hidden.is_some();
    }

    /// What comes after stands apart.
    pub(super) fn gap(&mut self, gap: &str) {
        if !self.visible.is_empty() && !self.visible.ends_with(gap) {
            self.visible.push_str(gap);
        }
        if let Some(last) = self.hidden.last_mut().filter(|_| self.in_hidden) {
            last.text.push_str(gap);
        }
    }

    /// What comes after has a name of its own.
    pub(super) fn name(&mut self, name: String) {
        let label = Label {
            name: Some(name),
            ..Label::default()
        };
        self.labels.push((self.visible.len(), label));
    }

    /// Hands over what was collected, as what `name` says.
    pub(super) fn tell(
        mut self,
        name: &str,
        hidden: Option<&'static str>,
        reader: &mut Reader<'_>,
    ) {
        let name = (!name.is_empty()).then(|| name.to_owned());
        let label = |hidden| Label {
            name: name.clone(),
            pointer: None,
            hidden,
        };
        for (_, own) in &mut self.labels {
            own.hidden = hidden;
        }
        if self.labels.first().is_none_or(|(at, _)| *at > 0) {
            self.labels.insert(0, (0, label(hidden)));
        }
        reader.labelled_text(&self.visible, self.labels);
        for hidden in self.hidden {
            let mut label = label(Some(hidden.reason));
            label.name = hidden.name.or(label.name);
            reader.text(&hidden.text, label);
        }
    }
}
