//! MIME messages: where their parts stand is asked of the parser, quoted-printable is read here, so
//! that each character leads back to its bytes.

use mail_parser::{
    Encoding, Header, Message, MessageParser, MessagePart, MimeHeaders as _, PartType,
};

use super::Label;
use super::markup;
use super::reader::{Inner, Reader};
use crate::excerpt::Excerpt;
use crate::source::Span;

/// Fields with which messages begin.
const FIELDS: &[&str] = &[
    "arc-seal",
    "authentication-results",
    "content-type",
    "date",
    "delivered-to",
    "dkim-signature",
    "from",
    "message-id",
    "mime-version",
    "received",
    "reply-to",
    "return-path",
    "sender",
    "subject",
    "to",
    "x-mailer",
    "x-received",
];
/// Messages of a mailbox that are read.
const MESSAGES: usize = 20_000;

/// Whether bytes begin with the head of a message: several fields, one of which says so.
pub(super) fn detect(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let mut lines = head.lines();
    if head.starts_with("From ") {
        lines.next();
    }
    let (mut known, mut mail) = (0, false);
    for line in lines.take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((field, _)) = line.split_once(':') else {
            break;
        };
        let field = field.to_ascii_lowercase();
        if field.contains(' ') {
            break;
        }
        known += usize::from(FIELDS.contains(&field.as_str()));
        mail |= matches!(
            field.as_str(),
            "message-id" | "mime-version" | "received" | "return-path" | "from"
        );
    }
    known >= 3 && mail
}

/// Reads a message, or each of a mailbox.
pub(super) fn read(text: &str, reader: &mut Reader<'_>) {
    let mut rest = 0..text.len();
    if !text.starts_with("From ") {
        return message(text, rest, reader);
    }
    for _ in 0..MESSAGES {
        let next = text[rest.start + 1..]
            .find("\n\nFrom ")
            .or_else(|| text[rest.start + 1..].find("\r\n\r\nFrom "));
        let end = next.map_or(text.len(), |at| rest.start + 1 + at + 1);
        message(text, rest.start..end, reader);
        let Some(start) = text[end..]
            .find("From ")
            .map(|at| end + at)
            .filter(|_| next.is_some())
        else {
            return;
        };
        rest.start = start;
    }
    reader.skip(format!(
        "more than {MESSAGES} messages: the rest was not scanned"
    ));
}

fn message(text: &str, span: Span, reader: &mut Reader<'_>) {
    // The line that begins a message in a mailbox is no field.
    let first = match text[span.clone()].starts_with("From ") {
        true => text[span.clone()].find('\n').map_or(0, |end| end + 1),
        false => 0,
    };
    let start = span.start + first;
    let raw = &text[start..span.end];
    // What is no message has been scanned as it is written.
    let Some(message) = MessageParser::default().parse(raw.as_bytes()) else {
        return;
    };
    let place = Place {
        text,
        start,
        end: span.end,
    };
    for header in message.headers() {
        place.header(header, reader);
    }
    for part in &message.parts {
        place.part(part, &message, reader);
    }
}

/// A message in a text.
struct Place<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

