//! Runs the taint rules of a file: matches what they name, marks it, interprets, and tells the story
//! of what arrived.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::adapters::Table;
use super::interpret::{self, Arrival, Conditions, Entrance};
use super::ir::{ExpressionId, Program};
use super::lower::lower;
use super::marks::{Mark, Marks, Ranges};
use super::value::{Mask, Origin, Step};
use crate::code::compile::CompiledRule;
use crate::code::compile::labels::Requires;
use crate::code::compile::taint::{Entry, Kind, OwnEntry, Sets};
use crate::code::evaluate::Evaluation;
use crate::code::file::File;
use crate::code::lazy_regex::LazyRegex;
use crate::code::matcher::Match;
use crate::code::rule_set::shorten;
use crate::finding::{Confidence, Hit, RelatedHit, Verdict};
use crate::scan::Part;
use crate::source::Span;

/// Steps of a story that are told.
const MAX_TOLD: usize = 12;
/// What is told of a source that says nothing of itself.
const SAYS: &str = "input enters here";
/// So much of a line is quoted.
const MAX_QUOTE: usize = 40;

/// What the rules found in a file.
#[derive(Default)]
pub(in crate::code) struct Result {
    pub(in crate::code) flows: Vec<Flow>,
    pub(in crate::code) skipped: Vec<Part>,
}

/// Input that arrives where it must not.
pub(in crate::code) struct Flow {
    /// Place of the rule among those that were run.
    pub(in crate::code) rule: usize,
    pub(in crate::code) sink: Match,
    confidence: Confidence,
    story: Vec<RelatedHit>,
}

impl Flow {
    /// Adds how the input came here to the finding.
    pub(in crate::code) fn tell(self, hit: &mut Hit) {
        if self.confidence < hit.confidence {
            hit.confidence = self.confidence;
            hit.verdict = hit.verdict.min(Verdict::Review);
        }
        hit.related = self.story;
    }
}

/// Runs the rules on the file.
pub(in crate::code) fn run(
    file: &File<'_>,
    table: &Table,
    sets: &Sets,
    rules: &[&CompiledRule],
) -> Result {
    let mut result = Result::default();
    let mut finder = Finder {
        file,
        sets,
        known: BTreeMap::new(),
    };
    // Without a sink, or a source, there is nothing to follow.
    let mut sinks = Vec::new();
    for (number, rule) in rules.iter().enumerate() {
        let found = finder.guarded(rule, &mut result.skipped, |finder| finder.sinks(rule));
        if !found.is_empty()
            && finder.guarded(rule, &mut result.skipped, |finder| finder.has_source(rule))
        {
            sinks.push((number, found));
        }
    }
    if sinks.is_empty() {
        return result;
    }
    let program = lower(&file.tree, table);
    if program.is_cut {
        let reason = "data was not followed into what is nested too deeply";
        result.skipped.push(Part {
            line: None,
            reason: reason.to_owned(),
        });
    }
    let ranges = Ranges::new(&program, &file.tree);
    let parameters = program
        .functions
        .iter()
        .flat_map(|function| &function.parameters);
    let mut plain = vec![false; program.expressions.len()];
    for parameter in parameters.filter(|parameter| !parameter.is_input) {
        plain[parameter.target as usize] = true;
    }
    let width = |number: usize| Bits::of(rules[number], 0).width();
    let mut rest = sinks.as_mut_slice();
    while !rest.is_empty() {
        // As many rules run at once as there are bits for.
        let mut used = 0;
        let count = rest.iter().take_while(|(number, _)| {
            used += width(*number);
            used <= Mask::BITS
        });
        let count = count.count().max(1);
        let (chunk, others) = rest.split_at_mut(count);
        rest = others;
        let mut run = Run {
            finder: &mut finder,
            program: &program,
            ranges: &ranges,
            rules,
            marks: Vec::new(),
            entrances: Vec::new(),
            sinks: Vec::new(),
            prefixes: Vec::new(),
            requires: Vec::new(),
            conditions: Vec::new(),
            parameter_rules: 0,
            plain: &plain,
            used: BTreeMap::new(),
        };
        let mut first = 0;
        for (number, found) in &mut *chunk {
            let bits = Bits::of(rules[*number], first);
            first += bits.width();
            run.mark(*number, bits, std::mem::take(found), &mut result.skipped);
        }
        if let Some((number, _)) = chunk.last() {
            run.mark_sets(rules[*number], &mut result.skipped);
        }
        run.interpret(table, &mut result);
    }
    result
}

