//! Rules as they are written: Semgrep's YAML, the part of it that firestop runs.
//!
//! What is not supported is refused by name: a rule that silently means something else is worse
//! than none.

use std::fmt;
use std::sync::Arc;

use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use yaml_serde::Value;

use super::taint::written::WrittenEntry;
use crate::error::Error;
use crate::finding::{Confidence, ScannerName, Severity, Verdict};
use crate::rule::{self, Embedded, Rule, id_in};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a list of rules below `rules:`")]
struct WrittenFile {
    rules: Vec<WrittenRule>,
}

/// One rule of a file.
#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    rename_all = "kebab-case",
    expecting = "a rule: `id`, `languages`, `message`, `severity` and a pattern"
)]
pub(super) struct WrittenRule {
    pub(super) id: String,
    #[serde(deserialize_with = "languages")]
    pub(super) languages: Vec<String>,
    pub(super) message: String,
    severity: WrittenSeverity,
    #[serde(default)]
    pub(super) metadata: Metadata,
    mode: Option<String>,
    pub(super) options: Option<Value>,
    /// Semgrep's replacement text; firestop does not rewrite code.
    #[serde(rename = "fix")]
    _fix: Option<String>,
    #[serde(rename = "fix-regex")]
    _fix_regex: Option<de::IgnoredAny>,
    /// Versions of Semgrep.
    #[serde(rename = "min-version")]
    _min_version: Option<String>,
    #[serde(rename = "max-version")]
    _max_version: Option<String>,
    pub(super) paths: Option<Paths>,
    pub(super) pattern: Option<String>,
    pub(super) patterns: Option<Vec<Clause>>,
    pub(super) pattern_either: Option<Vec<Clause>>,
    pub(super) pattern_regex: Option<String>,
    pub(super) pattern_sources: Option<Vec<WrittenEntry>>,
    pub(super) pattern_sanitizers: Option<Vec<WrittenEntry>>,
    pub(super) pattern_propagators: Option<Vec<WrittenEntry>>,
    pub(super) pattern_sinks: Option<Vec<WrittenEntry>>,
}

/// One entry below `patterns` or `pattern-either`; exactly one key is given, but for
/// `metavariable-...` keys, which hold more.
#[derive(Debug, Default, Deserialize)]
#[serde(
    deny_unknown_fields,
    rename_all = "kebab-case",
    expecting = "a key with its value, as in `pattern: ...`"
)]
pub(super) struct Clause {
    pub(super) pattern: Option<String>,
    pub(super) patterns: Option<Vec<Clause>>,
    pub(super) pattern_either: Option<Vec<Clause>>,
    pub(super) pattern_regex: Option<String>,
    pub(super) pattern_not: Option<Nested>,
    pub(super) pattern_not_regex: Option<String>,
    pub(super) pattern_inside: Option<Nested>,
    pub(super) pattern_not_inside: Option<Nested>,
    pub(super) metavariable_regex: Option<MetavariableRegex>,
    pub(super) metavariable_pattern: Option<MetavariablePattern>,
    pub(super) metavariable_comparison: Option<MetavariableComparison>,
    pub(super) focus_metavariable: Option<OneOrMany>,
}

/// A pattern, or patterns below it.
#[derive(Debug, Deserialize)]
#[serde(
    untagged,
    expecting = "a pattern, or a key such as `patterns` with its value"
)]
pub(super) enum Nested {
    Pattern(String),
    Clause(Box<Clause>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "`metavariable` and `regex`")]
pub(super) struct MetavariableRegex {
    pub(super) metavariable: String,
    pub(super) regex: String,
}

#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    rename_all = "kebab-case",
    expecting = "`metavariable` and a pattern"
)]
pub(super) struct MetavariablePattern {
    pub(super) metavariable: String,
    /// The value is a text that holds code in this language.
    pub(super) language: Option<String>,
    pub(super) pattern: Option<String>,
    pub(super) patterns: Option<Vec<Clause>>,
    pub(super) pattern_either: Option<Vec<Clause>>,
    pub(super) pattern_regex: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "`metavariable` and `comparison`")]
pub(super) struct MetavariableComparison {
    /// Semgrep asks for it though the comparison names it as well.
    #[serde(rename = "metavariable")]
    _metavariable: Option<String>,
    pub(super) comparison: String,
    /// In which base the metavariable's number is written.
    pub(super) base: Option<u32>,
    /// Quotes around numbers mean nothing anyway.
    #[serde(rename = "strip")]
    _strip: Option<bool>,
}

