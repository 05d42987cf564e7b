//! Taint rules as they are written: Semgrep's keys, and sets of sources, sanitizers and so on that
//! rules of a language share by name.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use yaml_serde::Value;

use crate::code::rule_file::{Clause, WrittenConfidence, languages};

/// One entry below `pattern-sources` and the like: a pattern, or the name of a set.
#[derive(Debug, Default, Deserialize)]
#[serde(
    deny_unknown_fields,
    rename_all = "kebab-case",
    expecting = "a key with its value, as in `pattern: ...` or `use: web`"
)]
pub(in crate::code) struct WrittenEntry {
    pub(in crate::code) pattern: Option<String>,
    pub(in crate::code) patterns: Option<Vec<Clause>>,
    pub(in crate::code) pattern_either: Option<Vec<Clause>>,
    pub(in crate::code) pattern_regex: Option<String>,
    /// Of an entry of a set: the languages it is for, if not all those of the file. What does not
    /// parse in one of them may stand in a set of both.
    #[serde(default, deserialize_with = "optional_languages")]
    pub(in crate::code) languages: Option<Vec<String>>,
    /// A set of the language, by its name.
    #[serde(rename = "use")]
    pub(in crate::code) set: Option<String>,
    /// Of a source: how sure it is that an attacker chooses it, if not as its set says.
    pub(in crate::code) confidence: Option<WrittenConfidence>,
    /// A condition: what stands in it is harmless where it is as given.
    pub(in crate::code) guard: Option<bool>,
    /// Whether the variable changes, not only the value that is written there.
    pub(in crate::code) by_side_effect: Option<Value>,
    /// Semgrep looks at parts of what is matched unless told otherwise; here the arguments of a call
    /// count, and else the value itself.
    #[serde(rename = "exact")]
    _exact: Option<bool>,
    /// Of a propagator: metavariables.
    pub(in crate::code) from: Option<String>,
    pub(in crate::code) to: Option<String>,
    /// Of a sink: texts that begin like this are harmless, since the rest cannot change what they
    /// mean.
    pub(in crate::code) unless_prefix: Option<String>,
    /// Of a sink: a list is a program with its arguments, of which only the program counts, and all
    /// if it is a shell.
    #[serde(default)]
    pub(in crate::code) as_command: bool,
    /// Semgrep's way to tell a sanitizer from a source or sink of the same pattern.
    #[serde(rename = "not_conflicting", alias = "not-conflicting")]
    _not_conflicting: Option<bool>,
    /// Of a source or propagator: what its input is called in `requires`.
    pub(in crate::code) label: Option<String>,
    /// Of a source, propagator or sink: which labels input must have to become, or to be, of interest there.
    pub(in crate::code) requires: Option<Value>,
    pub(in crate::code) control: Option<Value>,
    pub(in crate::code) at_exit: Option<Value>,
}

fn optional_languages<'de, D: Deserializer<'de>>(
    written: D,
) -> Result<Option<Vec<String>>, D::Error> {
    languages(written).map(Some)
}

impl WrittenEntry {
    /// Whether it is for a language that rules call by one of these names.
    pub(in crate::code) fn is_for(&self, names: &[&str]) -> bool {
        let is_it = |name: &String| names.contains(&name.to_ascii_lowercase().as_str());
        self.languages
            .as_ref()
            .is_none_or(|languages| languages.iter().any(is_it))
    }

    pub(in crate::code) fn is_side_effect(&self) -> bool {
        // `only` is a text.
        !matches!(self.by_side_effect, None | Some(Value::Bool(false)))
    }

    /// A key that is not supported.
    pub(in crate::code) fn refused(&self) -> Option<&'static str> {
        let keys = [("control", &self.control), ("at-exit", &self.at_exit)];
        keys.into_iter()
            .find(|(_, value)| value.is_some())
            .map(|(key, _)| key)
    }
}

/// `rules/code/<language>/taint/*.yaml`: what taint rules of the languages have in common.
#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "`languages`, and `sources`, `sanitizers`, `propagators` or `sinks`, each with named sets"
)]
pub(in crate::code) struct SetFile {
    /// As in rules.
    pub(in crate::code) languages: Vec<String>,
    #[serde(default)]
    pub(in crate::code) sources: BTreeMap<String, WrittenSet>,
    #[serde(default)]
    pub(in crate::code) sanitizers: BTreeMap<String, WrittenSet>,
    #[serde(default)]
    pub(in crate::code) propagators: BTreeMap<String, WrittenSet>,
    #[serde(default)]
    pub(in crate::code) sinks: BTreeMap<String, WrittenSet>,
}

/// A named set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "`any` with a list of patterns")]
pub(in crate::code) struct WrittenSet {
    /// Of sources: what comes from there, as the story of a finding tells it.
    pub(in crate::code) says: Option<String>,
    /// Of sources: how sure it is that an attacker chooses it.
    pub(in crate::code) confidence: Option<WrittenConfidence>,
    /// Whether all taint rules use it without being told.
    #[serde(default)]
    pub(in crate::code) always: bool,
    pub(in crate::code) any: Vec<WrittenEntry>,
}