impl Place<'_> {
    /// Bytes of the message as bytes of the text.
    fn span(&self, start: u32, end: u32) -> Span {
        let at = |offset: u32| {
            self.text
                .floor_char_boundary((self.start + offset as usize).min(self.end))
        };
        at(start)..at(end).max(at(start))
    }

    fn header(&self, header: &Header<'_>, reader: &mut Reader<'_>) {
        let name = header.name().to_ascii_lowercase();
        if name.starts_with("x-") || name.starts_with("dkim") || name.starts_with("arc-") {
            return;
        }
        let span = self.span(header.offset_start, header.offset_end);
        let label = Label {
            name: Some(format!("header {name}")),
            ..Label::default()
        };
        reader.place(span.clone(), label.clone());
        if self.text[span.clone()].contains("=?") {
            let mut words = Excerpt::default();
            let value = header.value();
            let read = value.as_text().map(str::to_owned).or_else(|| {
                let names = value
                    .as_address()?
                    .iter()
                    .filter_map(|address| address.name());
                Some(names.collect::<Vec<_>>().join(", "))
            });
            words.replace(&read.unwrap_or_default(), span);
            reader.part(words, label);
        }
    }

    fn part(&self, part: &MessagePart<'_>, message: &Message<'_>, reader: &mut Reader<'_>) {
        let span = self.span(part.offset_body, part.offset_end);
        let file = part.attachment_name().unwrap_or_default();
        let media_type = part.content_type().map_or_else(String::new, |kind| {
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default())
        });
        if matches!(
            media_type.as_str(),
            "application/pkcs7-mime" | "application/x-pkcs7-mime" | "multipart/encrypted"
        ) {
            return reader.skip("an encrypted message, not scanned");
        }
        let name = match (file.is_empty(), message.parts.len()) {
            (false, _) => Some(format!("attachment {file}")),
            // The only part, or a body: the message itself.
            _ => None,
        };
        let inner = Inner {
            file,
            media_type: &media_type,
            label: Label {
                name,
                ..Label::default()
            },
        };
        match &part.body {
            PartType::Multipart(_) => {}
            PartType::Text(read) | PartType::Html(read) => {
                let way = self.way(part.encoding, &span, read);
                match way {
                    Some(way) => {
                        let bytes = way.text().as_bytes().to_vec();
                        reader.inner(&bytes, span, Some(way), inner);
                    }
                    None => reader.inner(read.as_bytes(), span, None, inner),
                }
            }
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                reader.inner(bytes, span, None, inner);
            }
            PartType::Message(_) => {
                let inner = Inner {
                    media_type: "message/rfc822",
                    ..inner
                };
                let mut way = Excerpt::default();
                way.copy(self.text, span.clone());
                let is_packed = part.encoding == Encoding::Base64;
                match markup::base64(way.text()).filter(|_| is_packed) {
                    Some(bytes) => reader.inner(&bytes, span, None, inner),
                    None => {
                        let bytes = way.text().as_bytes().to_vec();
                        reader.inner(&bytes, span, Some(way), inner);
                    }
                }
            }
        }
    }

    /// The text of a part with the way back, where its encoding keeps one. `read` is what the parser
    /// makes of it, in whatever character set.
    fn way(&self, encoding: Encoding, span: &Span, read: &str) -> Option<Excerpt> {
        let mut way = Excerpt::default();
        match encoding {
            Encoding::None => way.copy(self.text, span.clone()),
            Encoding::QuotedPrintable => quoted_printable(self.text, span, &mut way)?,
            Encoding::Base64 => return None,
        }
        // In another character set the parser knows better.
        let ascii = |text: &str| text.bytes().filter(u8::is_ascii_alphanumeric).count();
        (ascii(way.text()) == ascii(read)).then_some(way)
    }
}

/// Reads quoted-printable in UTF-8; nothing for another character set.
fn quoted_printable(text: &str, span: &Span, way: &mut Excerpt) -> Option<()> {
    let bytes = text.as_bytes();
    let mut at = span.start;
    let mut copied = at;
    while at < span.end {
        if bytes[at] != b'=' {
            at += 1;
            continue;
        }
        way.copy(text, copied..at);
        let (read, end) = match line_end(bytes, at + 1, span.end) {
            Some(end) => (String::new(), end),
            None => escapes(bytes, at, span.end)?,
        };
        way.replace(&read, at..end);
        at = end;
        copied = at;
    }
    way.copy(text, copied..span.end);
    Some(())
}

/// Where a soft line break ends that begins at `at`, after its `=`.
fn line_end(bytes: &[u8], at: usize, end: usize) -> Option<usize> {
    let blank = bytes[at..end]
        .iter()
        .take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
        .count();
    match bytes[at + blank..end].first() {
        Some(b'\n') => Some(at + blank + 1),
        None => Some(end),
        Some(_) => None,
    }
}

/// The characters of a run of escapes, and where it ends. An `=` without digits is itself.
fn escapes(bytes: &[u8], start: usize, end: usize) -> Option<(String, usize)> {
    let mut read = Vec::new();
    let mut at = start;
    while at + 3 <= end && bytes[at] == b'=' {
        let digits = std::str::from_utf8(&bytes[at + 1..at + 3]).ok();
        let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) else {
            break;
        };
        read.push(byte);
        at += 3;
    }
    match read.is_empty() {
        true => Some(("=".to_owned(), start + 1)),
        false => Some((String::from_utf8(read).ok()?, at)),
    }
}
