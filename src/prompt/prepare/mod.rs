//! Patterns made ready to be looked for: names replaced by what they stand for, and tables of the
//! literals that a match must contain.
//!
//! The build does this for the built-in rules (`build/prompt.rs` includes this folder), so that a
//! run has nothing left to do; a run does it for the user's own. What is in here therefore names no
//! other part of the crate.

mod builder;
pub(crate) mod document;
pub(crate) mod fold;
mod literal;
pub(crate) mod packed;
pub(crate) mod tables;
pub(crate) mod trie;
pub(crate) mod turn;
pub(crate) mod vocabulary;

use builder::Builder;
use document::{PatternDocument, View};
use tables::Tables;
use vocabulary::{Spelling, Vocabulary};

/// Languages whose patterns need letters beyond the Latin alphabet. Their patterns hold what an
/// attack says in that script; what it says in Latin letters is for the others.
const BEYOND_LATIN: &[&str] = &[
    "am", "ar", "bg", "bn", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "kk", "kn", "ko", "mk",
    "ml", "mr", "ne", "pa", "ru", "si", "sr", "ta", "te", "th", "uk", "ur", "zh",
];

/// A pattern of a rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written<'a> {
    /// Index of the rule.
    pub(crate) rule: usize,
    pub(crate) language: &'a str,
    pub(crate) document: &'a PatternDocument,
}

impl Written<'_> {
    /// What is looked for, and what excuses it, without names.
    ///
    /// # Errors
    /// The key that is wrong, and why.
    pub(crate) fn expressions(
        &self,
        vocabulary: &Vocabulary,
    ) -> Result<(String, Option<String>), String> {
        let expand = |key, spelling, expression: &str| {
            let expanded = vocabulary.expand(self.language, spelling, expression);
            expanded.map_err(|error| format!("{key}: {error}"))
        };
        let spelling = match self.document.on {
            View::Normalised => Spelling::Folded,
            View::Raw => Spelling::Written,
        };
        let regex = expand("regex", spelling, &self.document.regex)?;
        // It is tried on the normalised sentence in either case.
        let unless = self.document.unless.as_ref();
        let unless = unless.map(|unless| expand("unless", Spelling::Folded, unless));
        Ok((regex, unless.transpose()?))
    }
}

/// Patterns by the script of their language: a text without letters of the one is spared its
/// patterns.
#[derive(Debug)]
pub(crate) struct Scripts<T> {
    pub(crate) latin: T,
    pub(crate) beyond: T,
}

/// What is wrong with a pattern.
#[derive(Debug)]
pub(crate) struct Problem {
    /// Which one.
    pub(crate) pattern: usize,
    /// The key, and what is wrong with it.
    pub(crate) message: String,
}

/// The tables of `patterns`.
///
/// # Errors
/// A name that the vocabulary does not know, a score that is none.
pub(crate) fn tables(
    vocabulary: &Vocabulary,
    patterns: &[Written<'_>],
) -> Result<Scripts<Tables>, Problem> {
    let mut builders = Scripts {
        latin: Builder::default(),
        beyond: Builder::default(),
    };
    for (index, pattern) in patterns.iter().enumerate() {
        let builder = match BEYOND_LATIN.contains(&pattern.language) {
            true => &mut builders.beyond,
            false => &mut builders.latin,
        };
        builder
            .add(vocabulary, pattern)
            .map_err(|message| Problem {
                pattern: index,
                message,
            })?;
    }
    Ok(Scripts {
        latin: builders.latin.finish(),
        beyond: builders.beyond.finish(),
    })
}
