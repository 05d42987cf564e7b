//! As what a text is read: in which programming language, and as what kind of text that holds code.

use super::embedded::Container;
use super::lang;

/// As what a text is read; one of both is known at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// Place in [`lang::LANGUAGES`].
    pub(super) language: Option<usize>,
    /// What may hold code in other languages.
    pub(super) container: Option<Container>,
}

impl Reading {
    /// By the name in a Markdown fence, or a file ending.
    pub(super) fn by_name(name: &str) -> Option<Self> {
        Self::new(lang::by_name(name), Container::by_name(name))
    }

    /// By the ending of the file's name.
    pub(super) fn by_path(path: &str) -> Option<Self> {
        Self::new(lang::by_path(path), Container::by_path(path))
    }

    /// By the name of the file, by its text where that leaves several, or by the first line of a
    /// script.
    pub(super) fn by_path_and_text(path: &str, text: &str) -> Option<Self> {
        let language = lang::by_path_and_text(path, text);
        Self::new(language, Container::by_path(path))
            .or_else(|| Self::new(lang::by_shebang(text), None))
    }

    fn new(language: Option<usize>, container: Option<Container>) -> Option<Self> {
        let is_known = language.is_some() || container.is_some();
        is_known.then_some(Self {
            language,
            container,
        })
    }
}
