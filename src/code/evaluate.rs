//! Where a rule's formula holds: matches of its patterns, joined by place and by metavariables.

use std::cell::OnceCell;
use std::rc::Rc;

use super::compile::{All, CompiledRule, Condition, Formula, Patterns};
use super::file::File;
use super::lazy_regex::LazyRegex;
use super::matcher::{self, Demand, Match, Value, Values};
use super::pattern::{Form, Part, Pattern, Slot};
use super::tree::NodeId;

/// With more matches a rule is given up: hostile files only.
const MAX_MATCHES: usize = 20_000;

/// All places where the rule's formula holds.
pub(super) fn evaluate(file: &File<'_>, rule: &CompiledRule) -> Vec<Match> {
    let slots = rule.metavariables.names.len();
    let evaluation = Evaluation::new(file, &rule.patterns, slots);
    evaluation.found(&rule.formula).to_vec()
}

/// Finds where formulas over the same patterns hold.
pub(super) struct Evaluation<'f> {
    file: &'f File<'f>,
    patterns: &'f Patterns,
    slots: usize,
    /// Matches by pattern, once they were asked for.
    matches: Vec<OnceCell<Rc<[Match]>>>,
}

impl<'f> Evaluation<'f> {
    pub(super) fn new(file: &'f File<'f>, patterns: &'f Patterns, slots: usize) -> Self {
        Self {
            file,
            patterns,
            slots,
            matches: (0..patterns.len()).map(|_| OnceCell::new()).collect(),
        }
    }
}

