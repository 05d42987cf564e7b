//! How much work one file may cost.

use std::cell::Cell;

/// How much matching may cost; hostile code can make `...` try very many ways.
pub(super) struct Budget {
    /// What is left for the file.
    file: Cell<u64>,
    /// What is left for the rule.
    rule: Cell<u64>,
    /// What one rule gets.
    share: u64,
}

/// One rule may use up this part of what a file may cost.
const RULES_PER_FILE: u64 = 8;

impl Budget {
    pub(super) fn new(steps: u64) -> Self {
        Self {
            file: Cell::new(steps),
            rule: Cell::new(0),
            share: steps / RULES_PER_FILE,
        }
    }

    /// Gives the next rule its part. `false`: nothing is left.
    pub(super) fn start_rule(&self) -> bool {
        let part = self.share.min(self.file.get());
        self.rule.set(part);
        self.file.set(self.file.get() - part);
        part > 0
    }

    /// Takes back what the rule did not need. `false`: it needed more than it had.
    pub(super) fn end_rule(&self) -> bool {
        let left = self.rule.replace(0);
        self.file.set(self.file.get() + left);
        left > 0
    }

    /// Whether anything is left.
    pub(super) fn spend(&self, steps: u64) -> bool {
        let left = self.rule.get();
        self.rule.set(left.saturating_sub(steps));
        left > 0
    }
}
