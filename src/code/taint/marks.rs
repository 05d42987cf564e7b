//! What rules say about the expressions of a program: where input enters, where it becomes
//! harmless, where it must not arrive.

use std::collections::HashMap;

use super::ir::{ExpressionId, Program};
use super::value::{Mask, Origin};
use crate::code::tree::{NodeId, Tree};

/// One thing that a rule, or several, say about an expression.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// Input enters.
    Source {
        origin: Origin,
        rules: Mask,
        /// Into the variable: it stays tainted.
        by_side_effect: bool,
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

    /// Whether there is a sink among the expressions from the first up to the second.
    pub(super) fn has_sink(&self, first: ExpressionId, end: ExpressionId) -> bool {
        let (first, end) = (self.first[first as usize], self.first[end as usize]);
        let mut marks = self.all[first as usize..end as usize].iter();
        marks.any(|mark| matches!(mark, Mark::Sink { .. }))
    }
}

/// Finds expressions by the bytes they cover.
pub(super) struct Ranges {
    by_range: HashMap<(u32, u32), Vec<ExpressionId>>,
}

impl Ranges {
    pub(super) fn new(program: &Program, tree: &Tree<'_>) -> Self {
        let mut by_range: HashMap<(u32, u32), Vec<ExpressionId>> = HashMap::new();
        for (id, expression) in (0..).zip(&program.expressions) {
            let node = tree.node(expression.node);
            by_range.entry((node.start, node.end)).or_default().push(id);
        }
        Self { by_range }
    }

    /// The expressions that cover exactly these bytes; if there are none, the widest within.
    pub(super) fn find(
        &self,
        program: &Program,
        tree: &Tree<'_>,
        start: u32,
        end: u32,
    ) -> Vec<ExpressionId> {
        if let Some(found) = self.by_range.get(&(start, end)) {
            return found.clone();
        }
        let within = |node: NodeId| {
            let node = tree.node(node);
            start <= node.start && node.end <= end && node.start < node.end
        };
        let mut found: Vec<ExpressionId> = Vec::new();
        // Parts come before the whole.
        for id in (0..program.expressions.len() as ExpressionId).rev() {
            let node = program.node(id);
            if !within(node) {
                continue;
            }
            let is_part = found.iter().any(|whole| {
                let (whole, part) = (tree.node(program.node(*whole)), tree.node(node));
                whole.start <= part.start && part.end <= whole.end
            });
            if !is_part {
                found.push(id);
            }
        }
        found
    }
}
