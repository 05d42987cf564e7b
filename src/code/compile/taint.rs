//! Taint rules made ready: what is matched is a formula, as in other rules.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use yaml_serde::Value;

use super::labels::Requires;
use super::{Builder, CompiledRule, Formula, Patterns, Problem, problem};
use crate::code::lang::Language;
use crate::code::lazy_regex::LazyRegex;
use crate::code::pattern::{Metavariables, PatternCompiler, Slot};
use crate::code::rule_file::{WrittenRule, line_of};
use crate::code::taint::written::{SetFile, WrittenEntry, WrittenSet};
use crate::code::words::Held;
use crate::error::Error;
use crate::finding::Confidence;

/// So many labels a rule may have.
const MAX_LABELS: usize = 32;

/// The set that every language has: parameters of functions that anyone may call.
pub(in crate::code) const PARAMETERS: &str = "parameters";

/// What an entry of a rule is.
pub(in crate::code) enum Entry {
    Own(Box<OwnEntry>),
    /// A set of the language, and how sure its sources are in this rule.
    Set(String, Option<Confidence>),
}

impl Entry {
    pub(in crate::code) fn own(&self) -> Option<&OwnEntry> {
        match self {
            Self::Own(own) => Some(own),
            Self::Set(..) => None,
        }
    }
}

/// A formula with what is said of its matches.
pub(in crate::code) struct OwnEntry {
    pub(in crate::code) formula: Formula,
    pub(in crate::code) by_side_effect: bool,
    pub(in crate::code) guard: Option<bool>,
    /// Of propagators.
    pub(in crate::code) path: Option<(Slot, Slot)>,
    pub(in crate::code) unless_prefix: Option<LazyRegex>,
    pub(in crate::code) as_command: bool,
    /// Of a source or propagator: by its place in [`Flow::labels`].
    pub(in crate::code) label: Option<usize>,
    /// Of a source, propagator or sink.
    pub(in crate::code) requires: Option<Requires>,
}

/// What a taint rule has besides what every rule has.
#[derive(Default)]
pub(in crate::code) struct Flow {
    pub(in crate::code) sources: Vec<Entry>,
    pub(in crate::code) sanitizers: Vec<Entry>,
    pub(in crate::code) propagators: Vec<Entry>,
    pub(in crate::code) sinks: Vec<Entry>,
    pub(in crate::code) labels: Vec<String>,
    /// Names of the sets it uses, once they were asked for.
    used: OnceLock<Vec<(Kind, String)>>,
}

/// A named set, ready.
pub(in crate::code) struct Set {
    pub(in crate::code) says: Option<String>,
    pub(in crate::code) confidence: Confidence,
    pub(in crate::code) patterns: Patterns,
    pub(in crate::code) metavariables: Metavariables,
    pub(in crate::code) entries: Vec<OwnEntry>,
}

/// What a set is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::code) enum Kind {
    Source,
    Sanitizer,
    Propagator,
    Sink,
}

/// The sets of a language, by name; compiled when the first rule needs them.
#[derive(Default)]
pub(in crate::code) struct Sets(BTreeMap<(Kind, String), LazySet>);

struct LazySet {
    written: WrittenSet,
    path: String,
    text: Arc<str>,
    compiled: OnceLock<Result<Set, Error>>,
}

impl Sets {
    /// Adds the sets of a file if it is for the language. What it names anew wins.
    pub(in crate::code) fn add(
        &mut self,
        path: &str,
        text: &str,
        written: SetFile,
        language: &Language,
    ) {
        let names = language.rule_names;
        let is_own = |name: &String| names.contains(&name.to_ascii_lowercase().as_str());
        if !written.languages.iter().any(is_own) {
            return;
        }
        let text: Arc<str> = text.into();
        let kinds = [
            (Kind::Source, written.sources),
            (Kind::Sanitizer, written.sanitizers),
            (Kind::Propagator, written.propagators),
            (Kind::Sink, written.sinks),
        ];
        for (kind, sets) in kinds {
            for (name, mut written) in sets {
                written.any.retain(|entry| entry.is_for(names));
                let set = LazySet {
                    written,
                    path: path.to_owned(),
                    text: Arc::clone(&text),
                    compiled: OnceLock::new(),
                };
                self.0.insert((kind, name), set);
            }
        }
    }

    pub(in crate::code) fn written(&self, kind: Kind, name: &str) -> Option<&WrittenSet> {
        let set = self.0.get(&(kind, name.to_owned()));
        set.map(|set| &set.written)
    }

