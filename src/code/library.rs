//! The code scanner for programs that embed firestop: a text in, findings out.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use super::{CodeScanner, Options};
use crate::finding::{self, Confidence, Severity, Verdict};
use crate::source::Source;

/// What [`scan`] says about a text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// What is insecure, in the order of the text.
    pub findings: Vec<Finding>,
    /// What could not be scanned, and why: a text is clean only if this is empty as well.
    pub skipped: Vec<String>,
}

/// Something insecure in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule that found it, as in `firestop rules show RULE`.
    pub rule: String,
    /// What is wrong here. Secrets in it are hidden; other parts of the text may be quoted.
    pub message: String,
    /// What to do instead.
    pub fix: String,
    /// How bad it is.
    pub severity: Severity,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// What should happen.
    pub verdict: Verdict,
    /// `CWE-89` and so on.
    pub cwe: Vec<String>,
    /// The bytes of the text.
    pub span: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// The language is none that firestop knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "firestop does not know the language {:?}", self.0)
    }
}

impl std::error::Error for UnknownLanguage {}

/// Scans a text with the built-in rules. The language is named as in a Markdown fence (`python`,
/// `c++`), by a file ending (`py`, `tsx`), or is a kind of text that holds code (`markdown`,
/// `ipynb`, `diff`). Fragments and broken code are scanned as far as they can be read.
///
/// Rules of a language are made ready when it is scanned for the first time in the process. For
/// rules of your own, make a [`CodeScanner`].
///
/// ```
/// let text = "import os\nos.system('ls ' + folder)\n";
/// let report = firestop::code::scan("python", text)?;
///
/// let finding = &report.findings[0];
/// assert_eq!(finding.rule, "python-os-system-dynamic");
/// assert_eq!((finding.line, finding.column), (2, 1));
/// assert_eq!(&text[finding.span.clone()], "os.system('ls ' + folder)");
/// assert_eq!(finding.cwe, ["CWE-78"]);
/// assert!(report.skipped.is_empty());
/// # Ok::<(), firestop::code::UnknownLanguage>(())
/// ```
///
/// # Errors
/// The language is not known.
pub fn scan(language: &str, text: &str) -> Result<Report, UnknownLanguage> {
    static SCANNER: OnceLock<CodeScanner> = OnceLock::new();
    let scanner = SCANNER.get_or_init(|| {
        CodeScanner::new(Options::default()).expect("without rules of the user's none can be wrong")
    });
    let outcome = scanner.scan_text(language, text);
    let outcome = outcome.ok_or_else(|| UnknownLanguage(language.to_owned()))?;
    let source = Source::new(language, text.as_bytes().to_vec());
    let findings = finding::resolve(&source, outcome.hits).into_iter();
    let skipped = outcome.skipped.into_iter();
    Ok(Report {
        findings: findings.map(Finding::from).collect(),
        skipped: skipped.map(|part| part.reason).collect(),
    })
}

impl From<finding::Finding> for Finding {
    fn from(finding: finding::Finding) -> Self {
        let place = finding.location;
        Self {
            rule: finding.rule.id.clone(),
            message: finding.message,
            fix: finding.rule.fix.clone(),
            severity: finding.severity,
            confidence: finding.confidence,
            verdict: finding.verdict,
            cwe: finding.rule.cwe.clone(),
            span: place.byte_start..place.byte_end,
            line: place.line,
            column: place.column,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_in_embedded_code_have_their_place_in_the_text() {
        let text = "\u{FEFF}é\n```py\nimport pickle\npickle.load(f)\n```\n";
        let report = scan("markdown", text).unwrap();
        assert_eq!(report.findings.len(), 1);
        assert_eq!(&text[report.findings[0].span.clone()], "pickle.load(f)");
        assert_eq!(report.findings[0].line, 4);
    }

    #[test]
    fn what_is_not_known_or_not_read_is_told() {
        let unknown = UnknownLanguage("klingon".to_owned());
        assert_eq!(scan("klingon", ""), Err(unknown));
        let report = scan("ipynb", "no notebook").unwrap();
        assert_eq!((report.findings.len(), report.skipped.len()), (0, 1));
    }
}
