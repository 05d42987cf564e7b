//! The literals that a text must hold for a regular expression to match some part of it.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Look};

use super::needs::Need;
use super::words::is_word_byte;

/// Sets of more texts say too little for their place in the automaton.
const LARGEST_SET: usize = 64;
/// Longer texts are cut: the rest tells little more.
const LONGEST: usize = 8;
/// Sets of more characters beyond ASCII are not looked for one by one.
const MOST_CHARACTERS: usize = 16;
/// Shorter texts say nothing.
const SHORTEST: usize = 2;

/// The need, with texts in lower case that stand for all cases.
pub(super) fn of_regex(regex: &str) -> Need<String> {
    parse(regex).map_or_else(Need::nothing, |hir| Known::of(&hir, Case::Folded).need())
}

/// All texts that the expression matches from its beginning to the end of a text, if they are few
/// and all of them words.
pub(super) fn only_words(regex: &str) -> Option<Vec<String>> {
    let hir = parse(regex)?;
    let ends = hir.properties().look_set_suffix().contains(Look::End);
    let texts = Known::of(&hir, Case::Kept).exact.filter(|_| ends)?;
    let is_word = |text: &String| !text.is_empty() && text.bytes().all(is_word_byte);
    texts.iter().all(is_word).then_some(texts)
}

/// As in `lazy_regex`.
fn parse(regex: &str) -> Option<Hir> {
    let mut parser = ParserBuilder::new().unicode(false).utf8(false).build();
    let hir = parser.parse(regex).ok();
    hir.or_else(|| ParserBuilder::new().build().parse(regex).ok())
}

/// How letters of an expression become those of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// In lower case, which stands for both.
    Folded,
    /// As they are.
    Kept,
}

impl Case {
    fn of(self, text: &str) -> String {
        match self {
            Self::Folded => text.to_ascii_lowercase(),
            Self::Kept => text.to_owned(),
        }
    }
}

/// What is known of the texts that an expression matches.
struct Known {
    /// All of them, if they are few.
    exact: Option<Vec<String>>,
    /// If not.
    need: Need<String>,
}

impl Known {
    fn exact(texts: Vec<String>) -> Self {
        Self {
            exact: Some(texts),
            need: Need::nothing(),
        }
    }

    fn inexact(need: Need<String>) -> Self {
        Self { exact: None, need }
    }

    fn need(self) -> Need<String> {
        self.exact.map_or(self.need, any_of)
    }

    fn of(hir: &Hir, case: Case) -> Self {
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => Self::exact(vec![String::new()]),
            HirKind::Literal(literal) => match std::str::from_utf8(&literal.0) {
                Ok(text) => Self::exact(vec![case.of(text)]),
                Err(_) => Self::inexact(Need::nothing()),
            },
            HirKind::Class(class) => Self::of_class(class, case),
            HirKind::Capture(capture) => Self::of(&capture.sub, case),
            HirKind::Repetition(repetition) => match (repetition.min, repetition.max) {
                (0, Some(1)) => {
                    let mut exact = Self::of(&repetition.sub, case).exact;
                    if let Some(texts) = &mut exact {
                        texts.push(String::new());
                    }
                    Self {
                        exact,
                        need: Need::nothing(),
                    }
                }
                (0, _) => Self::inexact(Need::nothing()),
                (1, Some(1)) => Self::of(&repetition.sub, case),
                _ => Self::inexact(Self::of(&repetition.sub, case).need()),
            },
            HirKind::Concat(parts) => Self::of_concat(parts, case),
            HirKind::Alternation(parts) => Self::of_alternation(parts, case),
        }
    }

    /// A letter in both cases, or few characters.
    fn of_class(class: &Class, case: Case) -> Self {
        let class = match class {
            Class::Bytes(class) => class,
            Class::Unicode(class) => return Self::of_characters(class, case),
        };
        let mut texts: Vec<String> = Vec::new();
        for range in class.ranges() {
            if range.len() > 8 || range.end() >= 128 {
                return Self::inexact(Need::nothing());
            }
            let letters = range.start()..=range.end();
            texts.extend(letters.map(|byte| case.of(&char::from(byte).to_string())));
        }
        texts.sort_unstable();
        texts.dedup();
        match texts.len() {
            1..=4 => Self::exact(texts),
            _ => Self::inexact(Need::nothing()),
        }
    }

    /// Few characters, whatever they are.
    fn of_characters(class: &ClassUnicode, case: Case) -> Self {
        let ranges = class.ranges().iter();
        let count: usize = ranges.clone().map(|range| range.len()).sum();
        if count > MOST_CHARACTERS {
            return Self::inexact(Need::nothing());
        }
        let characters = ranges.flat_map(|range| range.start()..=range.end());
        let texts = characters.map(|character| case.of(&character.to_string()));
        Self::exact(texts.collect())
    }

    fn of_concat(parts: &[Hir], case: Case) -> Self {
        let mut needs = Vec::new();
        let mut run = vec![String::new()];
        let mut is_exact = true;
        for part in parts {
            let part = Self::of(part, case);
            let product = part.exact.as_ref().map(|texts| texts.len() * run.len());
            match part.exact {
                Some(texts) if product.is_some_and(|count| count <= LARGEST_SET) => {
                    let starts = run.iter();
                    run = starts
                        .flat_map(|start| texts.iter().map(move |text| format!("{start}{text}")))
                        .collect();
                }
                exact => {
                    let end = common_end(&run);
                    needs.push(any_of(std::mem::replace(&mut run, vec![String::new()])));
                    match exact {
                        Some(texts) => {
                            run = texts.iter().map(|text| format!("{end}{text}")).collect();
                        }
                        None => needs.push(part.need),
                    }
                    is_exact = false;
                }
            }
        }
        if is_exact {
            return Self::exact(run);
        }
        needs.push(any_of(run));
        Self::inexact(Need::all(needs))
    }

    fn of_alternation(parts: &[Hir], case: Case) -> Self {
        let parts: Vec<Self> = parts.iter().map(|part| Self::of(part, case)).collect();
        let count: usize = parts
            .iter()
            .filter_map(|part| part.exact.as_ref())
            .map(Vec::len)
            .sum();
        if parts.iter().all(|part| part.exact.is_some()) && count <= LARGEST_SET {
            return Self::exact(
                parts
                    .into_iter()
                    .filter_map(|part| part.exact)
                    .flatten()
                    .collect(),
            );
        }
        Self::inexact(Need::any(parts.into_iter().map(Self::need)))
    }
}

