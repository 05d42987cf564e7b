//! The names that patterns mention, as numbers: comparing names costs one comparison of integers.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// See the module.
#[derive(Default)]
pub(super) struct Symbols {
    numbers: HashMap<Box<str>, u32, BuildHasherDefault<Fnv>>,
    names: Vec<Box<str>>,
}

impl Symbols {
    /// A name that no pattern mentions. Equal to nothing, itself included.
    pub(super) const UNKNOWN: u32 = 0;

    pub(super) fn add(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        self.names.push(name.into());
        let number = u32::try_from(self.names.len()).unwrap_or(Self::UNKNOWN);
        self.numbers.insert(name.into(), number);
        number
    }

    pub(super) fn get(&self, name: &str) -> u32 {
        self.numbers.get(name).copied().unwrap_or(Self::UNKNOWN)
    }

    pub(super) fn name(&self, symbol: u32) -> &str {
        let index = usize::try_from(symbol).unwrap_or(usize::MAX);
        self.names
            .get(index.wrapping_sub(1))
            .map_or("", |name| name)
    }
}

/// FNV-1a: names are short, and the keys are those of the rules, not the attacker's.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
