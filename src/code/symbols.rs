//! The names that patterns mention, as numbers: comparing names costs one comparison of integers.

use super::words::{self, Table};

/// See the module.
#[derive(Debug, Clone, Default)]
pub(super) struct Symbols {
    numbers: Table,
    names: Vec<Box<str>>,
}

/// What the numbers of names that no pattern mentions begin with.
const UNKNOWN_BIT: u32 = 1 << 31;

impl Symbols {
    /// A name that no pattern mentions. Equal to no name of a pattern.
    pub(super) const UNKNOWN: u32 = 0;

    pub(super) fn add(&mut self, name: &str) -> u32 {
        let known = self.get(name);
        if known != Self::UNKNOWN {
            return known;
        }
        self.names.push(name.into());
        let number = u32::try_from(self.names.len()).unwrap_or(Self::UNKNOWN);
        self.numbers.insert(words::hash(name), number);
        number
    }

    pub(super) fn get(&self, name: &str) -> u32 {
        match self.number(name) {
            number if Self::is_known(number) => number,
            _ => Self::UNKNOWN,
        }
    }

    /// As `get`, but a name that no pattern mentions has a number as well, which others may share.
    pub(super) fn number(&self, name: &str) -> u32 {
        let hash = words::hash(name);
        let mut numbers = self.numbers.get(hash);
        numbers
            .find(|number| self.name(*number) == name)
            .unwrap_or((hash >> 32) as u32 | UNKNOWN_BIT)
    }

    pub(super) fn is_known(number: u32) -> bool {
        number != Self::UNKNOWN && number & UNKNOWN_BIT == 0
    }

    pub(super) fn name(&self, symbol: u32) -> &str {
        let index = usize::try_from(symbol).unwrap_or(usize::MAX);
        self.names
            .get(index.wrapping_sub(1))
            .map_or("", |name| name)
    }
}