    /// Names of the sets that a rule uses: those it names, and those that every rule uses.
    pub(in crate::code) fn used<'s>(
        &self,
        flow: &'s Flow,
    ) -> impl Iterator<Item = (Kind, &'s str)> + use<'s> {
        let names = self.names(flow).iter();
        names.map(|(kind, name)| (*kind, name.as_str()))
    }

    fn names<'s>(&self, flow: &'s Flow) -> &'s [(Kind, String)] {
        flow.used.get_or_init(|| {
            let is_used = |kind: Kind, name: &str, set: &LazySet| {
                let is_it = |entry: &Entry| matches!(entry, Entry::Set(used, _) if used == name);
                set.written.always || flow.entries(kind).iter().any(is_it)
            };
            let sets = self.0.iter();
            let used = sets.filter(|((kind, name), set)| is_used(*kind, name, set));
            used.map(|(name, _)| name.clone()).collect()
        })
    }

    /// The sets that a rule uses, with their names.
    fn used_sets<'s>(&'s self, flow: &'s Flow) -> impl Iterator<Item = (&'s str, &'s LazySet)> {
        let names = self.names(flow).iter();
        names.filter_map(|name| Some((name.1.as_str(), self.0.get(name)?)))
    }

    /// A set, compiled.
    pub(in crate::code) fn get(&self, kind: Kind, name: &str) -> Option<&Set> {
        let set = self.0.get(&(kind, name.to_owned()))?;
        set.compiled.get()?.as_ref().ok()
    }

    /// Whether all is compiled of the sets that the rule uses that a text with these words calls for.
    pub(in crate::code) fn is_prepared(&self, flow: &Flow, held: &Held) -> bool {
        self.used_sets(flow)
            .all(|(_, set)| match set.compiled.get() {
                Some(Ok(set)) => set.patterns.is_prepared(held),
                _ => false,
            })
    }

    /// Compiles the sets that the rule uses, as far as a text with these words calls for them.
    ///
    /// # Errors
    /// What is wrong and where.
    pub(in crate::code) fn prepare(
        &self,
        flow: &Flow,
        held: &Held,
        compiler: &mut PatternCompiler<'_>,
    ) -> Result<(), Error> {
        for (name, set) in self.used_sets(flow) {
            let ready = set.compiled.get_or_init(|| {
                let made = compile(&set.written, compiler);
                made.map_err(|problem| set.error(name, &problem))
            });
            let ready = ready.as_ref().map_err(Clone::clone)?;
            let made = ready.patterns.prepare(held, &ready.metavariables, compiler);
            made.map_err(|problem| set.error(name, &problem))?;
        }
        Ok(())
    }

    #[cfg(test)]
    pub(in crate::code) fn each_compiled(&self, take: &mut dyn FnMut(&Set)) {
        let sets = self.0.values();
        sets.filter_map(|set| set.compiled.get()?.as_ref().ok())
            .for_each(take);
    }

    /// # Errors
    /// A set that the rule names and the language does not have.
    pub(in crate::code) fn check(&self, rule: &CompiledRule, text: &str) -> Result<(), Error> {
        let Some(flow) = &rule.flow else {
            return Ok(());
        };
        for kind in [Kind::Source, Kind::Sanitizer, Kind::Propagator, Kind::Sink] {
            for entry in flow.entries(kind) {
                let Entry::Set(name, _) = entry else { continue };
                let is_built_in = kind == Kind::Source && name == PARAMETERS;
                if !is_built_in && !self.0.contains_key(&(kind, name.clone())) {
                    let id = &rule.rule.id;
                    let line = line_of(text, id, &format!("use: {name}"));
                    let message =
                        format!("rule `{id}`: `use: {name}`: the language has no such set");
                    return Err(Error::rule(&rule.rule.origin, line, message));
                }
            }
        }
        Ok(())
    }
}

impl LazySet {
    fn error(&self, name: &str, problem: &Problem) -> Error {
        let message = format!("set `{name}`: `{}`: {}", problem.key, problem.message);
        let near = problem.near.lines().next().unwrap_or_default();
        let line = self.text.lines().position(|line| line.contains(near));
        Error::rule(&self.path, line.map(|line| line + 1), message)
    }
}

fn compile(written: &WrittenSet, compiler: &mut PatternCompiler<'_>) -> Result<Set, Problem> {
    let mut builder = Builder::new(compiler);
    let mut entries = Vec::new();
    for entry in &written.any {
        match builder.entry("any", entry, &[])? {
            Entry::Own(own) => entries.push(*own),
            Entry::Set(..) => return Err(problem("use", "use", "a set cannot name another set")),
        }
    }
    let confidence = written
        .confidence
        .map_or(Confidence::High, Confidence::from);
    Ok(Set {
        says: written.says.clone(),
        confidence,
        metavariables: builder.metavariables,
        patterns: builder.patterns,
        entries,
    })
}

