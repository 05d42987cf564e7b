//! Literals by their bytes, in an array that can be part of the program.
//!
//! A double array: each node has a base, and its child for a byte stands where base and byte meet.
//! No two nodes have the same base, so that the byte alone tells whose child stands there.

use std::borrow::Cow;

/// The root's place. It is nobody's child.
const ROOT: usize = 0;
/// Where bits of a node stand: the base, the byte that leads to it, the literal that ends there.
const BYTE: u32 = 20;
const LITERAL: u32 = 32;
/// Set in every node that is somebody's child.
const USED: u64 = 1 << 28;
const BASE: u64 = (1 << BYTE) - 1;
/// Children of a node stand within so many places.
const BLOCK: usize = 256;
/// How far back from the end room for children is looked for.
const NEAR: usize = 4 * BLOCK;

/// See the module.
#[derive(Debug, Clone)]
pub(crate) struct Trie {
    pub(crate) nodes: Cow<'static, [u64]>,
    /// A bit for each two bytes that a literal may begin with: at most places the first look.
    pub(crate) pairs: Cow<'static, [u64]>,
}

/// The word of a pair of bytes among the pairs, and its bit there.
fn pair(first: u8, second: u8) -> (usize, u64) {
    let pair = usize::from(first) << 8 | usize::from(second);
    (pair / 64, 1 << (pair % 64))
}

impl Trie {
    /// Calls `found` for each literal that the text begins with, the shortest first; ASCII letters
    /// of the text may be in either case.
    pub(crate) fn prefixes(&self, text: &[u8], mut found: impl FnMut(usize)) {
        if let [first, second, ..] = text {
            let (word, bit) = pair(first.to_ascii_lowercase(), second.to_ascii_lowercase());
            if self.pairs[word] & bit == 0 {
                return;
            }
        }
        let mut node = self.nodes[ROOT];
        for byte in text {
            let byte = byte.to_ascii_lowercase();
            let place = (node & BASE) as usize ^ usize::from(byte);
            let child = self.nodes[place];
            if (child >> BYTE) & 0x1FF != u64::from(byte) | USED >> BYTE {
                return;
            }
            node = child;
            let literal = node >> LITERAL;
            if literal != 0 {
                found(literal as usize - 1);
            }
        }
    }

    /// Of literals, none of which is empty, sorted, with their numbers.
    pub(super) fn new(literals: &[(&[u8], usize)]) -> Self {
        let mut growing = Growing {
            nodes: vec![0; BLOCK],
            taken: vec![false; BLOCK],
            free: 1,
        };
        // The base of nodes without children.
        growing.taken[0] = true;
        growing.nodes[ROOT] = USED;
        growing.add_children(ROOT, literals, 0);
        growing.nodes[ROOT] &= !USED;
        let mut pairs = vec![0; 256 * 256 / 64];
        for (literal, _) in literals {
            let seconds = literal
                .get(1)
                .map_or(0..=u8::MAX, |second| *second..=*second);
            for second in seconds {
                let (word, bit) = pair(literal[0], second);
                pairs[word] |= bit;
            }
        }
        Self {
            nodes: Cow::Owned(growing.nodes),
            pairs: Cow::Owned(pairs),
        }
    }
}

/// A trie that is being made.
struct Growing {
    nodes: Vec<u64>,
    /// Bases of nodes.
    taken: Vec<bool>,
    /// No place before is free.
    free: usize,
}

impl Growing {
    /// Adds what follows the first `depth` bytes, which `literals` have in common.
    fn add_children(&mut self, parent: usize, literals: &[(&[u8], usize)], depth: usize) {
        let mut rest = literals;
        if let Some(((_, number), longer)) = rest.split_first()
            && rest[0].0.len() == depth
        {
            self.nodes[parent] |= (*number as u64 + 1) << LITERAL;
            rest = longer;
        }
        if rest.is_empty() {
            return;
        }
        let groups: Vec<&[(&[u8], usize)]> =
            rest.chunk_by(|a, b| a.0[depth] == b.0[depth]).collect();
        let bytes: Vec<u8> = groups.iter().map(|group| group[0].0[depth]).collect();
        let base = self.base(&bytes);
        self.nodes[parent] |= base as u64;
        for byte in &bytes {
            self.nodes[base ^ usize::from(*byte)] = USED | u64::from(*byte) << BYTE;
        }
        for (group, byte) in groups.into_iter().zip(bytes) {
            self.add_children(base ^ usize::from(byte), group, depth + 1);
        }
    }

    /// A new base with room for the children of these bytes.
    fn base(&mut self, bytes: &[u8]) -> usize {
        while self
            .nodes
            .get(self.free)
            .is_some_and(|node| node & USED != 0)
        {
            self.free += 1;
        }
        let first = usize::from(bytes[0]);
        // Further back only odd places are left.
        let mut place = self.free.max(self.nodes.len().saturating_sub(NEAR));
        loop {
            let base = place ^ first;
            let room = (base / BLOCK + 1) * BLOCK;
            if self.nodes.len() < room {
                self.nodes.resize(room, 0);
                self.taken.resize(room, false);
            }
            let is_free = |byte: &u8| self.nodes[base ^ usize::from(*byte)] & USED == 0;
            if !self.taken[base] && bytes.iter().all(is_free) {
                assert!(
                    base as u64 <= BASE,
                    "the literals are too many for one trie"
                );
                self.taken[base] = true;
                return base;
            }
            place += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_prefix_is_found_and_nothing_else(
            words in proptest::collection::btree_set("[abc\u{e9}\u{7fff}]{1,5}", 0..60),
            text in "[aAbc\u{0}\u{e9}\u{7fff}]{0,8}",
        ) {
            let words: BTreeSet<Vec<u8>> = words.into_iter().map(String::into_bytes).collect();
            let numbered: Vec<(&[u8], usize)> = words.iter().map(Vec::as_slice).zip(0..).collect();
            let lower = text.to_ascii_lowercase();
            let mut expected: Vec<usize> = Vec::new();
            for (word, number) in &numbered {
                if lower.as_bytes().starts_with(word) {
                    expected.push(*number);
                }
            }
            let mut found = Vec::new();
            Trie::new(&numbered).prefixes(text.as_bytes(), |literal| found.push(literal));
            prop_assert_eq!(found, expected);
        }
    }
}
