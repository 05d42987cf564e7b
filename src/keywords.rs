//! Finds keywords in a text, whatever their case and wherever they overlap.
//!
//! A keyword can only begin where the text has three bytes that some keyword begins with. One look
//! into a small table tells for each place of the text, and few places are left to compare.

use std::ops::Range;

/// Hashes of three bytes have so many bits.
const HASH_BITS: u32 = 16;
/// See the module.
pub(crate) struct Keywords {
    /// By number.
    words: Vec<Box<[u8]>>,
    /// For each hash whether a keyword begins so.
    begins: Box<[u64]>,
    /// For each word of `begins` how many hashes have their bits in those before it.
    ranks: Box<[u32]>,
    /// For each hash that has its bit set, in their order, where its keywords begin in `by_hash`, and
    /// where the last ones end.
    starts: Vec<u32>,
    /// Keywords, sorted by hash.
    by_hash: Vec<Entry>,
}

/// A keyword where it is looked up.
struct Entry {
    number: u32,
    /// Its first bytes, and which bits of them count.
    head: u64,
    mask: u64,
}

/// The bit by which small letters differ from others, in each of eight bytes.
const SMALL: u64 = 0x2020_2020_2020_2020;

/// The first eight bytes; zeros for those that are not there. Letters are made small, and some other
/// signs the same.
fn head(bytes: &[u8]) -> u64 {
    let mut first = [0; 8];
    let count = bytes.len().min(8);
    first[..count].copy_from_slice(&bytes[..count]);
    u64::from_le_bytes(first) | SMALL
}

impl Keywords {
    /// `words`: of two bytes or more.
    pub(crate) fn new(words: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Self {
        let words: Vec<Box<[u8]>> = words.into_iter().map(|word| word.as_ref().into()).collect();
        let mut by_hash = Vec::new();
        for (number, word) in (0_u32..).zip(&words) {
            match **word {
                [first, second, third, ..] => by_hash.push((hash([first, second, third]), number)),
                // Whatever follows.
                [first, second] => {
                    let thirds = 0..=u8::MAX;
                    by_hash.extend(thirds.map(|third| (hash([first, second, third]), number)));
                }
                _ => unreachable!("keywords have two bytes or more"),
            }
        }
        by_hash.sort_unstable();
        by_hash.dedup();
        let mut begins = vec![0_u64; (1 << HASH_BITS) / 64];
        let mut starts = Vec::new();
        for (place, (hash, _)) in (0..).zip(&by_hash) {
            let (word, bit) = bit(*hash);
            if begins[word] & bit == 0 {
                starts.push(place);
            }
            begins[word] |= bit;
        }
        starts.push(by_hash.len() as u32);
        let ranks = begins.iter().scan(0, |before, word| {
            let rank = *before;
            *before += word.count_ones();
            Some(rank)
        });
        Self {
            ranks: ranks.collect(),
            starts,
            begins: begins.into(),
            by_hash: by_hash
                .into_iter()
                .map(|(_, number)| {
                    let word = &words[number as usize];
                    let unused = 8 * 8_usize.saturating_sub(word.len()) as u32;
                    let mask = u64::MAX >> unused;
                    let head = head(word) & mask;
                    Entry { number, head, mask }
                })
                .collect(),
            words,
        }
    }

    /// Hands out each keyword in the text, in the order in which they begin: its number, and where
    /// it stands.
    pub(crate) fn each(&self, text: &str, take: &mut dyn FnMut(usize, Range<usize>)) {
        let bytes = text.as_bytes();
        for (start, four) in bytes.windows(4).enumerate() {
            let hash = hash([four[0], four[1], four[2]]);
            let (place, bit) = bit(hash);
            if self.begins[place] & bit != 0 {
                self.compare(hash, bytes, start, take);
            }
        }
        let last = bytes.len().saturating_sub(3);
        for start in last..bytes.len() {
            let byte = |place: usize| bytes.get(start + place).copied().unwrap_or(0);
            let hash = hash([byte(0), byte(1), byte(2)]);
            self.compare(hash, bytes, start, take);
        }
    }

    /// Hands out the keywords of the hash that stand here. Apart from the loop, which it would slow.
    #[inline(never)]
    fn compare(
        &self,
        hash: u16,
        text: &[u8],
        start: usize,
        take: &mut dyn FnMut(usize, Range<usize>),
    ) {
        let (place, bit) = bit(hash);
        let begins = self.begins[place];
        if begins & bit == 0 {
            return;
        }
        let rank = (self.ranks[place] + (begins & (bit - 1)).count_ones()) as usize;
        let (first, last) = (self.starts[rank], self.starts[rank + 1]);
        let found = match text.get(start..start + 8) {
            Some(eight) => head(eight),
            None => head(&text[start..]),
        };
        for entry in &self.by_hash[first as usize..last as usize] {
            if found & entry.mask != entry.head {
                continue;
            }
            let number = entry.number as usize;
            let word = &self.words[number];
            let end = start + word.len();
            if text
                .get(start..end)
                .is_some_and(|found| found.eq_ignore_ascii_case(word))
            {
                take(number, start..end);
            }
        }
    }
}

/// A hash in which the case of letters does not count.
fn hash([first, second, third]: [u8; 3]) -> u16 {
    let bytes = u32::from_le_bytes([first, second, third, 0]) | 0x0020_2020;
    (bytes.wrapping_mul(0x9e37_79b1) >> (u32::BITS - HASH_BITS)) as u16
}

/// Place and bit of a hash in [`Keywords::begins`].
fn bit(hash: u16) -> (usize, u64) {
    (usize::from(hash >> 6), 1 << (hash & 63))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(words: &[String], text: &str) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        Keywords::new(words).each(text, &mut |number, range| found.push((number, range)));
        found
    }

    #[test]
    fn case_does_not_count_and_keywords_overlap() {
        let words = ["pass", "password", "word", "://", "Pwd", "d "].map(str::to_owned);
        let text = "PASSWORD=x; pwd passwords http://é";
        let found = found(&words, text).into_iter();
        let found: Vec<(usize, &str)> = found.map(|(word, range)| (word, &text[range])).collect();
        let expected = [
            (0, "PASS"),
            (1, "PASSWORD"),
            (2, "WORD"),
            (4, "pwd"),
            (5, "d "),
            (0, "pass"),
            (1, "password"),
            (2, "word"),
            (3, "://"),
        ];
        assert_eq!(found, expected);
    }

    proptest! {
        #[test]
        fn every_place_is_found(words in prop::collection::vec("[abA@é]{2,5}", 0..6), text in "[abAB@`é]{0,30}") {
            let mut expected = Vec::new();
            for start in 0..text.len() {
                for (number, word) in words.iter().enumerate() {
                    let end = start + word.len();
                    let here = text.as_bytes().get(start..end);
                    if here.is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes())) {
                        expected.push((number, start..end));
                    }
                }
            }
            prop_assert_eq!(found(&words, &text), expected);
        }
    }
}