/// The bits of a rule: one for input without a label, and one for each label.
#[derive(Clone, Copy)]
struct Bits {
    first: u32,
    labels: u32,
}

impl Bits {
    fn of(rule: &CompiledRule, first: u32) -> Self {
        let labels = rule.flow.as_ref().map_or(0, |flow| flow.labels.len());
        Self {
            first,
            labels: labels as u32,
        }
    }

    fn width(self) -> u32 {
        1 + self.labels
    }

    /// Input without a label.
    fn plain(self) -> Mask {
        1 << self.first
    }

    fn label(self, label: usize) -> Mask {
        self.plain() << (1 + label)
    }

    fn all(self) -> Mask {
        (Mask::MAX >> (Mask::BITS - self.width())) << self.first
    }

    fn holds(self, requires: Option<&Requires>, present: Mask) -> bool {
        match requires {
            Some(requires) => requires.holds(&|label| present & self.label(label) != 0),
            None => present & self.plain() != 0,
        }
    }
}

/// Finds what entries match; sets that several rules use only once.
struct Finder<'f> {
    file: &'f File<'f>,
    sets: &'f Sets,
    known: BTreeMap<(Kind, String), Rc<[Found]>>,
}

/// A place that an entry matches.
#[derive(Clone)]
struct Found {
    place: Match,
    /// Of propagators: spans of the two metavariables.
    path: Option<((u32, u32), (u32, u32))>,
    by_side_effect: bool,
    guard: Option<bool>,
    as_command: bool,
    /// Place of the entry among those of its rule or set.
    entry: usize,
}

impl<'f> Finder<'f> {
    /// Runs the matcher within its budget.
    fn guarded<T: Default>(
        &mut self,
        rule: &CompiledRule,
        skipped: &mut Vec<Part>,
        find: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let budget = &self.file.budget;
        let found = match budget.start_rule() {
            true => find(self),
            false => T::default(),
        };
        if budget.end_rule() {
            return found;
        }
        let id = &rule.rule.id;
        let reason = format!("rule {id} did not run: matching takes too many steps here");
        skipped.push(Part { line: None, reason });
        T::default()
    }

    fn entries(&self, entries: &[OwnEntry], evaluation: &Evaluation<'_>) -> Vec<Found> {
        let mut found = Vec::new();
        for (number, entry) in entries.iter().enumerate() {
            self.entry(number, entry, evaluation, &mut found);
        }
        found
    }

    fn entry(
        &self,
        number: usize,
        entry: &OwnEntry,
        evaluation: &Evaluation<'_>,
        found: &mut Vec<Found>,
    ) {
        for place in evaluation.found(&entry.formula).iter() {
            let span = |slot: usize| {
                let value = place.values.get(slot).copied().flatten()?;
                self.file.value_span(value)
            };
            let path = entry.path.map(|(from, to)| span(from).zip(span(to)));
            if path.is_some_and(|path| path.is_none()) {
                continue;
            }
            found.push(Found {
                place: place.clone(),
                path: path.flatten(),
                by_side_effect: entry.by_side_effect,
                guard: entry.guard,
                as_command: entry.as_command,
                entry: number,
            });
        }
    }

