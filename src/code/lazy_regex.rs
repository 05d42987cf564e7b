//! Regular expressions made when they are first needed: making one costs more than scanning a small
//! file, and most rules never get so far.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use regex_automata::meta::{BuildError, Builder, Config, Regex};
use regex_automata::nfa::thompson::WhichCaptures;
use regex_automata::util::syntax;

/// So many steps an expression with look-around may take at one place; all others run in linear
/// time.
const MAX_STEPS: usize = 200_000;
/// So much is matched before more time goes into matching faster.
const QUICK_BYTES: usize = 4_000;

/// See the module.
#[derive(Debug)]
pub(super) struct LazyRegex {
    text: Box<str>,
    regex: OnceLock<Option<Made>>,
}

#[derive(Debug)]
enum Made {
    Linear(Linear),
    /// With look-around or backreferences.
    Backtracking(fancy_regex::Regex),
}

impl PartialEq for LazyRegex {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl LazyRegex {
    /// With `check` the expression is made at once. Built-in rules are checked by the tests.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn new(text: String, check: bool) -> Result<Self, String> {
        let regex = OnceLock::new();
        if check {
            let made = make(&text)?;
            // The lock is new.
            let _ = regex.set(Some(made));
        }
        Ok(Self {
            text: text.into(),
            regex,
        })
    }

    fn made(&self) -> Option<&Made> {
        let made = self.regex.get_or_init(|| make(&self.text).ok());
        made.as_ref()
    }

    /// Where too many steps are taken, the text counts as a match: rather a finding too many than
    /// code that keeps itself from being looked at.
    pub(super) fn is_match(&self, text: &str) -> bool {
        match self.made() {
            Some(Made::Linear(regex)) => regex.for_text(text).is_match(text),
            Some(Made::Backtracking(regex)) => regex.is_match(text).unwrap_or(true),
            None => false,
        }
    }

    /// Spans of all matches, widened to whole characters.
    pub(super) fn spans(&self, text: &str) -> Vec<Range<usize>> {
        let whole = |found: Range<usize>| {
            text.floor_char_boundary(found.start)..text.ceil_char_boundary(found.end)
        };
        match self.made() {
            Some(Made::Linear(regex)) => {
                let found = regex.for_text(text).find_iter(text);
                found.map(|found| whole(found.range())).collect()
            }
            Some(Made::Backtracking(regex)) => {
                let found = regex.find_iter(text).map_while(Result::ok);
                found.map(|found| found.start()..found.end()).collect()
            }
            None => Vec::new(),
        }
    }
}

/// An expression that runs in linear time. What is quick to make is slow to run, and the other way
/// round: the one serves until much was matched.
#[derive(Debug)]
struct Linear {
    text: Box<str>,
    quick: Regex,
    thorough: OnceLock<Option<Regex>>,
    /// How much was matched.
    bytes: AtomicUsize,
}

impl Linear {
    fn new(text: &str) -> Result<Self, BuildError> {
        let quick = config().hybrid(false).dfa(false).onepass(false);
        Ok(Self {
            text: text.into(),
            quick: build(text, quick)?,
            thorough: OnceLock::new(),
            bytes: AtomicUsize::new(0),
        })
    }

    fn for_text(&self, text: &str) -> &Regex {
        if self.thorough.get().is_none()
            && self.bytes.fetch_add(text.len(), Ordering::Relaxed) + text.len() < QUICK_BYTES
        {
            return &self.quick;
        }
        let make = || build(&self.text, config()).ok();
        let thorough = self.thorough.get_or_init(make);
        thorough.as_ref().unwrap_or(&self.quick)
    }
}

fn config() -> Config {
    // No one asks for groups.
    Regex::config()
        .utf8_empty(false)
        .which_captures(WhichCaptures::Implicit)
}

