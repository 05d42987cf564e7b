//! Rules proved on annotated fixtures: `ruleid: ID` above a line that must be found, `ok: ID` above
//! one that must not.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use super::{CodeScanner, Options, lang};
use crate::error::Error;
use crate::finding::ScannerName;
use crate::rule::{RuleFile, RuleSelection};
use crate::scan::Scanner;
use crate::source::Source;

/// What is wrong between rules and fixtures. Empty lists: all is well.
#[derive(Debug, Default)]
pub struct TestReport {
    /// Rules of the user's own files, or all if there are none.
    pub rules: usize,
    /// Fixtures read.
    pub fixtures: usize,
    /// Lines with an annotation.
    pub lines: usize,
    /// Lines with an annotation that comes true.
    pub right: usize,
    /// `ruleid:` lines without a finding.
    pub missing: Vec<Place>,
    /// Findings on lines that do not ask for them.
    pub noisy: Vec<Place>,
    /// Rules without a `ruleid:` or without an `ok:` line.
    pub untested: Vec<Untested>,
    /// Files that could not be scanned in full, and why.
    pub skipped: Vec<(String, String)>,
}

/// A line of a fixture, and the rule it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The fixture.
    pub path: String,
    /// From 1.
    pub line: usize,
    /// The rule.
    pub rule: String,
    /// The line itself.
    pub text: String,
}

/// A rule that no fixture proves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Untested {
    /// The rule.
    pub rule: String,
    /// `ruleid:`, `ok:`, or both.
    pub lacks: &'static str,
}

impl TestReport {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.missing.is_empty()
            && self.noisy.is_empty()
            && self.untested.is_empty()
            && self.skipped.is_empty()
    }
}

impl fmt::Display for TestReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (verdict, places) in [("missing", &self.missing), ("noisy", &self.noisy)] {
            for place in places {
                let text = crate::text::terminal(&place.text);
                writeln!(
                    f,
                    "{verdict}: {} at {}:{}: {text}",
                    place.rule, place.path, place.line
                )?;
            }
        }
        for Untested { rule, lacks } in &self.untested {
            writeln!(f, "untested: {rule} lacks {lacks}")?;
        }
        for (path, reason) in &self.skipped {
            writeln!(f, "skipped: {path}: {reason}")?;
        }
        writeln!(
            f,
            "code: {} rules, {} fixtures, {} annotated lines: {} right, {} wrong: {} missing, {} noisy, {} untested",
            self.rules,
            self.fixtures,
            self.lines,
            self.right,
            self.missing.len() + self.noisy.len(),
            self.missing.len(),
            self.noisy.len(),
            self.untested.len()
        )
    }
}

/// Runs the rules on the fixtures. Of a file named `RULE.ENDING`, findings of that rule count, and
/// those of the rules that its annotations name. Files of no known language are passed over.
///
/// If the fixtures are `complete`, each rule must have lines of both kinds; with rules of the
/// user's own, only those.
///
/// # Errors
/// Rule files that are not valid.
pub fn run(
    fixtures: &[Source],
    rules: &RuleSelection,
    complete: bool,
) -> Result<TestReport, Error> {
    let scanner = CodeScanner::new(Options {
        rules: rules.clone(),
    })?;
    let ids = scanner.own_or_all_ids();
    let mut report = TestReport {
        rules: ids.len(),
        ..TestReport::default()
    };
    let (mut positive, mut negative) = (BTreeSet::new(), BTreeSet::new());
    for source in fixtures
        .iter()
        .filter(|source| scanner.accepts(source.path()) && !is_result_of_fix(source.path()))
    {
        let fixture = Fixture::read(source);
        positive.extend(fixture.wanted.iter().map(|(_, rule)| rule.clone()));
        negative.extend(fixture.refused.iter().map(|(_, rule)| rule.clone()));
        report.fixtures += 1;
        report.lines += fixture.wanted.len() + fixture.refused.len();
        fixture.check(&scanner, source, &mut report);
    }
    if complete {
        let untested = ids
            .iter()
            .filter_map(|rule| untested(rule, &positive, &negative));
        report.untested = untested.collect();
    }
    Ok(report)
}

/// Beside `x.py`, Semgrep keeps in `x.fixed.py` what its replacements make of it.
fn is_result_of_fix(path: &str) -> bool {
    let stem = Path::new(path).file_stem().map(Path::new);
    stem.and_then(Path::extension)
        .is_some_and(|part| part == "fixed")
}

