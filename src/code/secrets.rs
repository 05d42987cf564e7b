//! Secrets in any text that the code scanner reads.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::finding::{Confidence, Hit, Severity, Verdict};
use crate::rule::{Rule, RuleSelection};
use crate::secret;
use crate::source::Span;

/// Endings of files that hold settings, and whole names of such files.
const SETTINGS: &[&str] = &[
    ".cfg",
    ".cnf",
    ".conf",
    ".config",
    ".credentials",
    ".env",
    ".ini",
    ".json",
    ".json5",
    ".jsonc",
    ".plist",
    ".properties",
    ".tf",
    ".tfstate",
    ".tfvars",
    ".toml",
    ".xml",
    ".yaml",
    ".yml",
    "credentials",
    ".npmrc",
    ".pypirc",
    ".netrc",
    "_netrc",
    ".git-credentials",
    ".dockercfg",
    ".htpasswd",
    ".envrc",
];
/// Endings and names of files that are keys, or hold them beside other text.
const KEYS: &[&str] = &[
    ".pem",
    ".key",
    ".p8",
    ".ppk",
    ".http",
    ".rest",
    "id_rsa",
    "id_dsa",
    "id_ecdsa",
    "id_ed25519",
];
/// Parts of paths below which secrets are mostly made for tests.
const TEST_PARTS: &[&str] = &[
    "test",
    "tests",
    "testdata",
    "test-data",
    "test_data",
    "testing",
    "spec",
    "specs",
    "fixture",
    "fixtures",
    "__tests__",
    "mock",
    "mocks",
    "example",
    "examples",
    "e2e",
];

/// Whether the file holds settings by its name: `.env.local`, `values.yaml`.
pub(super) fn is_settings(path: &str) -> bool {
    let file = file_name(path);
    is_listed(&file, SETTINGS) || file.starts_with(".env.")
}

/// Whether the file is looked into for secrets though no code is in it.
pub(super) fn may_hold_secrets(path: &str) -> bool {
    is_settings(path) || is_listed(&file_name(path), KEYS)
}

fn file_name(path: &str) -> String {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    file.to_ascii_lowercase()
}

fn is_listed(file: &str, names: &[&str]) -> bool {
    names
        .iter()
        .any(|name| file == *name || (name.starts_with('.') && file.ends_with(name)))
}

/// Whether the path says that the file belongs to tests.
fn is_test(path: &str) -> bool {
    let mut parts = path.split(['/', '\\']).map(str::to_ascii_lowercase);
    let is_part = |part: &str| {
        TEST_PARTS.contains(&part)
            || part.starts_with("test_")
            || part.contains("_test.")
            || part.contains(".test.")
            || part.contains(".spec.")
    };
    parts.any(|part| is_part(&part))
}

/// A secret that is most likely a real one.
pub(super) struct Secret {
    hit: Hit,
    is_general: bool,
}

/// The secrets in a text, each once.
pub(super) fn find(path: &str, text: &str, selection: &RuleSelection) -> Vec<Secret> {
    let candidates = secret::candidates(text, is_settings(path));
    let found = candidates.into_iter().filter(|found| {
        selection.keeps(&found.rule.rule.id) && found.rule.is_real(&text[found.span.clone()])
    });
    let mut secrets: Vec<Secret> = found
        .map(|found| Secret {
            hit: hit(path, &found.rule.rule, found.span),
            is_general: found.rule.is_general,
        })
        .collect();
    // Of forms that overlap, a provider's own tells most, then the gravest.
    secrets.sort_by(|a, b| {
        let order = |secret: &Secret| {
            let Hit {
                severity,
                confidence,
                ..
            } = &secret.hit;
            (secret.is_general, Reverse((*severity, *confidence)))
        };
        (order(a), &a.hit.rule.id).cmp(&(order(b), &b.hit.rule.id))
    });
    let mut kept: Vec<Secret> = Vec::new();
    for secret in secrets {
        if !kept.iter().any(|other| other.overlaps(&secret.hit)) {
            kept.push(secret);
        }
    }
    kept
}

fn hit(path: &str, rule: &Arc<Rule>, span: Span) -> Hit {
    let mut hit = Hit::new(rule, span, format!("{}.", rule.title));
    hit.secret = true;
    if is_test(path) {
        hit.severity = hit.severity.min(Severity::Low);
        hit.confidence = hit.confidence.min(Confidence::Medium);
        hit.verdict = hit.verdict.min(Verdict::Review);
        hit.message = format!("{}, in a file that looks like one of tests.", rule.title);
    }
    hit
}

impl Secret {
    pub(super) fn span(&self) -> &Span {
        &self.hit.span
    }

    fn overlaps(&self, hit: &Hit) -> bool {
        let (a, b) = (&self.hit.span, &hit.span);
        a.start < b.end && b.start < a.end
    }
}

/// Adds the secrets to what rules of a language found, where both found the same only one of them:
/// a provider's own form says more than such a rule, any other form says less.
pub(super) fn join(hits: &mut Vec<Hit>, secrets: Vec<Secret>) {
    hits.retain(|hit| {
        let mut same = secrets.iter().filter(|secret| secret.overlaps(hit));
        !hit.secret || same.all(|secret| secret.is_general)
    });
    let known = hits.len();
    for secret in secrets {
        let mut others = hits[..known].iter().filter(|hit| hit.secret);
        if !others.any(|hit| secret.overlaps(hit)) {
            hits.push(secret.hit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_and_tests_are_told_by_their_paths() {
        for path in [
            ".env",
            "a/.env.local",
            "prod.env",
            "a.tf",
            "A.YAML",
            "x/.npmrc",
            "credentials",
        ] {
            assert!(is_settings(path), "{path}");
        }
        for path in ["env", "a.py", "my-credentials", "a.md", "id_rsa"] {
            assert!(!is_settings(path), "{path}");
        }
        assert!(may_hold_secrets("~/.ssh/id_rsa") && !may_hold_secrets("a.txt"));
        assert!(is_test("a/tests/b.py") && is_test("a_test.go") && is_test("x.spec.ts"));
        assert!(!is_test("latest/contest.py"));
    }
}
