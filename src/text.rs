//! The one place between scanned text and any terminal, log, annotation or Markdown.
//!
//! Scanned text is the attacker's. Every report passes every string that may hold some of it
//! through a function of this module.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

/// Whether a character could steer a terminal or deceive a reader: control characters (but not the
/// ones the caller deals with), line separators, bidirectional controls, invisible characters,
/// variation selectors of the supplement, tags.
pub(crate) fn is_dangerous(c: char) -> bool {
    matches!(c,
        '\0'..='\x1F' | '\x7F'..='\u{9F}'
        | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Text for a terminal or a log: dangerous characters become `\u{...}`; line feeds and tabs stay.
pub(crate) fn terminal(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if is_dangerous(c) && c != '\n' && c != '\t' {
            // Writing to a string cannot fail.
            let _ = write!(safe, "\\u{{{:x}}}", u32::from(c));
        } else {
            safe.push(c);
        }
    }
    safe
}

/// Writes JSON in which dangerous characters are escaped: the values are exact, the bytes harmless.
pub(crate) fn write_json(
    value: &impl Serialize,
    pretty: bool,
    writer: &mut dyn Write,
) -> io::Result<()> {
    let plain = if pretty {
        serde_json::to_string_pretty(value)
    } else {
        serde_json::to_string(value)
    }?;
    let mut safe = String::with_capacity(plain.len() + 1);
    for c in plain.chars() {
        // JSON itself has line feeds between values only: within strings they are escaped.
        if is_dangerous(c) && c != '\n' {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    safe.push('\n');
    writer.write_all(safe.as_bytes())
}