    fn own(&self, rule: &CompiledRule, entries: &[Entry]) -> Vec<Found> {
        let evaluation = Evaluation::new(self.file, &rule.patterns, rule.metavariables.names.len());
        let mut found = Vec::new();
        for (number, entry) in entries.iter().enumerate() {
            if let Entry::Own(own) = entry {
                self.entry(number, own, &evaluation, &mut found);
            }
        }
        found
    }

    fn set(&mut self, kind: Kind, name: &str) -> Rc<[Found]> {
        let key = (kind, name.to_owned());
        if let Some(known) = self.known.get(&key) {
            return Rc::clone(known);
        }
        let Some(set) = self.sets.get(kind, name) else {
            return Rc::default();
        };
        let evaluation = Evaluation::new(self.file, &set.patterns, set.metavariables.names.len());
        let found: Rc<[Found]> = self.entries(&set.entries, &evaluation).into();
        self.known.insert(key, Rc::clone(&found));
        found
    }

    /// Whether input may enter anywhere in the file.
    fn has_source(&mut self, rule: &CompiledRule) -> bool {
        let Some(flow) = &rule.flow else { return false };
        let sets = self.sets;
        let mut sources = sets.used(flow).filter(|(kind, _)| *kind == Kind::Source);
        flow.parameters().is_some()
            || sources.any(|(kind, name)| !self.set(kind, name).is_empty())
            || !self.own(rule, &flow.sources).is_empty()
    }

    /// Places where input must not arrive, with what a set says of none.
    fn sinks(&mut self, rule: &CompiledRule) -> Vec<Found> {
        let Some(flow) = &rule.flow else {
            return Vec::new();
        };
        let mut found = self.own(rule, &flow.sinks);
        for entry in &flow.sinks {
            if let Entry::Set(name, _) = entry {
                let slots = rule.metavariables.names.len();
                found.extend(self.set(Kind::Sink, name).iter().map(|found| {
                    let mut found = found.clone();
                    // Its metavariables are not those of the rule.
                    found.place.values = vec![None; slots];
                    found.entry = usize::MAX;
                    found
                }));
            }
        }
        found
    }
}