/// Which files a rule looks at: globs.
#[derive(Debug, Default, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "lists of globs: `include`, `exclude`"
)]
pub(super) struct Paths {
    #[serde(default)]
    pub(super) include: Vec<String>,
    #[serde(default)]
    pub(super) exclude: Vec<String>,
}

impl Paths {
    /// Whether the path can be one of those to look at: it holds what the globs spell out. To make
    /// the globs ready takes longer than to scan a small file.
    pub(super) fn may_include(&self, path: &str) -> bool {
        let mut globs = self.include.iter();
        self.include.is_empty() || globs.any(|glob| holds_literals(path, glob))
    }
}

/// Whether the path holds all that the glob spells out.
fn holds_literals(path: &str, glob: &str) -> bool {
    if glob.contains(['{', '\\']) {
        return true;
    }
    glob.split(['*', '?', '[']).all(|part| {
        // What stands in brackets is one of several.
        let spelled = part.rsplit_once(']').map_or(part, |(_, rest)| rest);
        path.contains(spelled.trim_matches('/'))
    })
}

/// What reports tell about the rule. Semgrep leaves this free; firestop reads what it knows.
#[derive(Debug, Default, Deserialize)]
#[serde(expecting = "keys with values, as in `confidence: HIGH`")]
pub(super) struct Metadata {
    title: Option<String>,
    why: Option<String>,
    fix: Option<String>,
    confidence: Option<WrittenConfidence>,
    verdict: Option<Verdict>,
    cwe: Option<OneOrMany>,
    owasp: Option<OneOrMany>,
    references: Option<OneOrMany>,
    /// Whether what is found must not be shown.
    #[serde(default)]
    pub(super) secret: bool,
    /// Matches some part of every file in which the rule finds anything: for rules whose patterns
    /// hold no words, so that not every file is read for their sake.
    pub(super) file_holds: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "a text or a list of texts")]
pub(super) enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    pub(super) fn into_vec(self) -> Vec<String> {
        match self {
            Self::One(item) => vec![item],
            Self::Many(items) => items,
        }
    }
}

