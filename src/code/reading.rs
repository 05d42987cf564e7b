//! As what a text is read: in which programming language, and as what kind of text that holds code.
//! Whatever is read is looked into for secrets.

use super::embedded::Container;
use super::{detect, lang, secrets};

/// As what a text is read; if neither is given, it may hold secrets only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// Place in [`lang::LANGUAGES`].
    pub(super) language: Option<usize>,
    /// What may hold code in other languages.
    pub(super) container: Option<Container>,
}

impl Reading {
    /// Neither code nor a text that holds code.
    pub(super) const TEXT: Self = Self {
        language: None,
        container: None,
    };

    /// By the name in a Markdown fence, or a file ending.
    pub(super) fn by_name(name: &str) -> Option<Self> {
        match lang::by_name(name) {
            Some(language) => Self::of_language(language),
            None => Self::new(None, Container::by_name(name)),
        }
    }

    /// By the first line of a script.
    pub(super) fn by_shebang(text: &str) -> Option<Self> {
        Self::of_language(lang::by_shebang(text)?)
    }

    /// By the ending of the file's name.
    pub(super) fn by_path(path: &str) -> Option<Self> {
        match lang::by_path(path) {
            Some(language) => Self::of_language(language),
            None => Self::new(None, Container::by_path(path))
                .or_else(|| secrets::may_hold_secrets(path).then_some(Self::TEXT)),
        }
    }

    /// By the name of the file, by its text where that leaves several, or by the first line of a
    /// script.
    pub(super) fn by_path_and_text(path: &str, text: &str) -> Option<Self> {
        match lang::by_path_and_text(path, text) {
            Some(language) => Self::of_language(language),
            None => Self::by_path(path).or_else(|| Self::of_language(lang::by_shebang(text)?)),
        }
    }

    /// As a text that holds code.
    pub(super) fn of_container(container: Container) -> Self {
        Self {
            language: None,
            container: Some(container),
        }
    }

    /// By what it looks like, where its name says nothing: standard input, `answer.txt`.
    pub(super) fn by_look(path: &str, text: &str) -> Option<Self> {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        let says_nothing = ending.is_none_or(|ending| {
            let plain = ["txt", "text", "out", "log"];
            plain.iter().any(|plain| ending.eq_ignore_ascii_case(plain))
        });
        says_nothing.then(|| detect::reading(text)).flatten()
    }

    /// By the program that runs it: `/usr/bin/python3.12`.
    pub(super) fn by_interpreter(program: &str) -> Option<Self> {
        Self::of_language(lang::by_interpreter(program)?)
    }

    /// As the language, with the code that texts in it hold.
    pub(super) fn of_language(language: usize) -> Option<Self> {
        let container = Container::by_name(lang::LANGUAGES[language].names[0]);
        Self::new(Some(language), container)
    }

    fn new(language: Option<usize>, container: Option<Container>) -> Option<Self> {
        let is_known = language.is_some() || container.is_some();
        is_known.then_some(Self {
            language,
            container,
        })
    }
}