impl Builder<'_, '_> {
    pub(super) fn flow(&mut self, written: &WrittenRule) -> Result<Flow, Problem> {
        let mut flow = Flow::default();
        let labels = labels(written)?;
        let parts = [
            (
                "pattern-sources",
                &written.pattern_sources,
                &mut flow.sources,
            ),
            (
                "pattern-sanitizers",
                &written.pattern_sanitizers,
                &mut flow.sanitizers,
            ),
            (
                "pattern-propagators",
                &written.pattern_propagators,
                &mut flow.propagators,
            ),
            ("pattern-sinks", &written.pattern_sinks, &mut flow.sinks),
        ];
        for (key, written, entries) in parts {
            for entry in written.iter().flatten() {
                entries.push(self.entry(key, entry, &labels)?);
            }
        }
        let needed = [
            ("pattern-sources", &written.pattern_sources),
            ("pattern-sinks", &written.pattern_sinks),
        ];
        for (key, entries) in needed {
            let near = if entries.is_some() { key } else { "mode:" };
            if entries.as_ref().is_none_or(Vec::is_empty) {
                return Err(problem(key, near, "`mode: taint` needs it"));
            }
        }
        flow.labels = labels;
        Ok(flow)
    }

    fn entry(
        &mut self,
        key: &'static str,
        written: &WrittenEntry,
        labels: &[String],
    ) -> Result<Entry, Problem> {
        if let Some(refused) = written.refused() {
            let message = "it is not supported";
            return Err(problem(refused, &format!("{refused}:"), message));
        }
        if written.languages.is_some() && key != "any" {
            let message = "only entries of sets name languages: a rule has them for all of it";
            return Err(problem("languages", "languages:", message));
        }
        let (label, requires) = labelled(key, written, labels)?;
        let clauses = (&written.pattern, &written.patterns, &written.pattern_either);
        if let Some(name) = &written.set {
            return match (clauses, &written.pattern_regex) {
                ((None, None, None), None) => {
                    let confidence = written.confidence.map(Confidence::from);
                    Ok(Entry::Set(name.clone(), confidence))
                }
                _ => Err(problem("use", name, "give either a set or a pattern")),
            };
        }
        let formula = self.one_of(
            key,
            written.pattern.as_deref(),
            written.patterns.as_deref(),
            written.pattern_either.as_deref(),
            written.pattern_regex.as_deref(),
        )?;
        let path = match (&written.from, &written.to) {
            (Some(from), Some(to)) => Some((self.slot("from", from)?, self.slot("to", to)?)),
            (None, None) => None,
            _ => return Err(problem("from", "from:", "give both `from` and `to`")),
        };
        let prefix = written.unless_prefix.as_deref();
        let unless_prefix = prefix.map(|text| {
            LazyRegex::new(format!("^(?:{text})"), self.compiler.check)
                .map_err(|message| problem("unless-prefix", text, message))
        });
        Ok(Entry::Own(Box::new(OwnEntry {
            formula,
            by_side_effect: written.is_side_effect(),
            guard: written.guard,
            path,
            unless_prefix: unless_prefix.transpose()?,
            as_command: written.as_command,
            label,
            requires,
        })))
    }
}

/// The labels of a rule's sources and propagators.
fn labels(written: &WrittenRule) -> Result<Vec<String>, Problem> {
    let mut labels: Vec<String> = Vec::new();
    let sources = written.pattern_sources.iter().flatten();
    let propagators = written.pattern_propagators.iter().flatten();
    for label in sources
        .chain(propagators)
        .filter_map(|source| source.label.as_ref())
    {
        if !labels.contains(label) {
            labels.push(label.clone());
        }
    }
    match labels.len() {
        ..=MAX_LABELS => Ok(labels),
        _ => Err(problem("label", "label:", "these are too many labels")),
    }
}

/// Label and condition of an entry.
fn labelled(
    key: &'static str,
    written: &WrittenEntry,
    labels: &[String],
) -> Result<(Option<usize>, Option<Requires>), Problem> {
    let is_sink = key == "pattern-sinks";
    let is_source = key == "pattern-sources" || key == "pattern-propagators";
    let place = |label: &String| labels.iter().position(|known| known == label);
    let label = written.label.as_ref().and_then(place);
    if written.label.is_some() && (!is_source || written.set.is_some()) {
        return Err(problem(
            "label",
            "label:",
            "only sources and propagators with a pattern have one",
        ));
    }
    let requires = match &written.requires {
        None => return Ok((label, None)),
        Some(Value::String(text)) if is_source || is_sink => text,
        Some(_) => {
            let message = "only a condition on labels is supported, and none of sanitizers";
            return Err(problem("requires", "requires:", message));
        }
    };
    if written.set.is_some() {
        return Err(problem("requires", "requires:", "a set has no labels"));
    }
    Ok((label, Some(Requires::parse(requires, labels)?)))
}

impl Flow {
    pub(in crate::code) fn entries(&self, kind: Kind) -> &[Entry] {
        match kind {
            Kind::Source => &self.sources,
            Kind::Sanitizer => &self.sanitizers,
            Kind::Propagator => &self.propagators,
            Kind::Sink => &self.sinks,
        }
    }

    /// If parameters of functions are input: how sure that is.
    pub(in crate::code) fn parameters(&self) -> Option<Confidence> {
        self.sources.iter().find_map(|entry| match entry {
            Entry::Set(name, confidence) if name == PARAMETERS => {
                Some(confidence.unwrap_or(Confidence::Low))
            }
            _ => None,
        })
    }
}
