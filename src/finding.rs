//! What firestop says about a text: hits inside a scanner, findings in every report.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::rule::Rule;
use crate::source::{Source, Span};
use crate::text;
pub use levels::{Confidence, Decision, ScannerName, Severity, Verdict};

mod levels;

/// A match as a scanner reports it: offsets in the text of its [`Source`].
#[derive(Debug, Clone)]
pub struct Hit {
    /// The rule that matched.
    pub rule: Arc<Rule>,
    /// The matched bytes of the source's text.
    pub span: Span,
    /// RFC 6901 pointer from the root of the JSON value on this line or in this file.
    pub pointer: Option<String>,
    /// What is wrong here. May quote scanned text: reports sanitise it.
    pub message: String,
    /// Taken from the rule unless the scanner knows better.
    pub severity: Severity,
    /// Taken from the rule unless the scanner knows better.
    pub confidence: Confidence,
    /// Taken from the rule unless the scanner knows better.
    pub verdict: Verdict,
    /// Probability of an attack, 0 to 1, where the scanner computes one.
    pub score: Option<f64>,
    /// Other places that belong to the finding, in the order of the story they tell.
    pub related: Vec<RelatedHit>,
    /// Whether the matched text is a secret that no report may show.
    pub secret: bool,
}

/// A further place of a [`Hit`].
#[derive(Debug, Clone)]
pub struct RelatedHit {
    /// Bytes of the source's text.
    pub span: Span,
    /// As in [`Hit::pointer`].
    pub pointer: Option<String>,
    /// What this place has to do with the finding.
    pub message: String,
}

impl Hit {
    /// A hit with the rule's own severity, confidence and verdict.
    #[must_use]
    pub fn new(rule: &Arc<Rule>, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule: Arc::clone(rule),
            span,
            pointer: None,
            message: message.into(),
            severity: rule.severity,
            confidence: rule.confidence,
            verdict: rule.verdict,
            score: None,
            related: Vec::new(),
            secret: false,
        }
    }
}

/// A [`Hit`] with its place resolved: what every report is made of.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that matched.
    pub rule: Arc<Rule>,
    /// How bad it is.
    pub severity: Severity,
    /// How sure firestop is.
    pub confidence: Confidence,
    /// What should happen.
    pub verdict: Verdict,
    /// Probability of an attack, 0 to 1, where there is one.
    pub score: Option<f64>,
    /// What is wrong here; not yet sanitised.
    pub message: String,
    /// Where it is.
    pub location: Location,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// Stable across edits elsewhere in the file: rule, path, pointer, matched text, occurrence.
    pub fingerprint: String,
    /// GitHub's `primaryLocationLineHash` of the first line.
    pub line_hash: String,
}

/// A further place of a [`Finding`].
#[derive(Debug, Clone)]
pub struct Related {
    /// Where it is.
    pub location: Location,
    /// What it has to do with the finding.
    pub message: String,
}

/// A place in an input. Lines and columns count from 1, columns in code points; the end is
/// exclusive. Bytes count from 0 in the file as it is on disk.
#[derive(Debug, Clone)]
pub struct Location {
    /// The path as the user gave or would write it.
    pub path: Arc<str>,
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column after the last character.
    pub end_column: usize,
    /// First byte.
    pub byte_start: usize,
    /// Byte after the last.
    pub byte_end: usize,
    /// RFC 6901 pointer from the record's root, where the input is JSON.
    pub pointer: Option<String>,
    /// The text there.
    pub snippet: Snippet,
}

/// The line or lines of a location, cut to a readable length; not yet sanitised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Text of the lines.
    pub text: String,
    /// The location's own bytes within `text`.
    pub highlight: Range<usize>,
    /// Whether the first line begins before `text` does.
    pub cut_start: bool,
    /// Whether more follows than is shown.
    pub cut_end: bool,
}

/// Something that was to be scanned and was not. Not scanned is never clean: it reaches every
/// report and makes the exit status 2.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// The input.
    pub path: String,
    /// The line, where only a part of the input was skipped.
    pub line: Option<usize>,
    /// Why, and what to do about it.
    pub reason: String,
}

