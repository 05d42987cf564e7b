//! Written rules made ready to run on one language.

use std::sync::Arc;

mod generic;
pub(super) mod labels;
mod lazy_pattern;
mod paths;
pub(super) mod taint;

use super::comparison::Comparison;
use super::lazy_regex::LazyRegex;
use super::pattern::{Metavariables, PatternCompiler, Slot};
use super::rule_file::{Clause, MetavariablePattern, Nested, OneOrMany, WrittenRule, line_of};
use super::symbols::Symbols;
use super::words::{Held, words};
use crate::error::Error;
use crate::rule::Rule;
pub(super) use lazy_pattern::Patterns;
use paths::PathFilter;

/// A rule ready to run on one language.
pub(super) struct CompiledRule {
    pub(super) rule: Arc<Rule>,
    pub(super) message: String,
    pub(super) secret: bool,
    /// Of a taint rule: finds nothing by itself.
    pub(super) formula: Formula,
    /// Set for taint rules.
    pub(super) flow: Option<Box<taint::Flow>>,
    /// Each once, though the formula may name it several times.
    pub(super) patterns: Patterns,
    pub(super) metavariables: Metavariables,
    pub(super) paths: Option<PathFilter>,
}

/// What a rule looks for.
pub(super) enum Formula {
    /// By its place in [`CompiledRule::patterns`].
    Pattern(usize),
    Regex(LazyRegex),
    Any(Vec<Formula>),
    All(Box<All>),
}

/// `patterns`: all of it must hold.
#[derive(Default)]
pub(super) struct All {
    /// What is found; with several, where they meet.
    pub(super) positives: Vec<Formula>,
    /// What must lie around it.
    pub(super) insides: Vec<Formula>,
    /// What it must not be.
    pub(super) negatives: Vec<Formula>,
    /// What must not lie around it.
    pub(super) outsides: Vec<Formula>,
    /// Text that must not touch it.
    pub(super) absent: Vec<LazyRegex>,
    pub(super) conditions: Vec<Condition>,
    /// Report these metavariables instead of the whole.
    pub(super) focus: Vec<Slot>,
}

impl CompiledRule {
    /// Whether a pattern of the rule matches nothing without this word.
    pub(super) fn mentions(&self, word: &str, symbols: &Symbols) -> bool {
        let mut literals = Vec::new();
        let parts = self.patterns.ready().flat_map(|pattern| &pattern.parts);
        parts.for_each(|part| part.literals(symbols, &mut literals));
        let mut words = literals.into_iter().flat_map(words);
        words.any(|known| known == word)
    }

    /// Makes those of its patterns ready that a text with these words can match. `text` is the file
    /// that the rule stands in.
    ///
    /// # Errors
    /// What is wrong and where.
    pub(super) fn prepare(
        &self,
        held: &Held,
        text: &str,
        compiler: &mut PatternCompiler<'_>,
    ) -> Result<(), Error> {
        let made = self.patterns.prepare(held, &self.metavariables, compiler);
        made.map_err(|problem| {
            let id = &self.rule.id;
            let line = line_of(text, id, &problem.near);
            let message = format!("rule `{id}`: `{}`: {}", problem.key, problem.message);
            Error::rule(&self.rule.origin, line, message)
        })
    }
}

impl All {
    /// Whether it says nothing but what to find.
    pub(super) fn is_plain(&self) -> bool {
        self.insides.is_empty()
            && self.negatives.is_empty()
            && self.outsides.is_empty()
            && self.absent.is_empty()
            && self.conditions.is_empty()
    }

    /// Whether it only says what must not be.
    pub(super) fn finds_nothing(&self) -> bool {
        self.positives.is_empty() && self.insides.is_empty()
    }
}

/// A demand on the value of a metavariable.
pub(super) enum Condition {
    Regex(Slot, LazyRegex),
    Formula(Slot, Formula),
    Comparison(Comparison),
}

