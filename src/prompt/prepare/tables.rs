//! What a run looks up: written down by the build for the built-in rules, borrowed by every run.

use std::borrow::Cow;

use super::document::View;
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
    pub(crate) literals: Rows<Literal>,
    pub(crate) members: Rows<Member>,
    pub(crate) sets: Rows<Reach>,
    pub(crate) candidates: Rows<Candidate>,
    pub(crate) needs: Rows<Need>,
}

/// A literal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Literal {
    pub(crate) length: u8,
    /// Set if it is a word in disguise.
    pub(crate) turn: Option<Turn>,
    /// Its rows among the members.
    pub(crate) members: (u32, u32),
}

/// A literal as one of a set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member {
    pub(crate) set: u16,
    /// It counts only at the beginning of a word.
    pub(crate) starts_word: bool,
    /// It counts only at the end of a word.
    pub(crate) ends_word: bool,
    /// How far the part of the pattern that the set belongs to reaches around the literal.
    pub(crate) reach: Reach,
}

/// Bytes before and after; those of a set are the most of its literals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reach {
    pub(crate) before: u16,
    pub(crate) after: u16,
}

/// A pattern that may match where a literal of each of several sets stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    /// Index of the pattern.
    pub(crate) pattern: u16,
    /// Its rows among the needs; without any the pattern runs on every text.
    pub(crate) needs: (u32, u32),
}

/// A set that a pattern needs a literal of. They stand in a match in their order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Need {
    pub(crate) set: u16,
    /// How far a match reaches around the part of the pattern that the set belongs to.
    pub(crate) reach: Reach,
    /// How far that part may be from the one of the need before.
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
