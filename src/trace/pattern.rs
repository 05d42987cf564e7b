//! Regular expressions that are cheap to make for the texts that most transcripts consist of.
//!
//! Classes and edges of words over all of Unicode make an expression many times as large. In a text
//! of ASCII they mean the same as those over ASCII: such a text is spared the large one.

use std::sync::OnceLock;

use regex::bytes::{Regex, RegexBuilder};

/// See the module. The expressions work on bytes; what they match are whole characters.
#[derive(Debug)]
pub(super) struct Pattern {
    text: &'static str,
    ascii: OnceLock<Regex>,
    unicode: OnceLock<Regex>,
}

impl Pattern {
    /// Of an expression that is known to be valid and names no class of Unicode.
    pub(super) const fn new(text: &'static str) -> Self {
        Self {
            text,
            ascii: OnceLock::new(),
            unicode: OnceLock::new(),
        }
    }

    /// The expression to run on `text`.
    pub(super) fn of(&self, text: &str) -> &Regex {
        let unicode = !text.is_ascii();
        let slot = match unicode {
            true => &self.unicode,
            false => &self.ascii,
        };
        slot.get_or_init(|| {
            let made = RegexBuilder::new(self.text).unicode(unicode).build();
            made.expect("the pattern is valid")
        })
    }

    pub(super) fn is_match(&self, text: &str) -> bool {
        self.of(text).is_match(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_makes_no_difference() {
        static WORD: Pattern = Pattern::new(r"(?i)\b[^\d\s]\w{2}\b");
        assert!(WORD.is_match("a Kit"));
        assert!(WORD.is_match("a Größe süß"));
        assert!(!WORD.is_match("a Größe") && !WORD.is_match("a longer one1"));
        let text = "ß süß";
        let found = WORD.of(text).find(text.as_bytes());
        assert_eq!(found.map(|found| &text[found.range()]), Some("süß"));
    }
}