impl Finding {
    /// Resolves the places of a hit in `source`. `matched` is what it matched, `occurrence` counts
    /// hits of the rule that matched the same, from 0. No snippet shows any of `secrets`, the sorted
    /// spans of all secrets that were found in the source.
    fn resolve(
        hit: Hit,
        source: &Source,
        matched: &str,
        occurrence: usize,
        secrets: &[Span],
    ) -> Self {
        let mut location = source.location(&hit.span, hit.pointer);
        let fingerprint = crate::fingerprint::fingerprint(&[
            &hit.rule.id,
            &location.path,
            location.pointer.as_deref().unwrap_or(""),
            matched,
            &occurrence.to_string(),
        ]);
        // A line of JSONL is too long and too alike for GitHub's hash of its first 100 units:
        // several findings on it would become one.
        let line_hash = match location.pointer {
            Some(_) => format!("{}:1", &fingerprint[..16]),
            None => source.line_hash(hit.span.start),
        };
        redact(&mut location, source, &hit.span, secrets);
        let related = hit
            .related
            .into_iter()
            .map(|related| {
                let mut location = source.location(&related.span, related.pointer);
                redact(&mut location, source, &related.span, secrets);
                Related {
                    location,
                    message: redact_message(related.message, source, &related.span, secrets),
                }
            })
            .collect();
        Self {
            severity: hit.severity,
            confidence: hit.confidence,
            verdict: hit.verdict,
            score: hit.score,
            message: if hit.message.trim().is_empty() {
                hit.rule.title.clone()
            } else {
                redact_message(hit.message, source, &hit.span, secrets)
            },
            location,
            related,
            fingerprint,
            line_hash,
            rule: hit.rule,
        }
    }

    /// The key of the total order in which reports show findings.
    pub(crate) fn sort_key(&self) -> impl Ord + '_ {
        let place = &self.location;
        (
            Arc::clone(&place.path),
            place.byte_start,
            place.byte_end,
            self.rule.id.as_str(),
            place.pointer.as_deref(),
            self.message.as_str(),
        )
    }
}

/// Hides the secrets of `source` in the snippet of the location that was made of `span`.
fn redact(location: &mut Location, source: &Source, span: &Span, secrets: &[Span]) {
    let Snippet {
        text, highlight, ..
    } = &mut location.snippet;
    let from = source.text().floor_char_boundary(span.start) - highlight.start;
    let shown = overlapping(secrets, &(from..from + text.len())).iter();
    let shown = shown.map(|secret| secret.start.saturating_sub(from)..secret.end - from);
    text::redact(text, highlight, shown);
}

/// A message without secrets: neither such that it shows as one, nor such as `span`, which it may
/// quote, holds.
fn redact_message(mut message: String, source: &Source, span: &Span, secrets: &[Span]) -> String {
    let mut hidden = text::secrets::find(&message);
    for secret in overlapping(secrets, span) {
        let secret = &source.text()[secret.clone()];
        let places = message.match_indices(secret);
        hidden.extend(places.map(|(at, secret)| at..at + secret.len()));
    }
    let hidden = text::secrets::apart(hidden).into_iter();
    text::redact(&mut message, &mut (0..0), hidden);
    message
}

/// Those of `secrets`, sorted and apart from each other, that share a byte with `span`.
fn overlapping<'a>(secrets: &'a [Span], span: &Span) -> &'a [Span] {
    let first = secrets.partition_point(|secret| secret.end <= span.start);
    let last = secrets.partition_point(|secret| secret.start < span.end);
    secrets.get(first..last).unwrap_or_default()
}

/// The secrets of `source`, those of `hits` and those that show by themselves, as spans on character
/// boundaries, sorted and apart from each other.
fn secrets(source: &Source, hits: &[Hit]) -> Vec<Span> {
    if hits.is_empty() {
        return Vec::new();
    }
    let floor = |offset| source.text().floor_char_boundary(offset);
    let told = hits.iter().filter(|hit| hit.secret);
    let told = told.map(|hit| floor(hit.span.start)..floor(hit.span.end));
    let all = told.chain(source.secrets().iter().cloned()).collect();
    text::secrets::apart(all)
}