/// The files whose rules can be used together, and what is wrong with the others.
#[must_use]
pub fn usable(files: Vec<RuleFile>) -> (Vec<RuleFile>, Vec<Error>) {
    let (mut usable, mut refused) = (Vec::new(), Vec::new());
    let mut taken = BTreeSet::new();
    for file in files {
        let ids = RuleSelection::new(vec![file.clone()], &[], &[]).and_then(|rules| {
            let is_code = rules.own(ScannerName::Code).next().is_some();
            let ids = CodeScanner::new(Options { rules })?.own_or_all_ids();
            Ok(if is_code { ids } else { Vec::new() })
        });
        match ids {
            Ok(ids) => match ids.iter().find(|id| taken.contains(*id)) {
                None => {
                    taken.extend(ids);
                    usable.push(file);
                }
                Some(id) => {
                    let message = format!("rule `{id}` is defined twice");
                    refused.push(Error::rule(&file.path, None, message));
                }
            },
            Err(error) => refused.push(error),
        }
    }
    (usable, refused)
}

fn untested(
    rule: &str,
    positive: &BTreeSet<String>,
    negative: &BTreeSet<String>,
) -> Option<Untested> {
    let lacks = match (positive.contains(rule), negative.contains(rule)) {
        (true, true) => return None,
        (false, true) => "a `ruleid:` line",
        (true, false) => "an `ok:` line",
        (false, false) => "`ruleid:` and `ok:` lines",
    };
    Some(Untested {
        rule: rule.to_owned(),
        lacks,
    })
}

/// What an annotation says of a line.
#[derive(Debug, Clone, Copy)]
enum Mark {
    Wanted,
    Refused,
    Open,
}

/// The annotations of a file: line that is meant, rule.
#[derive(Default)]
struct Fixture {
    /// Rules whose findings count.
    rules: BTreeSet<String>,
    wanted: BTreeSet<(usize, String)>,
    refused: BTreeSet<(usize, String)>,
    /// It does not matter whether they are found.
    open: BTreeSet<(usize, String)>,
    /// Text by line, without the annotations.
    lines: BTreeMap<usize, String>,
}

impl Fixture {
    fn read(source: &Source) -> Self {
        let mut fixture = Self::default();
        fixture.rules.extend(
            Path::new(&**source.path())
                .file_stem()
                .map(|stem| stem.to_string_lossy().into_owned()),
        );
        let mut above: Vec<(Mark, String)> = Vec::new();
        for (index, line) in source.text().lines().enumerate() {
            let found = annotations(line);
            if found.is_empty() {
                for (mark, rule) in above.drain(..) {
                    fixture.rules.insert(rule.clone());
                    let set = match mark {
                        Mark::Wanted => &mut fixture.wanted,
                        Mark::Refused => &mut fixture.refused,
                        Mark::Open => &mut fixture.open,
                    };
                    set.insert((index + 1, rule));
                }
                fixture.lines.insert(index + 1, line.trim().to_owned());
            }
            above.extend(found);
        }
        fixture
    }

    fn check(&self, scanner: &CodeScanner, source: &Source, report: &mut TestReport) {
        let mut found = BTreeSet::new();
        let outcome = scanner.scan_fully(source);
        let hits = outcome.hits.iter();
        found.extend(hits.map(|hit| (source.position(hit.span.start).0, hit.rule.id.clone())));
        let parts = outcome.skipped.into_iter();
        report
            .skipped
            .extend(parts.map(|part| (source.path().to_string(), part.reason)));
        let place = |(line, rule): &(usize, String)| Place {
            path: source.path().to_string(),
            line: *line,
            rule: rule.clone(),
            text: self.lines.get(line).cloned().unwrap_or_default(),
        };
        let wanted = self.wanted.intersection(&found).count();
        report.right += wanted + self.refused.difference(&found).count();
        report
            .missing
            .extend(self.wanted.difference(&found).map(place));
        let noisy = found
            .difference(&self.wanted)
            .filter(|place| self.rules.contains(&place.1) && !self.open.contains(*place));
        report.noisy.extend(noisy.map(place));
    }
}

/// `ruleid: a, b` and `ok: a` in a comment that has its line for itself. What
/// Semgrep marks as still to do (`todoruleid:`, `todook:`) is left open.
fn annotations(line: &str) -> Vec<(Mark, String)> {
    let is_comment = |start: &&str| line.trim_start().starts_with(*start);
    let mut starts = lang::LANGUAGES
        .iter()
        .map(|language| language.line_comment)
        .chain(["/*", "{/*", "<!--"]);
    let Some(start) = starts.find(is_comment) else {
        return Vec::new();
    };
    let comment = line.trim_start()[start.len()..].trim();
    let marks = [
        ("ruleid:", Mark::Wanted),
        ("ok:", Mark::Refused),
        ("todoruleid:", Mark::Open),
        ("todook:", Mark::Open),
    ];
    let mut marks = marks.into_iter();
    let found = marks.find_map(|(sign, mark)| Some((comment.strip_prefix(sign)?, mark)));
    let Some((ids, mark)) = found else {
        return Vec::new();
    };
    let ids = ids
        .trim_end_matches('}')
        .trim_end_matches("*/")
        .trim_end_matches("-->")
        .split(',');
    ids.filter_map(|id| id.split_whitespace().next())
        .map(|id| (mark, id.to_owned()))
        .collect()
}
