//! HTML, and SVG, which reads the same: what is seen in one piece, and what is not apart from it.

use std::convert::Infallible;

use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span as Bounds, Tokenizer};
use percent_encoding::percent_decode_str;

use super::Label;
use super::css::{Sheet, Style};
use super::reader::{Inner, Reader};
use crate::excerpt::Excerpt;
use crate::source::Span;

/// Elements open at a time; those further in count as part of the last.
const DEPTH: usize = 400;
/// Elements without an end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];
/// Elements that run within a line: no gap before and after them.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr", "tspan",
];
/// Elements whose text is for programs.
const PROGRAM: &[&str] = &["script", "style"];
/// Attributes that hold words.
const WORDS: &[&str] = &[
    "alt",
    "aria-description",
    "aria-label",
    "content",
    "label",
    "placeholder",
    "summary",
    "title",
    "value",
];
/// Attributes that hold addresses.
const ADDRESSES: &[&str] = &[
    "action",
    "data",
    "formaction",
    "href",
    "src",
    "srcdoc",
    "xlink:href",
];

/// Reads a page.
pub(super) fn read(text: &str, reader: &mut Reader<'_>) {
    read_as(text, reader, false);
}

/// Reads the elements in a text that is no page: Markdown shows what is seen as it is written. An
/// element that is not closed is most likely an example.
pub(super) fn read_elements(text: &str, reader: &mut Reader<'_>) {
    read_as(text, reader, true);
}

fn read_as(text: &str, reader: &mut Reader<'_>, only_elements: bool) {
    let mut page = Page::new(text, reader);
    page.only_elements = only_elements;
    let mut events = Events::default();
    let callback = |event: CallbackEvent<'_>, bounds: Bounds<usize>| -> Option<Infallible> {
        events.take(event, bounds.start..bounds.end, &mut page);
        None
    };
    let mut emitter = CallbackEmitter::<_, Infallible, usize>::new(callback);
    emitter.naively_switch_states(true);
    // The callback takes all: there is nothing to yield.
    let yielded = Tokenizer::new_with_emitter(text, emitter).count();
    debug_assert_eq!(yielded, 0);
    page.finish();
}

/// Puts the pieces of a start tag together.
#[derive(Default)]
struct Events {
    tag: Tag,
}

/// A start tag.
#[derive(Default)]
struct Tag {
    name: String,
    attributes: Vec<Attribute>,
}

struct Attribute {
    name: String,
    value: String,
    /// The bytes of the value as written.
    span: Span,
}

impl Events {
    fn take(&mut self, event: CallbackEvent<'_>, span: Span, page: &mut Page<'_, '_>) {
        let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag {
                    name: lossy(name),
                    attributes: Vec::new(),
                };
            }
            CallbackEvent::AttributeName { name } => self.tag.attributes.push(Attribute {
                name: lossy(name),
                value: String::new(),
                span: span.end..span.end,
            }),
            CallbackEvent::AttributeValue { value } => {
                if let Some(attribute) = self.tag.attributes.last_mut() {
                    attribute.value = lossy(value);
                    attribute.span = span;
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                page.open(&std::mem::take(&mut self.tag), self_closing);
            }
            CallbackEvent::EndTag { name } => {
                // Attributes of an end tag are nobody's.
                self.tag = Tag::default();
                page.close(&lossy(name));
            }
            CallbackEvent::String { .. } => page.string(span),
            CallbackEvent::Comment { .. } => page.comment(span),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }
}

/// An element that is open.
struct Element {
    name: String,
    style: Style,
    /// What hides its text, if it begins to be hidden here.
    hides: Option<&'static str>,
}