/// The findings that `hits` in `source` are, sorted. Equal hits are numbered, so that each has a
/// fingerprint of its own.
pub(crate) fn resolve(source: &Source, mut hits: Vec<Hit>) -> Vec<Finding> {
    hits.sort_by(|a, b| {
        (a.span.start, a.span.end, &a.rule.id).cmp(&(b.span.start, b.span.end, &b.rule.id))
    });
    let secrets = secrets(source, &hits);
    let mut seen: HashMap<(String, Option<String>, String), usize> = HashMap::new();
    let mut findings: Vec<Finding> = hits
        .into_iter()
        .map(|hit| {
            let text = source.text().get(hit.span.clone()).unwrap_or_default();
            // What an edit of the layout changes does not count.
            let matched = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let identity = (hit.rule.id.clone(), hit.pointer.clone(), matched.clone());
            let occurrence = seen.entry(identity).or_insert(0);
            *occurrence += 1;
            Finding::resolve(hit, source, &matched, *occurrence - 1, &secrets)
        })
        .collect();
    findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule() -> Arc<Rule> {
        Arc::new(Rule {
            id: "r".to_owned(),
            scanner: ScannerName::Code,
            title: String::new(),
            why: String::new(),
            fix: String::new(),
            severity: Severity::High,
            confidence: Confidence::High,
            verdict: Verdict::Block,
            cwe: Vec::new(),
            tags: Vec::new(),
            languages: Vec::new(),
            references: Vec::new(),
            origin: String::new(),
        })
    }

    fn fingerprints(text: &str, needles: &[&str]) -> Vec<String> {
        let source = Source::new("a", text.as_bytes().to_vec());
        let hits = needles.iter().flat_map(|needle| {
            let places = source.text().match_indices(needle);
            places.map(|(at, found)| Hit::new(&rule(), at..at + found.len(), "m"))
        });
        let findings = resolve(&source, hits.collect());
        findings
            .into_iter()
            .map(|finding| finding.fingerprint)
            .collect()
    }

    #[test]
    fn a_fingerprint_outlives_edits_elsewhere_and_of_the_layout() {
        let before = fingerprints("f(a, b)\nf(a, b)", &["f(a, b)"]);
        let after = fingerprints(
            "new\n\n  f(a, b)\n\nf(a,\n\tb)\nnew",
            &["f(a, b)", "f(a,\n\tb)"],
        );
        assert_eq!(before, after);
        assert_ne!(
            before[0], before[1],
            "equal hits have fingerprints of their own"
        );
    }

    #[test]
    fn long_hits_that_begin_alike_are_told_apart() {
        let long = "x".repeat(2000);
        let text = format!("{long}1 {long}2");
        let found = fingerprints(&text, &[&format!("{long}1"), &format!("{long}2")]);
        assert_ne!(found[0], found[1]);
    }

    #[test]
    fn no_secret_is_shown_whatever_rule_matched() {
        let text = "password = \"S3cret!!\"; os.system('mysql -pS3cret!! é')";
        let source = Source::new("a", text.as_bytes().to_vec());
        let at = text.find("os.").expect("it is there");
        let message = "`mysql -pS3cret!!` runs, and S3cret!! as well";
        let mut hit = Hit::new(&rule(), at..text.len(), message);
        hit.related.push(RelatedHit {
            span: 0..8,
            pointer: None,
            message: "password='S3cret!!'".to_owned(),
        });
        let findings = resolve(&source, vec![hit]);
        let finding = &findings[0];
        let mask = "<redacted, 8 characters>";
        let place = &finding.location;
        assert_eq!((place.byte_start, place.byte_end), (at, text.len()));
        assert_eq!(
            place.snippet.text[place.snippet.highlight.clone()],
            format!("os.system('mysql -p{mask} é')")
        );
        let shown = [
            &finding.message,
            &place.snippet.text,
            &finding.related[0].message,
            &finding.related[0].location.snippet.text,
        ];
        for shown in shown {
            assert!(!shown.contains("S3cret!!"), "{shown}");
            assert!(shown.contains(mask), "{shown}");
        }
    }
}