impl Evaluation<'_> {
    /// All places where the formula holds.
    pub(super) fn found(&self, formula: &Formula) -> Rc<[Match]> {
        self.formula(formula, &[])
    }

    /// `demands`: what the values of a match must meet to be of any use.
    fn formula(&self, formula: &Formula, demands: &[Demand<'_>]) -> Rc<[Match]> {
        match formula {
            Formula::Pattern(number) => self.pattern(*number, demands),
            Formula::Regex(regex) => {
                let spans = regex.spans(self.file.tree.source).into_iter();
                spans
                    .map(|span| Match {
                        start: span.start as u32,
                        end: span.end as u32,
                        values: vec![None; self.slots],
                    })
                    .collect()
            }
            Formula::Any(branches) => {
                let mut found: Vec<Match> = Vec::new();
                for (place, branch) in branches.iter().enumerate() {
                    if !self.is_said_before(branch, &branches[..place]) {
                        found.extend_from_slice(&self.formula(branch, demands));
                    }
                }
                found.into()
            }
            Formula::All(all) => self.all(all, demands).into(),
        }
    }

    /// `None`: the file does not hold the names in it.
    fn ready(&self, number: usize) -> Option<(usize, &Pattern)> {
        self.patterns.get(number, self.file.words())
    }

    fn pattern(&self, number: usize, demands: &[Demand<'_>]) -> Rc<[Match]> {
        let Some((number, pattern)) = self.ready(number) else {
            return Rc::default();
        };
        let find =
            |demands: &[Demand<'_>]| matcher::find(self.file, pattern, self.slots, demands).into();
        let demands: Vec<Demand<'_>> = demands
            .iter()
            .filter(|(slot, _)| pattern.slots.contains(slot))
            .copied()
            .collect();
        match demands.is_empty() {
            true => Rc::clone(self.matches[number].get_or_init(|| find(&[]))),
            false => find(&demands),
        }
    }

    /// Whether a pattern is another way to write one of those before it.
    fn is_said_before(&self, formula: &Formula, before: &[Formula]) -> bool {
        let Formula::Pattern(number) = formula else {
            return false;
        };
        let Some((own, _)) = self.ready(*number).filter(|(own, _)| own != number) else {
            return false;
        };
        before.iter().any(|other| match other {
            Formula::Pattern(other) => self.ready(*other).is_some_and(|(other, _)| other == own),
            _ => false,
        })
    }

    /// Whether the file has what every place has where the formula holds. A look at the index is all
    /// it costs.
    fn may_hold(&self, formula: &Formula) -> bool {
        match formula {
            Formula::Pattern(number) => self
                .ready(*number)
                .is_some_and(|(_, pattern)| self.file.may_match(pattern)),
            Formula::Regex(_) => true,
            Formula::Any(branches) => branches.iter().any(|branch| self.may_hold(branch)),
            Formula::All(all) => {
                let mut parts = all.positives.iter().chain(&all.insides);
                parts.all(|part| self.may_hold(part))
            }
        }
    }

    fn all(&self, all: &All, demands: &[Demand<'_>]) -> Vec<Match> {
        let mut parts = all.positives.iter().chain(&all.insides);
        if !parts.all(|part| self.may_hold(part)) {
            return Vec::new();
        }
        let own = all
            .conditions
            .iter()
            .filter_map(|condition| match condition {
                Condition::Regex(slot, regex) => Some((*slot, regex)),
                _ => None,
            });
        let demands: Vec<Demand<'_>> = demands.iter().copied().chain(own).collect();
        let parts = all.positives.iter().map(|part| (part, true));
        // Without a positive part, what lies innermost is found.
        let around = all
            .insides
            .iter()
            .map(|part| (part, all.positives.is_empty()));
        let parts: Vec<(&Formula, bool)> = parts.chain(around).collect();
        let Some(mut known) = self.quick_parts(&parts, &demands) else {
            return Vec::new();
        };
        let mut found: Option<Vec<Match>> = None;
        for ((part, either_way), known) in parts.into_iter().zip(&mut known) {
            let next = match known.take() {
                Some(known) => known,
                None => self.formula(part, &demands),
            };
            let joined = match found {
                None => next.to_vec(),
                Some(found) => self.meet(&found, &next, either_way),
            };
            if joined.is_empty() {
                return joined;
            }
            found = Some(joined);
        }
        self.narrow(all, found.unwrap_or_default())
    }

    /// Matches of the parts that are quick to look for, if there are others: `None` if one of them
    /// has none, so that the others need not be looked for. Those with the fewest places to look at
    /// come first.
    fn quick_parts(
        &self,
        parts: &[(&Formula, bool)],
        demands: &[Demand<'_>],
    ) -> Option<Vec<Option<Rc<[Match]>>>> {
        let mut known = vec![None; parts.len()];
        if parts.len() == 1 {
            return Some(known);
        }
        let numbered = parts.iter().enumerate();
        let quick = numbered.filter_map(|(number, (part, _))| match self.places(part) {
            Some(places) => Some((places, number)),
            None => self.is_quick(part).then_some((usize::MAX, number)),
        });
        let mut quick: Vec<(usize, usize)> = quick.collect();
        quick.sort_unstable();
        for (_, number) in quick {
            let found = self.formula(parts[number].0, demands);
            if found.is_empty() {
                return None;
            }
            known[number] = Some(found);
        }
        Some(known)
    }

    fn is_quick(&self, formula: &Formula) -> bool {
        let Formula::Pattern(number) = formula else {
            return false;
        };
        let pattern = self.ready(*number);
        pattern.is_none_or(|(_, pattern)| pattern.is_quick())
    }

    /// How many nodes are to be looked at for the formula, if a short look at each is enough.
    fn places(&self, formula: &Formula) -> Option<usize> {
        match formula {
            Formula::Pattern(number) => match self.ready(*number) {
                Some((_, pattern)) => pattern.is_shallow().then(|| self.file.places(pattern)),
                None => Some(0),
            },
            Formula::Regex(_) => None,
            Formula::Any(branches) => self.places_of(branches.iter()),
            Formula::All(all) => self.places_of(all.positives.iter().chain(&all.insides)),
        }
    }

    fn places_of<'a>(&self, mut parts: impl Iterator<Item = &'a Formula>) -> Option<usize> {
        parts.try_fold(0, |sum, part| Some(sum + self.places(part)?))
    }

    /// What is left of what was found when all that must not be is gone.
    fn narrow(&self, all: &All, mut found: Vec<Match>) -> Vec<Match> {
        found.retain(|found| {
            all.conditions
                .iter()
                .all(|condition| self.holds(condition, found))
        });
        for negative in &all.negatives {
            self.remove(&mut found, negative, |found, other| {
                (found.start, found.end) == (other.start, other.end)
            });
        }
        for outside in &all.outsides {
            self.remove(&mut found, outside, |found, other| {
                other.start <= found.start && found.end <= other.end
            });
        }
        for regex in &all.absent {
            self.remove_touched(&mut found, regex);
        }
        self.focus(found, &all.focus)
    }

    /// Drops what the text of the regex touches.
    fn remove_touched(&self, found: &mut Vec<Match>, regex: &LazyRegex) {
        if found.is_empty() {
            return;
        }
        let texts = regex.spans(self.file.tree.source);
        found.retain(|found| {
            self.file.budget.spend(texts.len() as u64);
            let (start, end) = (found.start as usize, found.end as usize);
            !texts
                .iter()
                .any(|text| text.start < end && start < text.end)
        });
    }

    /// Drops what stands to a match of the formula as `related` says, with metavariables that agree.
    fn remove(
        &self,
        found: &mut Vec<Match>,
        against: &Formula,
        related: fn(&Match, &Match) -> bool,
    ) {
        if found.is_empty() {
            return;
        }
        let against = self.formula(against, &[]);
        found.retain(|found| {
            self.file.budget.spend(against.len() as u64);
            !against.iter().any(|other| {
                related(found, other) && self.join(&found.values, &other.values).is_some()
            })
        });
    }

    /// Matches of both kinds where one lies in the other, with metavariables that agree. The inner
    /// one is kept; unless `either_way`, that must be one of `found`.
    fn meet(&self, found: &[Match], others: &[Match], either_way: bool) -> Vec<Match> {
        let mut met: Vec<Match> = Vec::new();
        for inner in found {
            if !self.file.budget.spend(others.len() as u64) {
                break;
            }
            for other in others {
                let (start, end) = if other.start <= inner.start && inner.end <= other.end {
                    (inner.start, inner.end)
                } else if either_way && inner.start <= other.start && other.end <= inner.end {
                    (other.start, other.end)
                } else {
                    continue;
                };
                let Some(values) = self.join(&inner.values, &other.values) else {
                    continue;
                };
                let new = Match { start, end, values };
                if met.len() == MAX_MATCHES {
                    self.file.budget.spend(u64::MAX);
                    return met;
                }
                if met.last() != Some(&new) {
                    met.push(new);
                }
            }
        }
        met
    }

    /// The values of both, if those that both have agree.
    fn join(&self, a: &Values, b: &Values) -> Option<Values> {
        a.iter()
            .zip(b)
            .map(|pair| match pair {
                (Some(a), Some(b)) => self.file.same_value(*a, *b).then_some(Some(*a)),
                (a, b) => Some(a.or(*b)),
            })
            .collect()
    }

    fn holds(&self, condition: &Condition, found: &Match) -> bool {
        let value = |slot: Slot| found.values.get(slot).copied().flatten();
        match condition {
            Condition::Regex(slot, regex) => {
                let text = value(*slot).and_then(|value| self.file.value_text(value));
                text.is_some_and(|text| regex.is_match(text))
            }
            Condition::Formula(slot, formula) => {
                let span = value(*slot).and_then(|value| self.file.value_span(value));
                let Some((start, end)) = span else {
                    return false;
                };
                if let Formula::All(all) = formula
                    && all.finds_nothing()
                {
                    let values = found.values.clone();
                    return !self
                        .narrow(all, vec![Match { start, end, values }])
                        .is_empty();
                }
                if let Some(Value::Node(id)) = value(*slot)
                    && self.is_named(id, formula)
                {
                    return true;
                }
                let inside = self.formula(formula, &[]);
                inside.iter().any(|inner| {
                    start <= inner.start
                        && inner.end <= end
                        && self.join(&found.values, &inner.values).is_some()
                })
            }
            Condition::Comparison(comparison) => {
                comparison.holds(|slot| self.file.literal_text(value(slot)?))
            }
        }
    }

    /// Whether the node is the very name that the formula wants, were it one of a member, which alone
    /// is no place where code is looked for.
    fn is_named(&self, id: NodeId, formula: &Formula) -> bool {
        match formula {
            Formula::Pattern(number) => match self.ready(*number).map(|(_, ready)| &*ready.parts) {
                Some(
                    [
                        Part {
                            form: Form::Path(path),
                            ..
                        },
                    ],
                ) => self.file.tree.is_name(id) && *path == [self.file.tree.node(id).symbol],
                _ => false,
            },
            Formula::Any(branches) => branches.iter().any(|branch| self.is_named(id, branch)),
            Formula::All(all) => match all.positives.as_slice() {
                [only] if all.is_plain() => self.is_named(id, only),
                _ => false,
            },
            Formula::Regex(_) => false,
        }
    }

    fn focus(&self, found: Vec<Match>, slots: &[Slot]) -> Vec<Match> {
        if slots.is_empty() {
            return found;
        }
        let places = found.iter().flat_map(|found| {
            slots.iter().filter_map(|slot| {
                let value = found.values.get(*slot).copied().flatten()?;
                let (start, end) = self.file.value_span(value)?;
                Some(Match {
                    start,
                    end,
                    values: found.values.clone(),
                })
            })
        });
        places.collect()
    }
}
