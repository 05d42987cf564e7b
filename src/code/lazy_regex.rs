//! Regular expressions made when they are first needed: making one costs more than scanning a small
//! file, and most rules never get so far.

use std::ops::Range;
use std::sync::OnceLock;

use regex::bytes::{Regex, RegexBuilder};

/// See the module.
#[derive(Debug)]
pub(super) struct LazyRegex {
    text: Box<str>,
    regex: OnceLock<Option<Regex>>,
}

impl LazyRegex {
    /// With `check` the expression is made at once. Built-in rules are checked by the tests.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn new(text: String, check: bool) -> Result<Self, String> {
        let regex = OnceLock::new();
        if check {
            let made = make(&text).map_err(|error| explain(&error))?;
            // The lock is new.
            let _ = regex.set(Some(made));
        }
        Ok(Self {
            text: text.into(),
            regex,
        })
    }

    fn regex(&self) -> Option<&Regex> {
        let made = self.regex.get_or_init(|| make(&self.text).ok());
        made.as_ref()
    }

    pub(super) fn is_match(&self, text: &str) -> bool {
        self.regex()
            .is_some_and(|regex| regex.is_match(text.as_bytes()))
    }

    /// Spans of all matches, widened to whole characters.
    pub(super) fn spans(&self, text: &str) -> Vec<Range<usize>> {
        let whole = |found: Range<usize>| {
            text.floor_char_boundary(found.start)..text.ceil_char_boundary(found.end)
        };
        let found = self.regex().into_iter();
        found
            .flat_map(|regex| regex.find_iter(text.as_bytes()))
            .map(|found| whole(found.range()))
            .collect()
    }
}

/// `\w` and its like stand for ASCII, as in Semgrep: an expression over Unicode takes several times
/// as long to make. Those that name characters beyond ASCII are made over Unicode all the same.
fn make(text: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(text)
        .unicode(false)
        .build()
        .or_else(|_| Regex::new(text))
}

/// The last line of the error: what is wrong, without the drawing.
fn explain(error: &regex::Error) -> String {
    let text = error.to_string();
    let last = text
        .lines()
        .last()
        .unwrap_or_default()
        .trim_start_matches("error: ");
    format!("{last} (expressions run in linear time: no look-around, no backreferences)")
}