fn make(text: &str) -> Result<Made, String> {
    let text = &plain_braces(text);
    let error = match Linear::new(text) {
        Ok(regex) => return Ok(Made::Linear(regex)),
        Err(error) => explain(&error),
    };
    if !["(?=", "(?!", "(?<=", "(?<!", "\\1"]
        .iter()
        .any(|sign| text.contains(sign))
    {
        return Err(error);
    }
    let regex = fancy_regex::RegexBuilder::new(text)
        .backtrack_limit(MAX_STEPS)
        .build();
    regex
        .map(Made::Backtracking)
        .map_err(|error| error.to_string())
}

/// `\w` and its like stand for ASCII, as in Semgrep: an expression over Unicode takes several times
/// as long to make. Those that name characters beyond ASCII are made over Unicode all the same.
fn build(text: &str, config: Config) -> Result<Regex, BuildError> {
    let build = |unicode: bool| {
        let syntax = syntax::Config::new().utf8(false).unicode(unicode);
        Builder::new()
            .configure(config.clone())
            .syntax(syntax)
            .build(text)
    };
    build(false).or_else(|_| build(true))
}

/// The last line of the error: what is wrong, without the drawing.
fn explain(error: &BuildError) -> String {
    let text = match error.syntax_error() {
        Some(error) => error.to_string(),
        None => error.to_string(),
    };
    let last = text.lines().last().unwrap_or_default();
    last.trim_start_matches("error: ").to_owned()
}

/// A brace that counts nothing stands for itself, as Semgrep has it: `{%`.
fn plain_braces(text: &str) -> Cow<'_, str> {
    let counts = |rest: &str| {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
        digits.len() < rest.len() && digits.starts_with('}')
    };
    let mut plain = String::new();
    let mut copied = 0;
    for (at, _) in text.match_indices('{') {
        let before = &text[..at];
        let escapes = before.len() - before.trim_end_matches('\\').len();
        let is_class = ["\\p", "\\P", "\\x", "\\u", "\\b", "\\B"]
            .iter()
            .any(|sign| before.ends_with(sign));
        if escapes.is_multiple_of(2) && !is_class && !counts(&text[at + 1..]) {
            plain.push_str(&text[copied..at]);
            plain.push('\\');
            copied = at;
        }
    }
    match copied {
        0 if plain.is_empty() => Cow::Borrowed(text),
        _ => Cow::Owned(plain + &text[copied..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(regex: &str, text: &str) -> bool {
        let regex = LazyRegex::new(regex.to_owned(), true).expect(regex);
        assert_eq!(
            regex.is_match(text),
            !regex.spans(text).is_empty(),
            "{text}"
        );
        regex.is_match(text)
    }

    #[test]
    fn braces_that_count_nothing_stand_for_themselves() {
        assert!(finds("{% a %}", "{% a %}"));
        assert!(finds(r"a{2}\{\p{Lu}", "aa{B"));
        assert!(!finds("^a{2,3}$", "a{2,3}"));
    }

    #[test]
    fn look_around_is_understood() {
        assert!(finds(r"^(?!.*safe).*html", "raw html"));
        assert!(!finds(r"^(?!.*safe).*html", "safe html"));
        assert!(finds(r"(a)b\1", "aba"));
    }

    #[test]
    fn both_ways_find_the_same() {
        let regex = LazyRegex::new(r"(?i)pass\w*|é".to_owned(), true).expect("it is valid");
        let find = || regex.spans("PASSWORD = é; passed");
        let quick = find();
        assert_eq!(quick, [0..8, 11..13, 15..21]);
        assert!(!regex.is_match(&"-".repeat(QUICK_BYTES)) && find() == quick);
        let Some(Made::Linear(made)) = regex.made() else {
            panic!("it has no look-around")
        };
        assert!(made.thorough.get().is_some());
    }

    #[test]
    fn what_takes_too_long_counts_as_found() {
        let text = format!("{}b", "a".repeat(60));
        let regex = LazyRegex::new("^(?:(a|aa)(?=a*))*c".to_owned(), true).expect("it is valid");
        assert!(regex.is_match(&text));
    }
}
