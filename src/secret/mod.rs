//! Secrets by their form: keys and tokens of providers, private keys, passwords in addresses.
//!
//! The forms are data, `rules/secrets/`: one file for each kind. They serve twice. The code scanner
//! reports what also passes the checks of its rule; every report hides whatever has the form.

mod check;
mod lazy_form;
pub(crate) mod test;

use std::ops::Range;
use std::sync::{Arc, LazyLock, OnceLock};

use serde::Deserialize;

use crate::finding::{Confidence, ScannerName, Severity, Verdict};
use crate::keywords;
use crate::rule::{self, Embedded, Rule};
use check::Checksum;
use lazy_form::LazyForm;

/// How far before a keyword its secret may begin.
const BEFORE: usize = 256;
/// How far after a keyword its secret may end, unless the rule says more.
const REACH: usize = 512;

/// A rule as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    /// What it is, without an article.
    title: String,
    /// What whoever has it can do: "Whoever reads it ...".
    gives: String,
    /// Where it is revoked.
    revoke: Option<String>,
    severity: Severity,
    confidence: Confidence,
    #[serde(default)]
    cwe: Vec<String>,
    #[serde(default)]
    references: Vec<String>,
    /// One of these is near, in whatever case; read before the rest, as [`Keywords`].
    #[serde(rename = "keywords")]
    _keywords: Vec<String>,
    /// The form; its group, if it has one, is the secret.
    regex: String,
    /// How far after the keyword it may end.
    reach: Option<usize>,
    /// What the secret must be to be reported, from its beginning to its end.
    exact: Option<String>,
    /// What the secret must not hold.
    except: Option<String>,
    /// Bits for each character that the secret must have at least.
    entropy: Option<f64>,
    checksum: Option<Checksum>,
    /// Whether it is no provider's own form: a rule of a language that finds the same says more.
    #[serde(default)]
    general: bool,
    /// Whether it is looked for in files of settings only: see [`Keywords`].
    #[serde(default, rename = "settings_only")]
    _settings_only: bool,
    /// Read by the tests of the rules; left out of what is built in.
    #[serde(default, rename = "examples")]
    _examples: Option<serde_json::Value>,
}

/// A rule ready to run.
pub(crate) struct SecretRule {
    pub(crate) rule: Arc<Rule>,
    pub(crate) is_general: bool,
    regex: LazyForm,
    reach: usize,
    exact: Option<LazyForm>,
    except: Option<LazyForm>,
    entropy: f64,
    checksum: Option<Checksum>,
}

/// Something that has the form of a secret.
pub(crate) struct Candidate {
    pub(crate) rule: &'static SecretRule,
    /// The secret itself.
    pub(crate) span: Range<usize>,
}

/// What is read of a rule before a text holds one of its keywords.
#[derive(Deserialize)]
struct Keywords {
    keywords: Vec<String>,
    #[serde(default)]
    settings_only: bool,
}

/// All rules; each is made ready when a text holds one of its keywords.
struct Rules {
    files: Vec<(&'static Embedded, OnceLock<SecretRule>)>,
    keywords: keywords::Keywords,
    /// For each keyword, the rule that it belongs to.
    owners: Vec<usize>,
    /// For each rule, whether it is for settings only.
    settings_only: Vec<bool>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let (mut files, mut owners, mut keywords) = (Vec::new(), Vec::new(), Vec::new());
    let mut settings_only = Vec::new();
    for file in rule::embedded("secrets/") {
        let read: Keywords = file
            .read()
            .expect("built-in rules are valid, as tests show");
        owners.extend(read.keywords.iter().map(|_| files.len()));
        keywords.extend(read.keywords);
        settings_only.push(read.settings_only);
        files.push((file, OnceLock::new()));
    }
    Rules {
        files,
        keywords: keywords::Keywords::new(keywords),
        owners,
        settings_only,
    }
});