/// What all the texts end with.
fn common_end(texts: &[String]) -> String {
    let Some((first, others)) = texts.split_first() else {
        return String::new();
    };
    let mut ends = first.char_indices().map(|(start, _)| &first[start..]);
    let is_common = |end: &&str| others.iter().all(|text| text.ends_with(end));
    ends.find(is_common).unwrap_or("").to_owned()
}

fn any_of(texts: Vec<String>) -> Need<String> {
    let mut texts: Vec<String> = texts
        .into_iter()
        .map(|text| text.chars().take(LONGEST).collect())
        .collect();
    texts.sort_unstable();
    texts.dedup();
    if texts.len() > LARGEST_SET || texts.iter().any(|text| text.len() < SHORTEST) {
        return Need::nothing();
    }
    Need::any(texts.into_iter().map(Need::Word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(regex: &str) -> String {
        format!("{:?}", of_regex(regex))
            .replace("Word", "")
            .replace('"', "")
    }

    #[test]
    fn what_a_match_must_hold_is_needed() {
        for (regex, need) in [
            ("abc", "(abc)"),
            (r"^.*(?i:Password|pwd\b)$", "Any([(password), (pwd)])"),
            (r"(?:request|req)\.", "Any([(req.), (request.)])"),
            (r"\w+_key[12]", "Any([(_key1), (_key2)])"),
            (r"abcd.*efgh", "All([(abcd), (efgh)])"),
            (r"(abc)+", "(abc)"),
            (r"(abc)*|def", "All([])"),
            ("ab", "(ab)"),
            ("a", "All([])"),
            (
                r"(?i)(?:(?:db|user|admin|root|mysql|pg|smtp|mail|ftp|ssh|redis|api|auth|my|conn)_?)?(?:password|passwd|pwd)$",
                "Any([(passwd), (password), (pwd)])",
            ),
            (r"[\x{202A}-\x{202B}]", r"Any([(\u{202a}), (\u{202b})])"),
            (r"[a-z]+", "All([])"),
            (r"longer than eight", "(longer t)"),
            ("(", "All([])"),
        ] {
            assert_eq!(shown(regex), need, "{regex}");
        }
    }

    #[test]
    fn expressions_for_few_names_are_told() {
        for (regex, words) in [
            ("^(?:req|request|r|_req)$", Some("_req r req request")),
            ("spawn[lv]p?$", Some("spawnl spawnlp spawnv spawnvp")),
            ("a|b", None),
            ("a.b$", None),
            (r"a\.b$", None),
            ("(?:a|)$", None),
            ("(?i)a$", Some("A a")),
            ("(?:get|use", None),
        ] {
            let found = only_words(regex).map(|mut words| {
                words.sort_unstable();
                words.join(" ")
            });
            assert_eq!(found.as_deref(), words, "{regex}");
        }
    }

    proptest! {
        #[test]
        fn a_match_meets_the_need(regex in r"(?:\(\?i:)?(?:[abAB]{1,4}|\((?:a|bb|aab)\|?[ab]{0,3}\)[?+*]?|\[ab\]|\.|\|){1,4}\)?", text in "[abAB]{0,12}") {
            if let Ok(made) = regex::bytes::RegexBuilder::new(&regex).unicode(false).build()
                && made.is_match(text.as_bytes())
            {
                let text = text.to_ascii_lowercase();
                prop_assert!(of_regex(&regex).is_met(&|part: &String| text.contains(&**part)), "{regex} {text}");
            }
        }
    }
}
