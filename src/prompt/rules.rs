//! Rules as they are written, one YAML file each, and as they run.
//!
//! A rule has `patterns` for each language it knows: a `regex` with a `score`, perhaps `unless`,
//! which excuses the sentence of the match. `{{name}}` in either stands for a part that the
//! [vocabulary](super::vocabulary) of the language names; that holds for the user's own rules, too.
//! What is looked for is written once there, so that a pattern reads like the sentence it finds:
//! `\b{{drop}}{{gap-3}}{{earlier}}{{gap-2}}{{instructions}}`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use regex::bytes::{Regex, RegexBuilder};
use serde::Deserialize;

use super::normalise::fold_pattern;
use super::vocabulary::{self, Spelling, Vocabulary};
use crate::error::Error;
use crate::finding::{Confidence, ScannerName, Severity, Verdict};
use crate::rule::{self, Embedded, Rule, RuleFile, RuleSelection};

/// Score from which a finding is worth a look.
pub(crate) const REVIEW: f64 = 0.25;
/// Score from which a text is blocked, unless the user chooses another one.
pub(crate) const BLOCK: f64 = 0.5;

/// The kinds of attack that add up to the score of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Class {
    Override,
    SystemPromptExfiltration,
    PersonaJailbreak,
    DelimiterSpoofing,
    AgentDirectedInstruction,
    DataExfiltration,
    EncodedPayload,
    HiddenText,
}

impl Class {
    pub(crate) const COUNT: usize = 8;

    fn name(self) -> &'static str {
        match self {
            Self::Override => "override",
            Self::SystemPromptExfiltration => "system-prompt-exfiltration",
            Self::PersonaJailbreak => "persona-jailbreak",
            Self::DelimiterSpoofing => "delimiter-spoofing",
            Self::AgentDirectedInstruction => "agent-directed-instruction",
            Self::DataExfiltration => "data-exfiltration",
            Self::EncodedPayload => "encoded-payload",
            Self::HiddenText => "hidden-text",
        }
    }
}

/// What finds hidden text where patterns cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Detector {
    HiddenTags,
    HiddenVariationSelectors,
    HiddenBidi,
    HiddenZeroWidth,
    HiddenInvisibleOperators,
    HiddenFiller,
    MixedScriptWord,
}

/// A rule file, field by field.
#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a rule: `id`, `title`, `class` and so on"
)]
struct Document {
    id: String,
    title: String,
    class: Class,
    severity: Severity,
    confidence: Confidence,
    why: String,
    fix: String,
    #[serde(default)]
    cwe: Vec<String>,
    #[serde(default)]
    references: Vec<String>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    patterns: BTreeMap<String, Vec<PatternDocument>>,
    detector: Option<Detector>,
    #[serde(default)]
    examples: BTreeMap<String, Examples>,
}

#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a pattern: `regex`, `score` and so on"
)]
struct PatternDocument {
    regex: String,
    score: f64,
    #[serde(default)]
    on: View,
    unless: Option<String>,
}

/// The text that a pattern is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum View {
    /// Lower-case, single spaces, look-alikes and accents undone.
    #[default]
    Normalised,
    /// As written.
    Raw,
}

/// Texts that a rule must find, and look-alikes that it must not.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Examples {
    #[serde(default)]
    pub(crate) positive: Vec<String>,
    #[serde(default)]
    pub(crate) negative: Vec<String>,
}

/// A rule, ready to run.
#[derive(Debug)]
pub(crate) struct PromptRule {
    pub(crate) rule: Arc<Rule>,
    pub(crate) class: Class,
    pub(crate) patterns: Vec<Pattern>,
    pub(crate) detector: Option<Detector>,
}

/// One pattern of a rule.
#[derive(Debug)]
pub(crate) struct Pattern {
    pub(crate) view: View,
    pub(crate) score: f64,
    pub(crate) regex: Lazy,
    /// The same for all patterns that say the same.
    pub(crate) unless: Option<Arc<Lazy>>,
}

/// A regular expression that is compiled when a text first needs it.
#[derive(Debug)]
pub(crate) struct Lazy {
    /// With names of the vocabulary.
    pub(crate) source: String,
    pub(crate) language: Arc<str>,
    pub(crate) spelling: Spelling,
    pub(crate) vocabulary: Arc<Vocabulary>,
    compiled: OnceLock<Option<Regex>>,
}