impl Rules {
    fn rule(&'static self, index: usize) -> &'static SecretRule {
        let (file, rule) = &self.files[index];
        rule.get_or_init(|| {
            let written = file.read::<Written>();
            let ready = written.map(|written| SecretRule::new(written, file.path));
            ready.expect("built-in rules are valid, as tests show")
        })
    }
}

/// Everything in the text that has the form of a secret, by rule and place; what counts in settings
/// only if the text is some.
pub(crate) fn candidates(text: &str, is_settings: bool) -> Vec<Candidate> {
    let rules = &*RULES;
    // Parts of the text near keywords, by rule.
    let mut parts: Vec<Vec<Range<usize>>> = Vec::new();
    rules.keywords.each(text, &mut |keyword, found| {
        let owner = rules.owners[keyword];
        if rules.settings_only[owner] && !is_settings {
            return;
        }
        parts.resize_with(rules.files.len(), Vec::new);
        let start = text.floor_char_boundary(found.start.saturating_sub(BEFORE));
        let reach = rules.rule(owner).reach;
        let end = text.ceil_char_boundary((found.end + reach).min(text.len()));
        match parts[owner].last_mut() {
            Some(last) if start <= last.end => last.end = end.max(last.end),
            _ => parts[owner].push(start..end),
        }
    });
    let mut found = Vec::new();
    for (index, parts) in parts.into_iter().enumerate() {
        for part in parts {
            let rule = rules.rule(index);
            rule.regex.each(&text[part.clone()], &mut |span| {
                let span = part.start + span.start..part.start + span.end;
                found.push(Candidate { rule, span });
            });
        }
    }
    found
}

/// Every rule, sorted by id.
pub(crate) fn rules() -> impl Iterator<Item = &'static Arc<Rule>> {
    let rules = &*RULES;
    (0..rules.files.len()).map(|index| &rules.rule(index).rule)
}

impl SecretRule {
    fn new(written: Written, origin: &str) -> Self {
        // In JSON and in code a line may begin in the middle of a string.
        let form = match written.regex.strip_prefix(r"\b") {
            Some(rest) => format!(r"(?:\b|\\[nrt]){rest}"),
            None => written.regex.clone(),
        };
        let exact = written.exact.as_deref();
        let exact = exact.map(|text| format!("^(?:{text})$"));
        Self {
            regex: LazyForm::new(form),
            exact: exact.map(LazyForm::new),
            except: written.except.clone().map(LazyForm::new),
            reach: written.reach.unwrap_or(REACH),
            entropy: written.entropy.unwrap_or(0.0),
            checksum: written.checksum,
            is_general: written.general,
            rule: Arc::new(describe(written, origin)),
        }
    }

    /// Whether the secret, which has the form, is most likely a real one.
    pub(crate) fn is_real(&self, secret: &str) -> bool {
        self.exact
            .as_ref()
            .is_none_or(|exact| exact.is_match(secret))
            && self
                .except
                .as_ref()
                .is_none_or(|except| !except.is_match(secret))
            && self.checksum.is_none_or(|checksum| checksum.holds(secret))
            && check::entropy(secret) >= self.entropy
            && !check::is_made_up(secret)
    }
}

/// What reports and users see of the rule.
fn describe(written: Written, origin: &str) -> Rule {
    let revoke = match &written.revoke {
        Some(place) => format!("Revoke it ({place})"),
        None => "Revoke it".to_owned(),
    };
    let cwe = match written.cwe.is_empty() {
        true => vec!["CWE-798".to_owned()],
        false => written.cwe,
    };
    Rule {
        id: written.id,
        scanner: ScannerName::Code,
        title: format!("{} in plain text", written.title),
        why: format!(
            "Whoever can read the file, its history or what is built from it {}.",
            written.gives
        ),
        fix: format!(
            "{revoke}, keep the new one out of the repository, and read it at run time from the \
             environment or a secret store."
        ),
        severity: written.severity,
        confidence: written.confidence,
        verdict: match (written.severity, written.confidence) {
            (Severity::Info, _) => Verdict::Note,
            (Severity::High | Severity::Critical, Confidence::High) => Verdict::Block,
            _ => Verdict::Review,
        },
        cwe,
        tags: vec!["A07:2021".to_owned()],
        languages: Vec::new(),
        references: written.references,
        origin: origin.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// They are made when a text calls for them, for ASCII and for other texts.
    #[test]
    fn expressions_of_built_in_rules_are_valid() {
        for index in 0..RULES.files.len() {
            let SecretRule {
                regex,
                exact,
                except,
                ..
            } = RULES.rule(index);
            for form in [Some(regex), exact.as_ref(), except.as_ref()]
                .into_iter()
                .flatten()
            {
                for text in ["none", "\u{e9}"] {
                    // Makes the expression, or stops with what is wrong with it.
                    let _ = form.is_match(text);
                }
            }
        }
    }
}
