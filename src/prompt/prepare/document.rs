//! A pattern as it is written in a rule file.

use serde::Deserialize;

/// What is looked for, and what it says about the text.
#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a pattern: `regex`, `score` and so on"
)]
pub(crate) struct PatternDocument {
    pub(crate) regex: String,
    pub(crate) score: f64,
    #[serde(default)]
    pub(crate) on: View,
    pub(crate) unless: Option<String>,
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