struct Page<'t, 'r> {
    text: &'t str,
    reader: &'t mut Reader<'r>,
    sheet: Sheet,
    open: Vec<Element>,
    /// What is seen.
    visible: Excerpt,
    /// What the element that is not seen holds so far, and why it is not seen.
    hidden: Option<(Excerpt, &'static str)>,
    /// Whether text for programs goes on.
    program: bool,
    /// Whether the text around the elements is not that of a page.
    only_elements: bool,
}

impl<'t, 'r> Page<'t, 'r> {
    fn new(text: &'t str, reader: &'t mut Reader<'r>) -> Self {
        Self {
            text,
            reader,
            sheet: Sheet::of_page(text),
            open: Vec::new(),
            visible: Excerpt::default(),
            hidden: None,
            program: false,
            only_elements: false,
        }
    }

    fn open(&mut self, tag: &Tag, self_closing: bool) {
        self.close_implied(&tag.name);
        let style = self.style(tag);
        self.attributes(tag, style);
        self.gap(&tag.name);
        let is_svg = self.open.iter().any(|element| element.name == "svg");
        if VOID.contains(&tag.name.as_str()) || (self_closing && is_svg) || self.open.len() >= DEPTH
        {
            return;
        }
        self.program = PROGRAM.contains(&tag.name.as_str());
        let hides = match self.hidden {
            Some(_) => None,
            None => style
                .hides()
                .or((tag.name == "template").then_some("hidden in a template")),
        };
        if let Some(reason) = hides {
            self.hidden = Some((Excerpt::default(), reason));
        }
        self.open.push(Element {
            name: tag.name.clone(),
            style,
            hides,
        });
    }

    fn style(&self, tag: &Tag) -> Style {
        let mut style = self
            .open
            .last()
            .map_or_else(Style::default, |element| element.style);
        let value = |name: &str| {
            let mut attributes = tag.attributes.iter();
            attributes
                .find(|attribute| attribute.name == name)
                .map_or("", |found| &found.value)
        };
        for declarations in self.sheet.of(&tag.name, value("id"), value("class")) {
            style = style.with(declarations);
        }
        for attribute in &tag.attributes {
            style = match attribute.name.as_str() {
                "style" => style.with(&attribute.value),
                name => style.with_attribute(name, &attribute.value),
            };
        }
        style
    }

    /// Ends elements that a start tag ends: a paragraph by the next, a list item by the next.
    fn close_implied(&mut self, name: &str) {
        let ends: &[&str] = match name {
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "tr" => &["tr", "td", "th"],
            "td" | "th" => &["td", "th"],
            "option" => &["option"],
            "body" => &["head"],
            _ if INLINE.contains(&name) || VOID.contains(&name) => return,
            _ => &["p"],
        };
        while self
            .open
            .last()
            .is_some_and(|element| ends.contains(&element.name.as_str()))
        {
            self.pop();
        }
    }

    fn close(&mut self, name: &str) {
        self.gap(name);
        self.program = false;
        let Some(at) = self.open.iter().rposition(|element| element.name == name) else {
            return;
        };
        while self.open.len() > at {
            self.pop();
        }
    }

    fn pop(&mut self) {
        let Some(element) = self.open.pop() else {
            return;
        };
        if element.hides.is_some()
            && let Some((text, reason)) = self.hidden.take()
        {
            self.reader.part(text, hidden(reason));
        }
    }

    /// The text that is being collected.
    fn collected(&mut self) -> &mut Excerpt {
        match &mut self.hidden {
            Some((text, _)) => text,
            None => &mut self.visible,
        }
    }

    /// What keeps the words of two blocks apart.
    fn gap(&mut self, element: &str) {
        let gap = match element {
            _ if INLINE.contains(&element) => return,
            "td" | "th" | "br" | "option" | "img" | "input" => " ",
            _ => "\n\n",
        };
        let text = self.collected();
        if !text.text().is_empty() && !text.text().ends_with(gap) {
            let end = text.original(&(0..text.text().len())).end;
            text.replace(gap, end..end);
        }
    }

    fn string(&mut self, span: Span) {
        if self.program {
            return;
        }
        let text = self.text;
        // Text inside a hidden element may be made visible again: it is hidden where it stands.
        let seen_again = self.hidden.is_some()
            && self.open.last().is_some_and(|element| {
                element.style.hides().is_none() && element.name != "template"
            });
        match seen_again {
            true => unescape(text, span, &mut self.visible),
            false => unescape(text, span, self.collected()),
        }
    }