/// One run of the interpreter.
struct Run<'r, 'f> {
    finder: &'r mut Finder<'f>,
    program: &'r Program,
    ranges: &'r Ranges,
    rules: &'r [&'r CompiledRule],
    marks: Vec<(ExpressionId, Mark)>,
    entrances: Vec<Entrance>,
    /// By number: rule and place.
    sinks: Vec<(usize, Match)>,
    /// By number of the sink: how texts begin that are harmless there.
    prefixes: Vec<Option<&'r LazyRegex>>,
    /// By number of the sink: which input it is about.
    requires: Vec<(Bits, Option<&'r Requires>)>,
    /// Under which sources are sources.
    conditions: Vec<(Bits, &'r Requires)>,
    parameter_rules: Mask,
    /// Parameters that hold no text an attacker could choose.
    plain: &'r [bool],
    /// Sets, and the rules that use them.
    used: BTreeMap<(Kind, &'r str), Mask>,
}

impl<'r> Run<'r, '_> {
    fn mark(&mut self, number: usize, bits: Bits, sinks: Vec<Found>, skipped: &mut Vec<Part>) {
        let rule = self.rules[number];
        let Some(flow) = &rule.flow else { return };
        let own = |finder: &mut Finder<'_>, entries: &[Entry], skipped: &mut Vec<Part>| {
            finder.guarded(rule, skipped, |finder| finder.own(rule, entries))
        };
        for found in own(self.finder, &flow.sources, skipped) {
            let (label, requires) = self.labelled(&flow.sources, &found, bits);
            let rules = label.unwrap_or(bits.plain());
            self.source(&found, rules, Confidence::High, SAYS, requires);
        }
        for found in own(self.finder, &flow.sanitizers, skipped) {
            self.sanitizer(&found, bits.all());
        }
        for found in own(self.finder, &flow.propagators, skipped) {
            let (label, requires) = self.labelled(&flow.propagators, &found, bits);
            self.propagator(&found, bits.all(), label, requires);
        }
        for (kind, name) in self.finder.sets.used(flow) {
            let rules = match kind {
                Kind::Sink => continue,
                Kind::Source => bits.plain(),
                Kind::Sanitizer | Kind::Propagator => bits.all(),
            };
            *self.used.entry((kind, name)).or_default() |= rules;
        }
        if flow.parameters().is_some() {
            self.parameter_rules |= bits.plain();
        }
        for found in sinks {
            let sink = self.sinks.len();
            let (start, end) = (found.place.start, found.place.end);
            let file = self.finder.file;
            // What a metavariable stands for is looked at as a value.
            let mut values = found.place.values.iter().flatten();
            let takes = !values.any(|value| file.value_span(*value) == Some((start, end)));
            for id in self.find(start, end) {
                self.marks.push((
                    id,
                    Mark::Sink {
                        rule: bits.all(),
                        number: sink,
                        takes,
                        as_command: found.as_command,
                    },
                ));
            }
            let own = flow.sinks.get(found.entry).and_then(Entry::own);
            self.prefixes
                .push(own.and_then(|own| own.unless_prefix.as_ref()));
            self.requires
                .push((bits, own.and_then(|own| own.requires.as_ref())));
            self.sinks.push((number, found.place));
        }
    }

    /// The label of what was found, and the number of its condition.
    fn labelled(
        &mut self,
        entries: &'r [Entry],
        found: &Found,
        bits: Bits,
    ) -> (Option<Mask>, Option<usize>) {
        let own = entries.get(found.entry).and_then(Entry::own);
        let label = own.and_then(|own| own.label);
        let requires = own.and_then(|own| own.requires.as_ref()).map(|requires| {
            self.conditions.push((bits, requires));
            self.conditions.len() - 1
        });
        (label.map(|label| bits.label(label)), requires)
    }

    /// Marks what sets match, once for all rules that use them.
    fn mark_sets(&mut self, last: &CompiledRule, skipped: &mut Vec<Part>) {
        let sets = self.finder.sets;
        for ((kind, name), rules) in std::mem::take(&mut self.used) {
            let Some(set) = sets.get(kind, name) else {
                continue;
            };
            let found = self
                .finder
                .guarded(last, skipped, |finder| finder.set(kind, name));
            for found in found.iter() {
                match kind {
                    Kind::Source => {
                        let says = set.says.as_deref().unwrap_or(SAYS);
                        self.source(found, rules, set.confidence, says, None);
                    }
                    Kind::Sanitizer => self.sanitizer(found, rules),
                    Kind::Propagator => self.propagator(found, rules, None, None),
                    Kind::Sink => {}
                }
            }
        }
    }

    fn find(&self, start: u32, end: u32) -> Vec<ExpressionId> {
        self.ranges.find(start, end)
    }

    fn source(
        &mut self,
        found: &Found,
        rules: Mask,
        confidence: Confidence,
        says: &str,
        requires: Option<usize>,
    ) {
        for id in self.find(found.place.start, found.place.end) {
            // A parameter that is a number, or that works for the function.
            if self.plain[id as usize] {
                continue;
            }
            let origin = self.entrances.len() as Origin;
            self.entrances.push(Entrance {
                confidence,
                says: says.into(),
                is_parameter: false,
            });
            self.marks.push((
                id,
                Mark::Source {
                    origin,
                    rules,
                    by_side_effect: found.by_side_effect,
                    requires,
                },
            ));
        }
    }

    fn sanitizer(&mut self, found: &Found, rules: Mask) {
        for id in self.find(found.place.start, found.place.end) {
            let mark = match found.guard {
                Some(truth) => Mark::Guard { rules, truth },
                None => Mark::Sanitizer {
                    rules,
                    by_side_effect: found.by_side_effect,
                },
            };
            self.marks.push((id, mark));
        }
    }

    fn propagator(
        &mut self,
        found: &Found,
        rules: Mask,
        label: Option<Mask>,
        requires: Option<usize>,
    ) {
        let Some((from, to)) = found.path else { return };
        let from = self.find(from.0, from.1);
        let to = self.find(to.0, to.1);
        for id in self.find(found.place.start, found.place.end) {
            for (from, to) in from.iter().zip(&to) {
                self.marks.push((
                    id,
                    Mark::Propagator {
                        rules,
                        from: *from,
                        to: *to,
                        requires,
                        label,
                    },
                ));
            }
        }
    }

    fn interpret(self, table: &Table, result: &mut Result) {
        let marks = Marks::new(self.program, self.marks);
        let (prefixes, requires, conditions) = (self.prefixes, self.requires, self.conditions);
        let rules = self.rules;
        let parameters = |rule: usize| {
            let flow = rules[rule].flow.as_ref();
            let given = flow.and_then(|flow| flow.parameters());
            given.unwrap_or(Confidence::Low)
        };
        let outcome = interpret::run(
            self.program,
            table,
            &marks,
            self.entrances,
            self.parameter_rules,
            &Conditions {
                is_harmless: &|sink, text| prefixes[sink].is_some_and(|regex| regex.is_match(text)),
                matters: &|sink, present| {
                    let (bits, requires) = requires[sink];
                    bits.holds(requires, present)
                },
                enters: &|number, present| {
                    let (bits, requires) = conditions[number];
                    bits.holds(Some(requires), present)
                },
            },
        );
        let tree = &self.finder.file.tree;
        for entry in outcome.unfinished {
            let line = entry.map_or(1, |function| {
                let node = tree.node(self.program.functions[function].node);
                1 + tree.source[..node.start as usize].matches('\n').count()
            });
            let reason = "data was not followed to the end: it takes too many steps here";
            let part = Part {
                line: Some(line),
                reason: reason.to_owned(),
            };
            result.skipped.push(part);
        }
        let mut seen: BTreeMap<(usize, u32, u32), usize> = BTreeMap::new();
        for (number, arrival) in outcome.arrivals {
            let (rule, sink) = &self.sinks[number];
            let entrance = &outcome.entrances[arrival.origin as usize];
            let flow = Flow {
                rule: *rule,
                sink: sink.clone(),
                confidence: match entrance.is_parameter {
                    true => parameters(*rule),
                    false => arrival.confidence,
                },
                story: story(self.finder.file, &arrival, entrance),
            };
            if sink.start >= sink.end {
                continue;
            }
            // Several patterns of a rule may name the same place.
            let place = (*rule, sink.start, sink.end);
            match seen.get(&place) {
                Some(known) if result.flows[*known].confidence >= flow.confidence => {}
                Some(known) => result.flows[*known] = flow,
                None => {
                    seen.insert(place, result.flows.len());
                    result.flows.push(flow);
                }
            }
        }
    }
}

/// The way of the input, from where it enters.
fn story(file: &File<'_>, arrival: &Arrival, entrance: &Entrance) -> Vec<RelatedHit> {
    let mut steps: Vec<&Step> = arrival.step.back().filter(|step| step.is_told).collect();
    steps.reverse();
    let tree = &file.tree;
    let span = |step: &Step| -> Span {
        let node = tree.node(step.node);
        node.start as usize..node.end as usize
    };
    let mut story: Vec<RelatedHit> = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        let span = span(step);
        // What a parser puts in for what is missing has no place.
        if span.is_empty() || place > 0 && story.last().is_some_and(|last| last.span == span) {
            continue;
        }
        let message = match place {
            0 => entrance.says.to_string(),
            _ => format!(
                "`{}` holds it",
                shorten(&tree.source[span.clone()], MAX_QUOTE)
            ),
        };
        story.push(RelatedHit {
            span,
            pointer: None,
            message,
        });
    }
    if story.len() > MAX_TOLD {
        story.drain(MAX_TOLD / 2..story.len() - MAX_TOLD / 2);
    }
    story
}