/// Compiles the rule for the compiler's language. `text` is the file it stands in.
///
/// # Errors
/// What is wrong and where.
pub(super) fn compile(
    written: &WrittenRule,
    rule: &Arc<Rule>,
    text: &str,
    compiler: &mut PatternCompiler<'_>,
) -> Result<CompiledRule, Error> {
    let mut builder = Builder::new(compiler);
    let compiled = builder.rule(written).map_err(|problem| {
        let line = line_of(text, &written.id, &problem.near);
        let message = format!(
            "rule `{}`: `{}`: {}",
            written.id, problem.key, problem.message
        );
        Error::rule(&rule.origin, line, message)
    })?;
    let (formula, flow, paths) = compiled;
    let Builder {
        metavariables,
        patterns,
        ..
    } = builder;
    Ok(CompiledRule {
        rule: Arc::clone(rule),
        message: written.message.trim().to_owned(),
        secret: written.metadata.secret,
        formula,
        flow,
        patterns,
        metavariables,
        paths,
    })
}

/// Something wrong in a rule.
#[derive(Debug)]
struct Problem {
    key: &'static str,
    /// A text to find the line by.
    near: String,
    message: String,
}

fn problem(key: &'static str, near: &str, message: impl Into<String>) -> Problem {
    Problem {
        key,
        near: near.to_owned(),
        message: message.into(),
    }
}

struct Builder<'c, 'g> {
    compiler: &'c mut PatternCompiler<'g>,
    metavariables: Metavariables,
    patterns: Patterns,
    /// Patterns are of any text.
    generic: bool,
    /// Within `metavariable-pattern`.
    of_value: bool,
    /// Within what must not match: what it binds is bound there alone.
    negated: bool,
    /// Texts of patterns that may bind metavariables, and whether they are negated.
    binding: Vec<(String, bool)>,
    uses: Vec<Use>,
}

/// A metavariable in a condition or a focus.
struct Use {
    key: &'static str,
    name: String,
    negated: bool,
}

/// The parts of a rule.
type Parts = (Formula, Option<Box<taint::Flow>>, Option<PathFilter>);

impl<'c, 'g> Builder<'c, 'g> {
    fn new(compiler: &'c mut PatternCompiler<'g>) -> Self {
        Self {
            generic: !compiler.grammar.language.has_grammar(),
            of_value: false,
            compiler,
            metavariables: Metavariables::default(),
            patterns: Patterns::default(),
            negated: false,
            binding: Vec::new(),
            uses: Vec::new(),
        }
    }
}

impl Builder<'_, '_> {
    fn rule(&mut self, written: &WrittenRule) -> Result<Parts, Problem> {
        let (formula, flow) = if written.is_taint() {
            let flow = self.flow(written)?;
            (Formula::Any(Vec::new()), Some(Box::new(flow)))
        } else {
            let formula = self.one_of(
                "pattern",
                written.pattern.as_deref(),
                written.patterns.as_deref(),
                written.pattern_either.as_deref(),
                written.pattern_regex.as_deref(),
            )?;
            (formula, None)
        };
        self.check_uses()?;
        let paths = written.paths.as_ref().map(PathFilter::new).transpose()?;
        Ok((formula, flow, paths))
    }

    fn one_of(
        &mut self,
        key: &'static str,
        pattern: Option<&str>,
        patterns: Option<&[Clause]>,
        either: Option<&[Clause]>,
        regex: Option<&str>,
    ) -> Result<Formula, Problem> {
        match (pattern, patterns, either, regex) {
            (Some(pattern), None, None, None) => self.pattern("pattern", pattern),
            (None, Some(clauses), None, None) => self.all(clauses),
            (None, None, Some(clauses), None) => self.any(clauses),
            (None, None, None, Some(text)) => {
                Ok(Formula::Regex(self.regex("pattern-regex", text)?))
            }
            // The line is that of the rule.
            _ => Err(problem(
                key,
                "id:",
                "give exactly one of `pattern`, `patterns`, `pattern-either`, `pattern-regex`",
            )),
        }
    }

    /// What no pattern binds has no value: the rule would never find anything.
    fn check_uses(&self) -> Result<(), Problem> {
        for Use { key, name, negated } in &self.uses {
            let is_bound = self
                .binding
                .iter()
                .any(|(text, only_there)| (!only_there || *negated) && mentions(text, name));
            if !is_bound {
                let message = format!("no pattern binds `{name}`");
                return Err(problem(key, &format!("{key}:"), message));
            }
        }
        Ok(())
    }