    fn comment(&mut self, span: Span) {
        let label = Label {
            name: Some("comment".to_owned()),
            ..Label::default()
        };
        self.reader.place(span, label);
    }

    fn attributes(&mut self, tag: &Tag, style: Style) {
        for attribute in &tag.attributes {
            let name = attribute.name.as_str();
            let is_password = tag
                .attributes
                .iter()
                .any(|other| other.value == "hidden" && other.name == "type");
            if WORDS.contains(&name) {
                let label = Label {
                    name: Some(format!("attribute {name}")),
                    pointer: None,
                    hidden: (is_password && style == Style::default())
                        .then_some("hidden in a form"),
                };
                self.reader.place(attribute.span.clone(), label);
            } else if ADDRESSES.contains(&name) {
                self.address(attribute);
            }
        }
    }

    /// Documents and scripts in addresses.
    fn address(&mut self, attribute: &Attribute) {
        let value = attribute.value.trim();
        let scheme = value.get(..12).unwrap_or(value).to_ascii_lowercase();
        let label = Label {
            name: Some(format!("attribute {}", attribute.name)),
            ..Label::default()
        };
        if attribute.name == "srcdoc" {
            let inner = Inner {
                media_type: "text/html",
                file: "",
                label,
            };
            let mut way = Excerpt::default();
            unescape(self.text, attribute.span.clone(), &mut way);
            let bytes = way.text().as_bytes().to_vec();
            self.reader
                .inner(&bytes, attribute.span.clone(), Some(way), inner);
        } else if scheme.starts_with("data:") {
            let Some((head, data)) = value[5..].split_once(',') else {
                return;
            };
            let bytes = match head.to_ascii_lowercase().ends_with(";base64") {
                true => base64(data),
                false => Some(percent_decode_str(data).collect()),
            };
            let Some(bytes) = bytes else { return };
            let inner = Inner {
                media_type: head,
                file: "",
                label,
            };
            self.reader
                .inner(&bytes, attribute.span.clone(), None, inner);
        } else if scheme.starts_with("javascript:") {
            let script: Vec<u8> = percent_decode_str(&value[11..]).collect();
            let inner = Inner {
                media_type: "",
                file: "",
                label,
            };
            self.reader
                .inner(&script, attribute.span.clone(), None, inner);
        }
    }

    fn finish(mut self) {
        if self.only_elements {
            return;
        }
        while !self.open.is_empty() {
            self.pop();
        }
        self.reader.part(self.visible, Label::default());
    }
}

fn hidden(reason: &'static str) -> Label {
    Label {
        hidden: Some(reason),
        ..Label::default()
    }
}

/// Base64 as addresses and mails write it.
pub(super) fn base64(data: &str) -> Option<Vec<u8>> {
    const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    const STANDARD: GeneralPurpose = GeneralPurpose::new(&base64::alphabet::STANDARD, LENIENT);
    let digits: String = data.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    STANDARD.decode(digits).ok()
}

/// Takes text with its entities read.
pub(super) fn unescape(text: &str, span: Span, excerpt: &mut Excerpt) {
    let (mut at, end) = (span.start, span.end.min(text.len()));
    while let Some(entity) = memchr::memchr(b'&', &text.as_bytes()[at..end]).map(|found| at + found)
    {
        let bytes = &text.as_bytes()[entity + 1..end];
        let length = bytes
            .iter()
            .take(40)
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#')
            .count();
        let stop = entity + 1 + length + usize::from(bytes.get(length) == Some(&b';'));
        let written = &text[entity..stop];
        let read = htmlize::unescape(written);
        excerpt.copy(text, at..entity);
        match *read == *written {
            true => excerpt.copy(text, entity..stop),
            false => excerpt.replace(&read, entity..stop),
        }
        at = stop;
    }
    excerpt.copy(text, at..end);
}
