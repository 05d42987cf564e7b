//! What rules say about the expressions of a program: where input enters, where it becomes
//! harmless, where it must not arrive.

use super::ir::{ExpressionId, Program};
use super::value::{Mask, Origin};
use crate::code::tree::Tree;

/// One thing that a rule, or several, say about an expression.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// Input enters.
    Source {
        origin: Origin,
        rules: Mask,
        /// Into the variable: it stays tainted.
        by_side_effect: bool,
        /// Number of the condition under which it does.
        requires: Option<usize>,
    },
    /// The value is harmless.
    Sanitizer {
        rules: Mask,
        /// So is the variable from here on.
        by_side_effect: bool,
    },
    /// If the condition is as given, what it looks at is harmless.
    Guard { rules: Mask, truth: bool },
    /// Input must not arrive. The number is the caller's.
    Sink {
        /// The rule with its labels.
        rule: Mask,
        number: usize,
        /// Of a call: what goes into it counts, not what comes out.
        takes: bool,
        /// What goes into it is a program with its arguments.
        as_command: bool,
    },
    /// What comes into one place goes on into another.
    Propagator {
        rules: Mask,
        from: ExpressionId,
        to: ExpressionId,
        /// Number of the condition under which it does.
        requires: Option<usize>,
        /// The label that it has from there on, if it gets another one.
        label: Option<Mask>,
    },
}

/// Marks by expression.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// For each expression where its marks begin in `all`.
    first: Vec<u32>,
    /// Sorted by expression.
    all: Vec<Mark>,
}

impl Marks {
    pub(super) fn new(program: &Program, mut marks: Vec<(ExpressionId, Mark)>) -> Self {
        marks.sort_by_key(|mark| mark.0);
        let count = program.expressions.len();
        let mut first = vec![0_u32; count + 1];
        for (id, _) in &marks {
            first[*id as usize + 1] += 1;
        }
        for place in 1..=count {
            first[place] += first[place - 1];
        }
        Self {
            first,
            all: marks.into_iter().map(|mark| mark.1).collect(),
        }
    }

    pub(super) fn of(&self, id: ExpressionId) -> &[Mark] {
        let (first, end) = (self.first[id as usize], self.first[id as usize + 1]);
        &self.all[first as usize..end as usize]
    }

    /// How many sources there are among the expressions from the first up to the second.
    pub(super) fn sources(&self, first: ExpressionId, end: ExpressionId) -> usize {
        let (first, end) = (self.first[first as usize], self.first[end as usize]);
        let marks = self.all[first as usize..end as usize].iter();
        marks
            .filter(|mark| matches!(mark, Mark::Source { .. }))
            .count()
    }

    /// Whether there is a sink among the expressions from the first up to the second.
    pub(super) fn has_sink(&self, first: ExpressionId, end: ExpressionId) -> bool {
        let (first, end) = (self.first[first as usize], self.first[end as usize]);
        let mut marks = self.all[first as usize..end as usize].iter();
        marks.any(|mark| matches!(mark, Mark::Sink { .. }))
    }
}

/// Finds expressions by the bytes they cover.
pub(super) struct Ranges {
    /// Sorted by the bytes they cover, those that cover the same by number.
    by_range: Vec<(u32, u32, ExpressionId)>,
}

impl Ranges {
    pub(super) fn new(program: &Program, tree: &Tree<'_>) -> Self {
        let ranges = (0..).zip(&program.expressions).map(|(id, expression)| {
            let node = tree.node(expression.node);
            (node.start, node.end, id)
        });
        let mut by_range: Vec<(u32, u32, ExpressionId)> = ranges.collect();
        by_range.sort_unstable();
        Self { by_range }
    }

    /// The expressions that cover exactly these bytes; if there are none, the widest within.
    pub(super) fn find(&self, start: u32, end: u32) -> Vec<ExpressionId> {
        let from = |start: u32, end: u32| {
            let before = |range: &(u32, u32, ExpressionId)| (range.0, range.1) < (start, end);
            &self.by_range[self.by_range.partition_point(before)..]
        };
        let same = from(start, end).iter();
        let same = same.take_while(|range| (range.0, range.1) == (start, end));
        let mut found: Vec<ExpressionId> = same.map(|range| range.2).collect();
        if !found.is_empty() {
            return found;
        }
        let begun = from(start, 0).iter().take_while(|range| range.0 <= end);
        let within = begun.filter(|range| range.1 <= end && range.0 < range.1);
        let mut within: Vec<&(u32, u32, ExpressionId)> = within.collect();
        // Parts come before the whole.
        within.sort_unstable_by_key(|range| std::cmp::Reverse(range.2));
        let mut wholes: Vec<(u32, u32)> = Vec::new();
        for (first, last, id) in within {
            let is_part = wholes
                .iter()
                .any(|whole| whole.0 <= *first && *last <= whole.1);
            if !is_part {
                wholes.push((*first, *last));
                found.push(*id);
            }
        }
        found
    }
}