    fn pattern(&mut self, key: &'static str, text: &str) -> Result<Formula, Problem> {
        self.binding.push((text.to_owned(), self.negated));
        if self.generic {
            let regex = LazyRegex::new(generic::to_regex(text), self.compiler.check);
            return regex
                .map(Formula::Regex)
                .map_err(|message| problem(key, text, message));
        }
        // Of a value, `...` is any.
        let text = match text.trim() {
            "..." if self.of_value => "$_",
            _ => text,
        };
        let number = match self.compiler.check {
            true => self
                .patterns
                .add(text, self.compiler, &mut self.metavariables),
            false => Ok(self
                .patterns
                .add_later(text, self.compiler, &mut self.metavariables)),
        };
        let number = number.map_err(|message| problem(key, text, message))?;
        Ok(Formula::Pattern(number))
    }

    fn regex(&self, key: &'static str, text: &str) -> Result<LazyRegex, Problem> {
        let regex = LazyRegex::new(format!("(?m){text}"), self.compiler.check)
            .map_err(|message| problem(key, text, message))?;
        if self.compiler.check && regex.is_match("") {
            let message = "the expression matches the empty text, that is everywhere";
            return Err(problem(key, &format!("{key}:"), message));
        }
        Ok(regex)
    }

    fn any(&mut self, clauses: &[Clause]) -> Result<Formula, Problem> {
        if clauses.is_empty() {
            return Err(problem("pattern-either", "pattern-either", "it is empty"));
        }
        let branches = clauses.iter().map(|clause| {
            let mut all = All::default();
            self.clause(clause, &mut all)?;
            // A branch of one plain part stands for itself.
            match all {
                All {
                    ref mut positives,
                    ref insides,
                    ref negatives,
                    ..
                } if positives.len() == 1 && insides.is_empty() && negatives.is_empty() => {
                    Ok(positives.remove(0))
                }
                all if all.positives.is_empty() && all.insides.is_empty() => Err(problem(
                    "pattern-either",
                    "pattern-either",
                    "a branch finds nothing by itself",
                )),
                all => Ok(Formula::All(Box::new(all))),
            }
        });
        let mut branches = branches.collect::<Result<Vec<Formula>, Problem>>()?;
        let mut known = Vec::new();
        branches.retain(|branch| match branch {
            Formula::Pattern(number) if known.contains(number) => false,
            Formula::Pattern(number) => {
                known.push(*number);
                true
            }
            _ => true,
        });
        Ok(Formula::Any(branches))
    }

    fn all(&mut self, clauses: &[Clause]) -> Result<Formula, Problem> {
        let mut all = All::default();
        for clause in clauses {
            self.clause(clause, &mut all)?;
        }
        // Of a value it is enough to say what it is not.
        if all.finds_nothing() && !self.of_value {
            let message = "nothing in it says what to find, only what not";
            return Err(problem("patterns", "patterns", message));
        }
        Ok(Formula::All(Box::new(all)))
    }

    fn clause(&mut self, clause: &Clause, all: &mut All) -> Result<(), Problem> {
        match clause {
            Clause {
                pattern: Some(text),
                ..
            } => {
                all.positives.push(self.pattern("pattern", text)?);
            }
            Clause {
                patterns: Some(clauses),
                ..
            } => all.positives.push(self.all(clauses)?),
            Clause {
                pattern_either: Some(clauses),
                ..
            } => all.positives.push(self.any(clauses)?),
            Clause {
                pattern_regex: Some(text),
                ..
            } => {
                all.positives
                    .push(Formula::Regex(self.regex("pattern-regex", text)?));
            }
            Clause {
                pattern_not: Some(nested),
                ..
            } => {
                let around = std::mem::replace(&mut self.negated, true);
                all.negatives.push(self.nested("pattern-not", nested)?);
                self.negated = around;
            }
            Clause {
                pattern_not_regex: Some(text),
                ..
            } => {
                all.absent.push(self.regex("pattern-not-regex", text)?);
            }
            Clause {
                pattern_inside: Some(nested),
                ..
            } => {
                all.insides.push(self.nested("pattern-inside", nested)?);
            }
            Clause {
                pattern_not_inside: Some(nested),
                ..
            } => {
                let around = std::mem::replace(&mut self.negated, true);
                all.outsides
                    .push(self.nested("pattern-not-inside", nested)?);
                self.negated = around;
            }
            _ => return self.condition(clause, all),
        }
        Ok(())
    }

