//! Expressions for secrets, made when they are first needed, and over ASCII where the text allows it:
//! over all characters one takes ten times as long to make.

use std::ops::Range;
use std::sync::OnceLock;

use regex::{Regex, bytes};

/// See the module.
pub(super) struct LazyForm {
    text: String,
    ascii: OnceLock<Option<bytes::Regex>>,
    any: OnceLock<Regex>,
}

impl LazyForm {
    pub(super) fn new(text: String) -> Self {
        Self {
            text,
            ascii: OnceLock::new(),
            any: OnceLock::new(),
        }
    }

    /// Finds the same in a text of ASCII; `None`: the text or the expression has other characters.
    fn ascii(&self, text: &str) -> Option<&bytes::Regex> {
        if !text.is_ascii() {
            return None;
        }
        let make = || {
            let mut builder = bytes::RegexBuilder::new(&self.text);
            builder.unicode(false).build().ok()
        };
        self.ascii.get_or_init(make).as_ref()
    }

    fn any(&self) -> &Regex {
        self.any.get_or_init(|| {
            Regex::new(&self.text).expect("built-in rules are valid, as tests show")
        })
    }

    pub(super) fn is_match(&self, text: &str) -> bool {
        match self.ascii(text) {
            Some(regex) => regex.is_match(text.as_bytes()),
            None => self.any().is_match(text),
        }
    }

    /// Where the matches are: of each its first group that took part, or all of it.
    pub(super) fn each(&self, text: &str, take: &mut dyn FnMut(Range<usize>)) {
        match self.ascii(text) {
            Some(regex) => {
                for captures in regex.captures_iter(text.as_bytes()) {
                    let group = captures.iter().skip(1).flatten().next();
                    take(
                        group
                            .or(captures.get(0))
                            .map_or(0..0, |group| group.range()),
                    );
                }
            }
            None => {
                for captures in self.any().captures_iter(text) {
                    let group = captures.iter().skip(1).flatten().next();
                    take(
                        group
                            .or(captures.get(0))
                            .map_or(0..0, |group| group.range()),
                    );
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_find_the_same() {
        let form = LazyForm::new(r"(?i)\bkey[\s:]+([\w-]{3,})|[^\sa-z]{4}".to_owned());
        let found = |text: &str| {
            let mut found = Vec::new();
            form.each(text, &mut |span| found.push(span));
            assert_eq!(form.is_match(text), !found.is_empty(), "{text}");
            found
        };
        let ascii = found("a Key: b-c_d, 1234 monkey: xyz");
        assert_eq!(ascii, [7..12, 14..18]);
        assert_eq!(found("a Key: b-c_d, 1234 monkey: xyz \u{e9}"), ascii);
        let accents = "key: \u{e9}\u{e9}\u{e9} \u{e9}\u{e9}\u{e9}\u{e9}";
        assert_eq!(found(accents), [5..11, 12..20]);
        assert!(LazyForm::new(r"\p{Lu}".to_owned()).is_match("A"));
    }
}
