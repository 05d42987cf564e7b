//! The words that rules of prompts are made of, one file per language.
//!
//! `rules/prompt/vocabulary/<language>.yaml` gives parts of regular expressions a name: verbs for
//! setting something aside, what a model is told to keep to. `{{name}}` in a pattern stands for
//! the part in a group of its own; what the file of the language does not define is looked up in
//! `shared.yaml`. Parts may refer to other parts, in the language of the pattern.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::Deserialize;

use super::fold::fold_pattern;

/// Where the files are, below `rules/`.
pub(crate) const FOLDER: &str = "prompt/vocabulary/";
/// The file that every language falls back to.
const SHARED: &str = "shared";

/// Languages and the parts that they name.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    languages: BTreeMap<String, BTreeMap<String, Part>>,
}

/// A named part of regular expressions.
#[derive(Debug)]
struct Part {
    written: String,
    folded: OnceCell<String>,
}

/// A file, as it is written.
pub(crate) type Document = BTreeMap<String, Alternatives>;

/// One alternative or a list of them, so that lines stay short.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Alternatives {
    One(String),
    Several(Vec<String>),
}

/// How the patterns that refer to parts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spelling {
    /// As normalised texts are.
    Folded,
    Written,
}

impl Part {
    fn new(written: String) -> Self {
        Self {
            written,
            folded: OnceCell::new(),
        }
    }

    fn text(&self, spelling: Spelling) -> &str {
        match spelling {
            Spelling::Written => &self.written,
            Spelling::Folded => self
                .folded
                .get_or_init(|| fold_pattern(&self.written).into_owned()),
        }
    }
}

impl Vocabulary {
    /// Adds a file of the folder.
    pub(crate) fn add(&mut self, path: &str, document: Document) {
        let language = path.trim_start_matches(FOLDER).trim_end_matches(".yaml");
        let parts = self.languages.entry(language.to_owned()).or_default();
        for (name, alternatives) in document {
            let written = match alternatives {
                Alternatives::One(one) => one,
                Alternatives::Several(several) => several.join("|"),
            };
            parts.insert(name, Part::new(written));
        }
    }

    /// The part that a name means in a language.
    fn get(&self, language: &str, name: &str) -> Option<&Part> {
        let languages = [language, SHARED].into_iter();
        let mut parts = languages.filter_map(|language| self.languages.get(language));
        parts.find_map(|parts| parts.get(name))
    }

    /// The pattern in its spelling, with every name replaced by its part.
    pub(crate) fn expand(
        &self,
        language: &str,
        spelling: Spelling,
        pattern: &str,
    ) -> Result<String, String> {
        let pattern = match spelling {
            Spelling::Folded => fold_pattern(pattern),
            Spelling::Written => Cow::Borrowed(pattern),
        };
        let mut expanded = String::with_capacity(pattern.len() * 8);
        let expansion = Expansion {
            vocabulary: self,
            language,
            spelling,
        };
        expansion.run(&pattern, &mut Vec::new(), &mut expanded)?;
        Ok(expanded)
    }

    fn unknown(&self, language: &str, name: &str) -> String {
        let known: Vec<&str> = [language, SHARED]
            .iter()
            .filter_map(|&language| self.languages.get(language))
            .flat_map(|parts| parts.keys().map(String::as_str))
            .collect();
        format!(
            "{{{{{name}}}}} is not in the vocabulary of `{language}`; known names: {}",
            known.join(", ")
        )
    }
}

/// Replacing the names of one pattern.
struct Expansion<'a> {
    vocabulary: &'a Vocabulary,
    language: &'a str,
    spelling: Spelling,
}

impl Expansion<'_> {
    /// `within` are the names that are being replaced.
    fn run(
        &self,
        pattern: &str,
        within: &mut Vec<String>,
        expanded: &mut String,
    ) -> Result<(), String> {
        let mut rest = pattern;
        let mut class = ClassScan::default();
        while let Some(at) = rest.find("{{") {
            let (before, reference) = rest.split_at(at);
            class.read(before);
            expanded.push_str(before);
            let Some(length) = reference.find("}}") else {
                return Err("`{{` without `}}`".to_owned());
            };
            let name = &reference[2..length];
            if class.inside() {
                return Err(format!("{{{{{name}}}}} cannot stand within a class"));
            }
            if within.iter().any(|outer| outer == name) {
                return Err(format!("{{{{{name}}}}} refers to itself"));
            }
            let part = self
                .vocabulary
                .get(self.language, name)
                .ok_or_else(|| self.vocabulary.unknown(self.language, name))?;
            within.push(name.to_owned());
            expanded.push_str("(?:");
            self.run(part.text(self.spelling), within, expanded)?;
            expanded.push(')');
            within.pop();
            rest = &reference[length + 2..];
        }
        expanded.push_str(rest);
        Ok(())
    }
}

/// Whether a place in a pattern lies within `[...]`.
#[derive(Default)]
struct ClassScan {
    depth: usize,
    /// The next bracket is a member of the class: it follows `[` or `[^`.
    opened: bool,
}

impl ClassScan {
    fn inside(&self) -> bool {
        self.depth > 0
    }

    fn read(&mut self, text: &str) {
        let mut bytes = text.bytes();
        while let Some(byte) = bytes.next() {
            let opened = std::mem::take(&mut self.opened);
            match byte {
                b'\\' => {
                    bytes.next();
                }
                b'[' => {
                    self.depth += 1;
                    self.opened = true;
                }
                b'^' if opened => self.opened = true,
                b']' if self.depth > 0 && !opened => self.depth -= 1,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for (path, text) in [
            (
                "prompt/vocabulary/shared.yaml",
                "gap: ' +'\nquoted: '\"{{drop}}\"'\nround: 'a{{and-round}}'\nand-round: 'b{{round}}'",
            ),
            (
                "prompt/vocabulary/de.yaml",
                "drop:\n  - 'vergiss|ignorier(?:e|t)'\n  - 'Überspring'",
            ),
        ] {
            let document = yaml_serde::from_str(text).expect("a vocabulary");
            vocabulary.add(path, document);
        }
        vocabulary
    }

    #[test]
    fn a_name_stands_for_its_part() {
        let vocabulary = vocabulary();
        let expand = |pattern| {
            vocabulary
                .expand("de", Spelling::Written, pattern)
                .expect("it expands")
        };
        assert_eq!(expand("a{2}[{]"), "a{2}[{]");
        assert_eq!(expand("{{gap}}?"), "(?: +)?");
        assert_eq!(
            expand("{{quoted}}"),
            "(?:\"(?:vergiss|ignorier(?:e|t)|Überspring)\")"
        );
        assert!(
            vocabulary
                .expand("de", Spelling::Folded, "{{drop}}")
                .is_ok_and(|pattern| pattern.ends_with("|uberspring)"))
        );
    }

    #[test]
    fn what_cannot_be_expanded_is_said() {
        let vocabulary = vocabulary();
        for (language, pattern, problem) in [
            ("de", "{{drp}}", "known names: drop, and-round"),
            ("en", "{{drop}}", "not in the vocabulary of `en`"),
            ("de", "{{round}}", "{{round}} refers to itself"),
            ("de", "a{{drop", "`{{` without `}}`"),
            ("de", r"[^]\]{{gap}}]", "within a class"),
        ] {
            let message = vocabulary
                .expand(language, Spelling::Written, pattern)
                .expect_err(pattern);
            assert!(message.contains(problem), "{pattern}: {message}");
        }
    }
}
