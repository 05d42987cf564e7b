//! Rows of numbers, one word each: thousands of them as part of the program are then no burden for
//! the compiler.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::ops::Range;

/// What fits into a word.
pub(crate) trait Row {
    fn pack(self) -> u64;
    fn unpack(word: u64) -> Self;
}

/// A list of rows that may be part of the program.
#[derive(Debug, Clone)]
pub(crate) struct Packed<T> {
    words: Cow<'static, [u64]>,
    row: PhantomData<T>,
}

impl<T> Packed<T> {
    pub(crate) const fn borrowed(words: &'static [u64]) -> Self {
        Self {
            words: Cow::Borrowed(words),
            row: PhantomData,
        }
    }

    pub(crate) fn words(&self) -> &[u64] {
        &self.words
    }

    pub(crate) fn len(&self) -> usize {
        self.words().len()
    }
}

impl<T: Row> Packed<T> {
    pub(crate) fn get(&self, index: usize) -> T {
        T::unpack(self.words()[index])
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = T> {
        self.words().iter().copied().map(T::unpack)
    }

    pub(crate) fn slice(&self, rows: Range<usize>) -> impl Iterator<Item = T> {
        self.words()[rows].iter().copied().map(T::unpack)
    }
}

impl<T: Row> FromIterator<T> for Packed<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Self {
            words: rows.into_iter().map(T::pack).collect(),
            row: PhantomData,
        }
    }
}

/// Rows of another list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) first: u32,
    pub(crate) count: u16,
}

impl Span {
    pub(crate) fn rows(self) -> Range<usize> {
        let first = self.first as usize;
        first..first + usize::from(self.count)
    }
}

impl Row for Span {
    fn pack(self) -> u64 {
        u64::from(self.first) << 16 | u64::from(self.count)
    }

    fn unpack(word: u64) -> Self {
        Self {
            first: (word >> 16) as u32,
            count: word as u16,
        }
    }
}