impl Lazy {
    fn new(written: &str, spelling: Spelling, words: &Words) -> Self {
        let source = match spelling {
            Spelling::Folded => fold_pattern(written).into_owned(),
            Spelling::Written => written.to_owned(),
        };
        Self {
            source,
            language: Arc::clone(&words.language),
            spelling,
            vocabulary: Arc::clone(&words.vocabulary),
            compiled: OnceLock::new(),
        }
    }

    /// An expression without names, as written.
    #[cfg(test)]
    pub(super) fn plain(source: &str) -> Self {
        let words = Words::new("en", &Arc::default());
        Self::new(source, Spelling::Written, &words)
    }

    /// The expression; `None` only for one that [`check`](Self::check) refuses.
    pub(crate) fn get(&self) -> Option<&Regex> {
        self.compiled
            .get_or_init(|| compile(&self.expanded().ok()?).ok())
            .as_ref()
    }

    pub(crate) fn is_compiled(&self) -> bool {
        self.compiled.get().is_some()
    }

    /// The expression without names.
    pub(crate) fn expanded(&self) -> Result<Cow<'_, str>, String> {
        self.vocabulary
            .expand(&self.language, self.spelling, &self.source)
    }

    /// Whether the expression is well formed: far cheaper than compiling it.
    fn check_syntax(&self) -> Result<(), String> {
        regex_syntax::parse(&self.expanded()?)
            .map(|_| ())
            .map_err(|error| error.to_string())
    }

    pub(crate) fn check(&self) -> Result<(), String> {
        match compile(&self.expanded()?) {
            Ok(regex) if regex.is_match(b"") => {
                Err("the pattern matches the empty text".to_owned())
            }
            Ok(_) => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    }
}

/// What names in a pattern refer to.
struct Words {
    vocabulary: Arc<Vocabulary>,
    language: Arc<str>,
    /// By what is written.
    expressions: BTreeMap<String, Arc<Lazy>>,
}

impl Words {
    fn new(language: &str, vocabulary: &Arc<Vocabulary>) -> Self {
        Self {
            vocabulary: Arc::clone(vocabulary),
            language: Arc::from(language),
            expressions: BTreeMap::new(),
        }
    }

    /// An expression that many patterns have: it is compiled once.
    fn shared(&mut self, written: &str) -> Arc<Lazy> {
        if let Some(known) = self.expressions.get(written) {
            return Arc::clone(known);
        }
        let new = Arc::new(Lazy::new(written, Spelling::Folded, self));
        self.expressions
            .insert(written.to_owned(), Arc::clone(&new));
        new
    }
}

/// What names refer to in each language.
struct Languages {
    vocabulary: Arc<Vocabulary>,
    words: BTreeMap<String, Words>,
}

impl Languages {
    fn words(&mut self, language: &str) -> &mut Words {
        self.words
            .entry(language.to_owned())
            .or_insert_with(|| Words::new(language, &self.vocabulary))
    }
}

/// Where a pattern is ASCII, so are its classes and word boundaries: an expression over Unicode takes
/// several times as long to make and as much memory.
fn compile(pattern: &str) -> Result<Regex, regex::Error> {
    if pattern.is_ascii() {
        let over_bytes = RegexBuilder::new(pattern).unicode(false).build();
        // What ASCII cannot say (`\p{...}`) is said over Unicode.
        if over_bytes.is_ok() {
            return over_bytes;
        }
    }
    Regex::new(pattern)
}

/// A rule with its examples, for the tests of the rules.
#[derive(Debug)]
pub(crate) struct Exemplified {
    pub(crate) id: String,
    pub(crate) origin: String,
    pub(crate) languages: Vec<String>,
    pub(crate) examples: BTreeMap<String, Examples>,
}

/// A file of prompt rules.
enum Origin<'a> {
    BuiltIn(&'static Embedded),
    Own(&'a RuleFile),
}

impl Origin<'_> {
    fn path(&self) -> &str {
        match self {
            Self::BuiltIn(file) => file.path,
            Self::Own(file) => &file.path,
        }
    }

    /// All that is written in it.
    fn text(&self) -> &str {
        match self {
            Self::BuiltIn(file) => file.text,
            Self::Own(file) => &file.text,
        }
    }

    fn read(&self) -> Result<Document, Error> {
        match self {
            Self::BuiltIn(file) => file.read(),
            Self::Own(file) => rule::from_yaml(&file.path, &file.text),
        }
    }
}

