//! Words: what names are made of, in any language, and a hash of them that costs a multiplication
//! for each byte.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::LazyLock;

/// Whether the byte belongs to a word: letters, digits, `_`, and all beyond ASCII.
const WORD: [bool; 256] = {
    let mut word = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        word[byte] = byte >= 128 || (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_';
        byte += 1;
    }
    word
};

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

pub(super) fn is_word_byte(byte: u8) -> bool {
    WORD[usize::from(byte)]
}

/// FNV-1a: names are short.
pub(super) fn hash(text: &str) -> u64 {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    text.bytes().fold(SEED, mix)
}

/// The hash of each word of the text.
pub(super) fn for_each_hash(text: &str, mut take: impl FnMut(u64)) {
    let mut hash = SEED;
    for byte in text.bytes() {
        if is_word_byte(byte) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        } else if hash != SEED {
            take(hash);
            hash = SEED;
        }
    }
    if hash != SEED {
        take(hash);
    }
}

/// The words of the text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_ascii() && !is_word_byte(c as u8))
        .filter(|word| !word.is_empty())
}

/// Which words a text holds, by bits of their hashes: a word that is not there may seem to be, never
/// the other way round.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// A power of two of them, or none: all words count as held.
    bits: Vec<u64>,
}

/// Bytes of the text for each bit.
const BYTES_PER_BIT: usize = 2;
const LEAST_BITS: usize = 1 << 12;
const MOST_BITS: usize = 1 << 20;

impl Held {
    /// Room for the words of a text of so many bytes.
    pub(super) fn for_text(length: usize) -> Self {
        let bits = (length / BYTES_PER_BIT).next_power_of_two();
        Self {
            bits: vec![0; bits.clamp(LEAST_BITS, MOST_BITS) / 64],
        }
    }

    pub(super) fn add(&mut self, hash: u64) {
        let (place, bit) = self.place(hash);
        self.bits[place] |= bit;
    }

    pub(super) fn has(&self, hash: u64) -> bool {
        let (place, bit) = self.place(hash);
        self.bits.get(place).is_none_or(|bits| bits & bit != 0)
    }

    fn place(&self, hash: u64) -> (usize, u64) {
        let place = start(hash >> 6) & self.bits.len().wrapping_sub(1);
        (place, 1 << (start(hash) & 63))
    }
}

/// A map whose keys an attacker cannot make collide, quicker than that of the standard library.
pub(super) type FastMap<K, V> = HashMap<K, V, Seeded>;

/// Makes hashers that no one outside the process can foresee.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seeded(u64);

impl Default for Seeded {
    fn default() -> Self {
        static SEED: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0));
        Self(*SEED)
    }
}

impl BuildHasher for Seeded {
    type Hasher = Mixer;

    fn build_hasher(&self) -> Mixer {
        Mixer(self.0)
    }
}

/// Multiplies and folds, eight bytes at a time.
pub(super) struct Mixer(u64);

impl Mixer {
    fn mix(&mut self, word: u64) {
        let wide = u128::from(self.0 ^ word) * u128::from(0x9e37_79b9_7f4a_7c15_u64);
        self.0 = (wide as u64) ^ (wide >> 64) as u64;
    }
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.mix(u64::from_le_bytes(word));
        }
        self.mix(bytes.len() as u64);
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(number.into());
    }

    fn write_u32(&mut self, number: u32) {
        self.mix(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Numbers by hash, for texts whose words are mostly in none: a probe ends at the first empty slot.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    /// Hash and number; the number 0 is an empty slot. Their count is a power of two.
    slots: Vec<(u64, u32)>,
    used: usize,
}

/// Slots for each entry: most probes should find an empty one.
const SPARSENESS: usize = 4;

impl Table {
    /// `number` is not 0. Several may have the same hash.
    pub(super) fn insert(&mut self, hash: u64, number: u32) {
        if (self.used + 1) * SPARSENESS > self.slots.len() {
            let size = (self.slots.len() * 2).max(64);
            let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
            for (hash, number) in old.into_iter().filter(|slot| slot.1 != 0) {
                self.place(hash, number);
            }
        }
        self.place(hash, number);
        self.used += 1;
    }

    fn place(&mut self, hash: u64, number: u32) {
        let mask = self.slots.len() - 1;
        let mut at = start(hash) & mask;
        while self.slots[at].1 != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = (hash, number);
    }

    /// The numbers that were put in for the hash.
    pub(super) fn get(&self, hash: u64) -> impl Iterator<Item = u32> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = start(hash) & mask;
        std::iter::from_fn(move || {
            loop {
                let (other, number) = *self.slots.get(at)?;
                if number == 0 {
                    return None;
                }
                at = (at + 1) & mask;
                if other == hash {
                    return Some(number);
                }
            }
        })
    }
}

/// FNV's upper bits are mixed best.
fn start(hash: u64) -> usize {
    (hash >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn hashes_are_those_of_the_words(text in r"[a-z_é1 .(\n]{0,40}") {
            let mut hashes = Vec::new();
            for_each_hash(&text, |hash| hashes.push(hash));
            prop_assert_eq!(hashes, words(&text).map(hash).collect::<Vec<u64>>());
        }

        #[test]
        fn a_table_gives_back_what_it_got(names in prop::collection::hash_set("[a-z]{1,3}", 0..200)) {
            let mut table = Table::default();
            let names: Vec<String> = names.into_iter().collect();
            for (name, number) in names.iter().zip(1..) {
                table.insert(hash(name), number);
            }
            for (name, number) in names.iter().zip(1..) {
                prop_assert_eq!(table.get(hash(name)).collect::<Vec<u32>>(), [number]);
            }
            prop_assert_eq!(table.get(hash("")).next(), None);
        }

        #[test]
        fn what_a_text_holds_is_held(text in r"[a-z .]{0,200}") {
            let mut held = Held::for_text(text.len());
            for_each_hash(&text, |hash| held.add(hash));
            prop_assert!(words(&text).all(|word| held.has(hash(word))));
            prop_assert!(Held::default().has(hash(&text)));
        }
    }
}
