//! What a run looks up: written down by the build for the built-in rules, borrowed by every run.

use std::borrow::Cow;

use super::document::View;
use super::packed::{Packed, Row, Span};
use super::trie::Trie;
use super::turn::Turn;

/// Rows that may be part of the program.
pub(crate) type Rows<T> = Cow<'static, [T]>;

/// Patterns, and the literals that their matches must contain.
#[derive(Debug, Clone)]
pub(crate) struct Tables {
    /// All regular expressions, one after the other.
    pub(crate) text: Cow<'static, str>,
    pub(crate) patterns: Rows<Pattern>,
    /// The expressions that excuse matches.
    pub(crate) excuses: Rows<Expression>,
    /// What is looked for in normalised texts, and in texts as they are written.
    pub(crate) normalised: Literals,
    pub(crate) raw: Literals,
}

/// A regular expression: where it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Expression {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// A pattern of a rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pattern {
    /// Index of the rule.
    pub(crate) rule: u16,
    pub(crate) score: f64,
    pub(crate) view: View,
    pub(crate) regex: Expression,
    /// Index of the expression that excuses its matches.
    pub(crate) unless: Option<u16>,
}

/// The literals of the patterns for one view of the text.
///
/// Literals one of which is part of every match are a set; patterns share sets, because they are
/// made of the same vocabulary.
#[derive(Debug, Clone)]
pub(crate) struct Literals {
    /// All literals, to be looked up where a word begins.
    pub(crate) at_word: Trie,
    /// Those that may stand within a word as well.
    pub(crate) within_word: Trie,
    pub(crate) literals: Packed<Literal>,
    pub(crate) members: Packed<Member>,
    /// For each set the furthest reach of its members.
    pub(crate) sets: Packed<Reach>,
    pub(crate) candidates: Packed<Candidate>,
    pub(crate) needs: Packed<Need>,
}

/// A literal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Literal {
    pub(crate) length: u8,
    /// Set if it is a word in disguise.
    pub(crate) turn: Option<Turn>,
    /// Its rows among the members.
    pub(crate) members: Span,
}

/// A literal as one of a set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Member {
    pub(crate) set: u16,
    /// It counts only at the beginning of a word.
    pub(crate) starts_word: bool,
    /// It counts only at the end of a word.
    pub(crate) ends_word: bool,
    /// How far the part of the pattern that the set belongs to reaches around the literal.
    pub(crate) reach: Reach,
}

/// Bytes before and after, less than 4096.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Reach {
    pub(crate) before: u16,
    pub(crate) after: u16,
}

/// A pattern that may match where a literal of each of several sets stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    /// Index of the pattern.
    pub(crate) pattern: u16,
    /// Its rows among the needs; without any the pattern runs on every text.
    pub(crate) needs: Span,
}

/// A set that a pattern needs a literal of. They stand in a match in their order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Need {
    pub(crate) set: u16,
    /// How far a match reaches around the part of the pattern that the set belongs to.
    pub(crate) reach: Reach,
    /// How far that part may be from the one of the need before; less than 4096.
    pub(crate) gap: u16,
    /// A match begins with the literal.
    pub(crate) first: bool,
}

impl Tables {
    /// The text of a regular expression.
    pub(crate) fn expression(&self, place: Expression) -> &str {
        &self.text[place.start as usize..place.end as usize]
    }
}

impl Row for Literal {
    fn pack(self) -> u64 {
        let turn = match self.turn {
            None => 0,
            Some(Turn::Rot13) => 1,
            Some(Turn::Reversed) => 2,
        };
        self.members.pack() << 16 | turn << 8 | u64::from(self.length)
    }

    fn unpack(word: u64) -> Self {
        Self {
            length: word as u8,
            turn: match word >> 8 & 0xFF {
                1 => Some(Turn::Rot13),
                2 => Some(Turn::Reversed),
                _ => None,
            },
            members: Span::unpack(word >> 16),
        }
    }
}

impl Row for Member {
    fn pack(self) -> u64 {
        let flags = u64::from(self.starts_word) | u64::from(self.ends_word) << 1;
        self.reach.pack() << 18 | u64::from(self.set) << 2 | flags
    }

    fn unpack(word: u64) -> Self {
        Self {
            set: (word >> 2) as u16,
            starts_word: word & 1 != 0,
            ends_word: word & 2 != 0,
            reach: Reach::unpack(word >> 18),
        }
    }
}

impl Row for Reach {
    fn pack(self) -> u64 {
        u64::from(self.after) << 12 | u64::from(self.before)
    }

    fn unpack(word: u64) -> Self {
        Self {
            before: (word & 0xFFF) as u16,
            after: (word >> 12 & 0xFFF) as u16,
        }
    }
}

impl Row for Candidate {
    fn pack(self) -> u64 {
        self.needs.pack() << 16 | u64::from(self.pattern)
    }

    fn unpack(word: u64) -> Self {
        Self {
            pattern: word as u16,
            needs: Span::unpack(word >> 16),
        }
    }
}

impl Row for Need {
    fn pack(self) -> u64 {
        let flag = u64::from(self.first);
        self.reach.pack() << 29 | u64::from(self.gap) << 17 | u64::from(self.set) << 1 | flag
    }

    fn unpack(word: u64) -> Self {
        Self {
            set: (word >> 1) as u16,
            reach: Reach::unpack(word >> 29),
            gap: (word >> 17 & 0xFFF) as u16,
            first: word & 1 != 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_as_they_were_written() {
        fn is_kept<T: Row + PartialEq + std::fmt::Debug + Copy>(row: T) {
            assert_eq!(T::unpack(row.pack()), row);
        }
        let reach = Reach {
            before: 2_000,
            after: 1,
        };
        let span = Span {
            first: 70_000,
            count: 300,
        };
        is_kept(reach);
        is_kept(span);
        for turn in [None, Some(Turn::Rot13), Some(Turn::Reversed)] {
            is_kept(Literal {
                length: 12,
                turn,
                members: span,
            });
        }
        for flag in [false, true] {
            is_kept(Member {
                set: 65_535,
                starts_word: flag,
                ends_word: !flag,
                reach,
            });
            is_kept(Need {
                set: 65_535,
                reach,
                gap: 2_000,
                first: flag,
            });
        }
        is_kept(Candidate {
            pattern: 65_535,
            needs: span,
        });
    }
}