/// The files of prompt rules that may run, sorted by path. A file of the user takes the place of
/// the built-in one with the same name.
fn files(selection: &RuleSelection) -> Vec<Origin<'_>> {
    let own: Vec<&RuleFile> = selection.own(ScannerName::Prompt).collect();
    let replaced = |path: &str| own.iter().any(|file| stem(&file.path) == stem(path));
    let built_in = rule::embedded("prompt/")
        .filter(|file| !file.path.starts_with(vocabulary::FOLDER) && !replaced(file.path))
        .map(Origin::BuiltIn);
    let mut files: Vec<Origin<'_>> = built_in
        .chain(own.iter().copied().map(Origin::Own))
        .collect();
    files.retain(|file| selection.keeps(stem(file.path())));
    files
}

fn stem(path: &str) -> &str {
    Path::new(path)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or(path)
}

/// The rules of `selection`, sorted by id.
pub(crate) fn load(selection: &RuleSelection) -> Result<Vec<PromptRule>, Error> {
    let mut languages = Languages {
        vocabulary: Arc::new(Vocabulary::built_in()?),
        words: BTreeMap::new(),
    };
    let mut rules = Vec::new();
    for file in files(selection) {
        let checked = matches!(file, Origin::BuiltIn(_));
        rules.push(ready(file.read()?, file.path(), checked, &mut languages)?);
    }
    rules.sort_by(|a, b| a.rule.id.cmp(&b.rule.id));
    Ok(rules)
}

/// The examples of the rules of `selection`, sorted by id.
pub(crate) fn examples(selection: &RuleSelection) -> Result<Vec<Exemplified>, Error> {
    let mut rules = Vec::new();
    for file in files(selection) {
        let document: Document = rule::from_yaml(file.path(), file.text())?;
        rules.push(Exemplified {
            id: document.id,
            origin: file.path().to_owned(),
            languages: document.patterns.into_keys().collect(),
            examples: document.examples,
        });
    }
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(rules)
}

fn ready(
    document: Document,
    path: &str,
    checked: bool,
    known: &mut Languages,
) -> Result<PromptRule, Error> {
    let fail = |message: String| Error::rule(path, None, message);
    if document.id != stem(path) {
        return Err(fail(format!(
            "id: `{}` is not the name of the file",
            document.id
        )));
    }
    if document.patterns.is_empty() == document.detector.is_none() {
        return Err(fail("a rule has either patterns or a detector".to_owned()));
    }
    let languages: Vec<String> = document.patterns.keys().cloned().collect();
    let mut patterns = Vec::new();
    for (language, written) in document.patterns {
        let words = known.words(&language);
        for (index, pattern) in written.into_iter().enumerate() {
            let key = format!("patterns.{language}[{index}]");
            let pattern = ready_pattern(&pattern, checked, words)
                .map_err(|error| fail(format!("{key}.{error}")))?;
            patterns.push(pattern);
        }
    }
    let best = patterns
        .iter()
        .map(|pattern| pattern.score)
        .fold(0.0, f64::max);
    let verdict = match document.severity {
        _ if best >= BLOCK => Verdict::Block,
        Severity::High | Severity::Critical if document.detector.is_some() => Verdict::Block,
        _ => Verdict::Review,
    };
    let mut tags = vec![document.class.name().to_owned()];
    tags.extend(document.tags);
    Ok(PromptRule {
        rule: Arc::new(Rule {
            id: document.id,
            scanner: ScannerName::Prompt,
            title: document.title,
            why: document.why.trim_end().to_owned(),
            fix: document.fix.trim_end().to_owned(),
            severity: document.severity,
            confidence: document.confidence,
            verdict,
            cwe: document.cwe,
            tags,
            languages,
            references: document.references,
            origin: path.to_owned(),
        }),
        class: document.class,
        patterns,
        detector: document.detector,
    })
}

/// Built-in patterns are known to compile: the suite tries each.
fn ready_pattern(
    pattern: &PatternDocument,
    checked: bool,
    words: &mut Words,
) -> Result<Pattern, String> {
    if !(pattern.score > 0.0 && pattern.score < 1.0) {
        return Err(format!("score: {} is not between 0 and 1", pattern.score));
    }
    let spelling = match pattern.on {
        View::Normalised => Spelling::Folded,
        View::Raw => Spelling::Written,
    };
    let regex = Lazy::new(&pattern.regex, spelling, words);
    // It is tried on the normalised sentence in either case.
    let unless = pattern.unless.as_ref().map(|unless| words.shared(unless));
    if !checked {
        regex
            .check_syntax()
            .map_err(|error| format!("regex: {error}"))?;
        if let Some(unless) = &unless {
            unless
                .check_syntax()
                .map_err(|error| format!("unless: {error}"))?;
        }
    }
    Ok(Pattern {
        view: pattern.on,
        score: pattern.score,
        regex,
        unless,
    })
}