    fn condition(&mut self, clause: &Clause, all: &mut All) -> Result<(), Problem> {
        match clause {
            Clause {
                metavariable_regex: Some(condition),
                ..
            } => {
                let slot = self.slot("metavariable-regex", &condition.metavariable)?;
                let anchored = format!("^(?:{})", condition.regex);
                let regex = LazyRegex::new(anchored, self.compiler.check)
                    .map_err(|message| problem("metavariable-regex", &condition.regex, message))?;
                all.conditions.push(Condition::Regex(slot, regex));
            }
            Clause {
                metavariable_pattern: Some(condition),
                ..
            } => {
                let slot = self.slot("metavariable-pattern", &condition.metavariable)?;
                let MetavariablePattern {
                    pattern,
                    patterns,
                    pattern_either,
                    pattern_regex,
                    ..
                } = condition;
                let own = self.compiler.grammar.language;
                let is_generic = match condition.language.as_deref() {
                    None => self.generic,
                    Some("generic" | "regex") => true,
                    Some(language) if own.rule_names.contains(&language) => self.generic,
                    Some(language) => {
                        let near = format!("language: {language}");
                        let message =
                            "texts in other languages are not supported, but for `generic`";
                        return Err(problem("metavariable-pattern", &near, message));
                    }
                };
                let around = (self.generic, self.of_value);
                (self.generic, self.of_value) = (is_generic, true);
                let formula = self.one_of(
                    "metavariable-pattern",
                    pattern.as_deref(),
                    patterns.as_deref(),
                    pattern_either.as_deref(),
                    pattern_regex.as_deref(),
                )?;
                (self.generic, self.of_value) = around;
                all.conditions.push(Condition::Formula(slot, formula));
            }
            Clause {
                metavariable_comparison: Some(condition),
                ..
            } => {
                let text = &condition.comparison;
                let comparison =
                    Comparison::parse(text, condition.base, &mut self.metavariables)
                        .map_err(|message| problem("metavariable-comparison", text, message))?;
                for slot in comparison.slots() {
                    let name = self.metavariables.names[slot].clone();
                    self.note_use("metavariable-comparison", name);
                }
                all.conditions.push(Condition::Comparison(comparison));
            }
            Clause {
                focus_metavariable: Some(names),
                ..
            } => {
                for name in OneOrMany::into_vec(names.clone()) {
                    let slot = self.slot("focus-metavariable", &name)?;
                    all.focus.push(slot);
                }
            }
            _ => return Err(problem("patterns", "patterns", "an entry is empty")),
        }
        Ok(())
    }

    fn nested(&mut self, key: &'static str, nested: &Nested) -> Result<Formula, Problem> {
        match nested {
            Nested::Pattern(text) => self.pattern(key, text),
            Nested::Clause(clause) => self.any(std::slice::from_ref(clause)),
        }
    }

    fn note_use(&mut self, key: &'static str, name: String) {
        let negated = self.negated;
        self.uses.push(Use { key, name, negated });
    }

    fn slot(&mut self, key: &'static str, name: &str) -> Result<Slot, Problem> {
        let is_name = super::placeholder::is_metavariable(name) || name.starts_with("$...");
        let slot = if is_name {
            self.metavariables.slot(name)
        } else {
            None
        };
        self.note_use(key, name.to_owned());
        slot.ok_or_else(|| {
            let near = format!("metavariable: {name}");
            problem(key, &near, format!("`{name}` is not a metavariable"))
        })
    }
}

/// Whether the pattern holds the metavariable, not just a longer name.
fn mentions(pattern: &str, name: &str) -> bool {
    let is_name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    let mut after = pattern
        .match_indices(name)
        .map(|(at, _)| &pattern[at + name.len()..]);
    after.any(|rest| !rest.starts_with(is_name))
}
