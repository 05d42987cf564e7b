//! Words: what names are made of, in any language, and a hash of them that costs a multiplication
//! for each byte.

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
    }
}