/// A list: one name alone is an error that is often made.
pub(super) fn languages<'de, D: Deserializer<'de>>(written: D) -> Result<Vec<String>, D::Error> {
    struct List;

    impl<'de> Visitor<'de> for List {
        type Value = Vec<String>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }

        fn visit_str<E: de::Error>(self, language: &str) -> Result<Self::Value, E> {
            Err(E::custom(format!(
                "write a list: `languages: [{language}]`"
            )))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
            let mut languages = Vec::new();
            while let Some(language) = list.next_element()? {
                languages.push(language);
            }
            Ok(languages)
        }
    }

    written.deserialize_any(List)
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum WrittenSeverity {
    Critical,
    #[serde(alias = "ERROR")]
    High,
    #[serde(alias = "WARNING")]
    Medium,
    Low,
    Info,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum WrittenConfidence {
    #[serde(alias = "high", alias = "HIGH")]
    High,
    #[serde(alias = "medium", alias = "MEDIUM")]
    Medium,
    #[serde(alias = "low", alias = "LOW")]
    Low,
}

impl From<WrittenConfidence> for Confidence {
    fn from(written: WrittenConfidence) -> Self {
        match written {
            WrittenConfidence::High => Self::High,
            WrittenConfidence::Medium => Self::Medium,
            WrittenConfidence::Low => Self::Low,
        }
    }
}

/// Reads the rules of one file.
///
/// # Errors
/// What is wrong and where.
pub(super) fn read(path: &str, text: &str) -> Result<Vec<WrittenRule>, Error> {
    supported(path, text, rule::from_yaml(path, text))
}

/// Reads the rules of one built-in file.
///
/// # Errors
/// What is wrong and where.
pub(super) fn read_built_in(file: &Embedded) -> Result<Vec<WrittenRule>, Error> {
    supported(file.path, file.text, file.read())
}

fn supported(
    path: &str,
    text: &str,
    file: Result<WrittenFile, Error>,
) -> Result<Vec<WrittenRule>, Error> {
    let file = file.map_err(|error| {
        error.with_help(
            "firestop runs Semgrep's search and taint rules: see `firestop rules --help`",
        )
    })?;
    for rule in &file.rules {
        if let Some(mode) = rule
            .mode
            .as_deref()
            .filter(|mode| !["search", "taint"].contains(mode))
        {
            let line = line_of(text, &rule.id, "mode:");
            let message = format!("rule `{}`: `mode: {mode}` is not supported", rule.id);
            return Err(Error::rule(path, line, message));
        }
    }
    Ok(file.rules)
}

/// The line, from 1, where the id is given for the second time.
pub(super) fn second_line_of(text: &str, id: &str) -> Option<usize> {
    let mut given = (1..)
        .zip(text.lines())
        .filter(|(_, line)| id_in(line) == Some(id));
    given.nth(1).map(|(number, _)| number)
}

/// The line, from 1, where `needle` stands in the rule, or where the rule begins.
pub(super) fn line_of(text: &str, id: &str, needle: &str) -> Option<usize> {
    let start = text.lines().position(|line| id_in(line) == Some(id))?;
    let mut lines = needle.lines().map(str::trim);
    let needle = lines.find(|line| !line.is_empty()).unwrap_or(needle);
    let mut within = text.lines().skip(start);
    let offset = within.position(|line| line.contains(needle));
    Some(start + offset.unwrap_or(0) + 1)
}

impl WrittenRule {
    /// Whether it follows data from sources to sinks.
    pub(super) fn is_taint(&self) -> bool {
        self.mode.as_deref() == Some("taint")
    }

    /// What reports and users see of the rule.
    pub(super) fn describe(&self, origin: &str) -> Arc<Rule> {
        let metadata = &self.metadata;
        let severity = match self.severity {
            WrittenSeverity::Critical => Severity::Critical,
            WrittenSeverity::High => Severity::High,
            WrittenSeverity::Medium => Severity::Medium,
            WrittenSeverity::Low => Severity::Low,
            WrittenSeverity::Info => Severity::Info,
        };
        let confidence = metadata
            .confidence
            .map_or(Confidence::Medium, Confidence::from);
        let verdict = metadata.verdict.unwrap_or(match (severity, confidence) {
            (Severity::Info, _) => Verdict::Note,
            (Severity::High | Severity::Critical, Confidence::High) => Verdict::Block,
            _ => Verdict::Review,
        });
        let message = self.message.trim();
        let title = metadata
            .title
            .clone()
            .unwrap_or_else(|| first_sentence(message));
        Arc::new(Rule {
            id: self.id.clone(),
            scanner: ScannerName::Code,
            title,
            why: metadata.why.clone().unwrap_or_else(|| message.to_owned()),
            fix: metadata.fix.clone().unwrap_or_default(),
            severity,
            confidence,
            verdict,
            cwe: list(metadata.cwe.as_ref())
                .iter()
                .map(|cwe| cwe_id(cwe))
                .collect(),
            tags: list(metadata.owasp.as_ref()),
            languages: self.languages.clone(),
            references: list(metadata.references.as_ref()),
            origin: origin.to_owned(),
        })
    }
}

fn list(items: Option<&OneOrMany>) -> Vec<String> {
    items.cloned().map_or(Vec::new(), OneOrMany::into_vec)
}

/// `CWE-89` of `CWE-89: Improper Neutralization ...`.
fn cwe_id(text: &str) -> String {
    text.split(':').next().unwrap_or(text).trim().to_owned()
}

fn first_sentence(text: &str) -> String {
    let end = text
        .find(". ")
        .or_else(|| text.find('\n'))
        .unwrap_or(text.len());
    text[..end].trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::holds_literals;

    #[test]
    fn globs_are_asked_only_where_the_path_holds_what_they_spell_out() {
        for (path, glob, holds) in [
            (".claude/settings.json", "**/.claude/*.json", true),
            ("a/.claude/b.json", "**/.claude/*.json", true),
            ("a/settings.json", "**/.claude/*.json", false),
            ("a/Web.config", "**/[Ww]eb.config", true),
            ("a/Web.xml", "**/[Ww]eb.config", false),
            ("a/b.yml", "**/*.{yml,yaml}", true),
            ("x/tests/a.py", "tests/", true),
            ("a", "*", true),
        ] {
            assert_eq!(holds_literals(path, glob), holds, "{path} {glob}");
        }
    }
}
