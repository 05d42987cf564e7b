//! What a format tells while it is read: texts, names of places, documents inside.

use std::sync::Arc;

use super::budget::Budget;
use super::format::{self, Format, Read};
use super::{Document, Label, Ocr, Part};
use crate::excerpt::Excerpt;
use crate::source::Span;

/// Places that are named; what lies behind them is scanned, but has no name.
const PLACES: usize = 1_000_000;

/// See the module. One for each document, those inside others as well.
pub(super) struct Reader<'a> {
    document: &'a mut Document,
    budget: &'a mut Budget,
    /// Reads what is drawn in images, if that is wanted.
    ocr: Option<&'a Ocr>,
    /// What the document at hand is within the whole.
    within: Within,
}

/// Where the text at hand comes from.
#[derive(Debug, Clone, Default)]
struct Within {
    /// Names of the documents around it, the outermost first.
    names: Vec<String>,
    pointer: Option<String>,
    hidden: Option<&'static str>,
    /// From the text at hand outwards to the text of the document.
    ways: Vec<Arc<Excerpt>>,
    /// The bytes of the document's text that hold what is unpacked, where there is no closer way.
    blob: Option<Span>,
    /// Whether the text at hand does not stand anywhere in the text of the document.
    encoded: bool,
}

/// A document inside another one.
#[derive(Debug, Default)]
pub(super) struct Inner<'t> {
    /// Its file name, if it has one: it may tell the format.
    pub(super) file: &'t str,
    /// Its media type, if there is one.
    pub(super) media_type: &'t str,
    /// What it is to the document around it.
    pub(super) label: Label,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        document: &'a mut Document,
        budget: &'a mut Budget,
        ocr: Option<&'a Ocr>,
    ) -> Self {
        Self {
            document,
            budget,
            ocr,
            within: Within::default(),
        }
    }

    pub(super) fn budget(&mut self) -> &mut Budget {
        self.budget
    }

    /// Tells what was not looked into. The same is told once.
    pub(super) fn skip(&mut self, reason: impl Into<String>) {
        let reason = reason.into();
        let reason = match self.within.names.is_empty() {
            true => reason,
            false => format!("{}: {reason}", self.within.names.join(", ")),
        };
        if !self.document.skipped.contains(&reason) {
            self.document.skipped.push(reason);
        }
    }

    /// Whether one more part may be read; says so if not.
    pub(super) fn may_go_on(&mut self) -> bool {
        let taken = self.budget.take_part();
        taken.map_err(|reason| self.skip(reason)).is_ok()
    }

    /// Names a place of the text at hand.
    pub(super) fn place(&mut self, span: Span, label: Label) {
        if self.within.blob.is_some() || self.document.places.len() >= PLACES {
            return;
        }
        let span = self
            .within
            .ways
            .iter()
            .fold(span, |span, way| way.original(&span));
        let label = self.full(label);
        self.document.places.push((span, label));
    }

    /// A text made of the text at hand, which does not show it in the same words.
    pub(super) fn part(&mut self, text: Excerpt, label: Label) {
        self.labelled_part(text, vec![(0, label)]);
    }

    /// As [`Reader::part`], with names for places in it.
    pub(super) fn labelled_part(&mut self, text: Excerpt, labels: Vec<(usize, Label)>) {
        if text.text().trim().is_empty() || !self.may_go_on() {
            return;
        }
        let labels: Vec<(usize, Label)> = labels
            .into_iter()
            .map(|(at, label)| (at, self.full(label)))
            .collect();
        let is_shown = self.document.text.is_none()
            && text.is_verbatim()
            && self.within.ways.iter().all(|way| way.is_verbatim())
            && labels.iter().all(|(_, label)| label.hidden.is_none());
        if is_shown {
            let all = text.text().len();
            let ends = labels.iter().skip(1).map(|(at, _)| *at).chain([all]);
            for ((start, label), end) in labels.iter().zip(ends) {
                if label.name.is_some() || label.pointer.is_some() {
                    let span = self.outwards(&text.original(&(*start..end)));
                    self.document.places.push((span, label.clone()));
                }
            }
            return;
        }
        self.document.parts.push(Part {
            text,
            ways: self.within.ways.clone(),
            labels,
            encoded: self.within.encoded,
            as_written: false,
        });
    }

    /// A text that was unpacked: there is no way back to its bytes.
    pub(super) fn text(&mut self, text: &str, label: Label) {
        self.labelled_text(text, vec![(0, label)]);
    }

    /// As [`Reader::text`], with names for places in it.
    pub(super) fn labelled_text(&mut self, text: &str, labels: Vec<(usize, Label)>) {
        if text.trim().is_empty() {
            return;
        }
        if let Err(reason) = self.budget.take_bytes(text.len()) {
            return self.skip(reason);
        }
        let mut excerpt = Excerpt::default();
        match (&mut self.document.text, &self.within.blob) {
            (_, Some(blob)) => excerpt.replace(text, blob.clone()),
            (Some(all), None) => {
                let start = all.len();
                all.push_str(text);
                excerpt.copy(all, start..all.len());
                all.push_str("\n\n");
            }
            // A binary document is at least as much as its blob.
            (None, None) => return,
        }
        // The excerpt leads to the document's text by itself.
        let ways = std::mem::take(&mut self.within.ways);
        self.labelled_part(excerpt, labels);
        self.within.ways = ways;
    }

    /// A document inside: bytes that were unpacked. `way` leads from the text of these bytes to the
    /// text at hand; without it, all of them stand for `span`.
    pub(super) fn inner(
        &mut self,
        bytes: &[u8],
        span: Span,
        way: Option<Excerpt>,
        inner: Inner<'_>,
    ) {
        if let Err(reason) = self.budget.take_bytes(bytes.len()) {
            return self.skip(reason);
        }
        if self.budget.depth == 0 {
            return self.skip("documents in documents, too deep: the innermost were not scanned");
        }
        if !self.may_go_on() {
            return;
        }
        let Some(text_or_binary) = self.content(bytes, &inner) else {
            return;
        };
        let label = self.full(inner.label);
        let mut within = Within {
            names: label.name.into_iter().collect(),
            pointer: label.pointer,
            hidden: label.hidden,
            ways: self.within.ways.clone(),
            blob: self.within.blob.clone(),
            encoded: self.within.encoded || (self.document.text.is_none() && way.is_none()),
        };
        if let Content::Text(text, _) = &text_or_binary {
            self.enter_text(&mut within, text, &span, way);
        } else if self.document.text.is_none() && within.blob.is_none() {
            within.blob = Some(self.outwards(&span));
        }
        self.budget.depth -= 1;
        let mut reader = Reader {
            document: &mut *self.document,
            budget: &mut *self.budget,
            ocr: self.ocr,
            within,
        };
        match text_or_binary {
            Content::Text(text, read) => reader.read_text(&text, read),
            Content::Binary(format) => reader.read_binary(format, bytes),
        }
        self.budget.depth += 1;
    }

    /// The text of an inner document becomes the text at hand.
    fn enter_text(&mut self, within: &mut Within, text: &str, span: &Span, way: Option<Excerpt>) {
        if let Some(all) = &mut self.document.text {
            let start = all.len();
            all.push_str(text);
            let mut way = Excerpt::default();
            way.copy(all, start..all.len());
            all.push_str("\n\n");
            within.ways = vec![Arc::new(way)];
            return;
        }
        if let Some(blob) = &within.blob {
            let mut way = Excerpt::default();
            way.replace(text, blob.clone());
            within.ways = vec![Arc::new(way)];
            return;
        }
        let way = way.unwrap_or_else(|| {
            let mut way = Excerpt::default();
            way.replace(text, span.clone());
            way
        });
        within.ways.insert(0, Arc::new(way));
    }

    /// An inner text: all of it, and what its format makes of it.
    fn read_text(&mut self, text: &str, read: Option<fn(&str, &mut Reader<'_>)>) {
        let mut whole = Excerpt::default();
        whole.copy(text, 0..text.len());
        self.part(whole, Label::default());
        if let Some(read) = read {
            read(text, self);
        }
    }

    /// A binary document: what its format makes of it, and what is drawn in a picture.
    pub(super) fn read_binary(&mut self, format: &Format, bytes: &[u8]) {
        if let Read::Binary(read) = format.read {
            read(bytes, self);
        }
        if !format.is_picture() {
            return;
        }
        let Some(ocr) = self.ocr else { return };
        if let Err(reason) = self.budget.take_picture() {
            return self.skip(reason);
        }
        let label = Label {
            name: Some("text in the image".to_owned()),
            ..Label::default()
        };
        match ocr.read(bytes) {
            Ok(text) => self.text(&text, label),
            Err(reason) => self.skip(format!("the text in the image was not read: {reason}")),
        }
    }

    fn content(&mut self, bytes: &[u8], inner: &Inner<'_>) -> Option<Content> {
        let format = format::by_content(bytes)
            .or_else(|| format::by_media_type(inner.media_type))
            .or_else(|| format::by_name(inner.file));
        match format.map(|format| (format, format.read)) {
            Some((format, Read::Binary(_))) => Some(Content::Binary(format)),
            Some((_, Read::Text(read))) => {
                Some(Content::Text(super::encoding::text(bytes), Some(read)))
            }
            None if crate::binary::looks_binary(bytes) => {
                if super::archive::is_archive(bytes) {
                    let name = self.full(inner.label.clone()).name.unwrap_or_default();
                    self.document.skipped.push(format!(
                        "{name}: an archive, which is not unpacked: scan what it holds by itself"
                    ));
                }
                None
            }
            None => Some(Content::Text(super::encoding::text(bytes), None)),
        }
    }

    /// The bytes of the document's text that a span of the text at hand stands for.
    fn outwards(&self, span: &Span) -> Span {
        let ways = self.within.ways.iter();
        ways.fold(span.clone(), |span, way| way.original(&span))
    }

    /// A label with what is known of the documents around.
    fn full(&self, label: Label) -> Label {
        let names = self.within.names.iter().cloned().chain(label.name);
        let name = names.collect::<Vec<_>>().join(", ");
        Label {
            name: (!name.is_empty()).then_some(name),
            pointer: label.pointer.or_else(|| self.within.pointer.clone()),
            hidden: label.hidden.or(self.within.hidden),
        }
    }
}

enum Content {
    Text(String, Option<fn(&str, &mut Reader<'_>)>),
    Binary(&'static Format),
}
