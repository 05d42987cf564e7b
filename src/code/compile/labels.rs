//! Labels of taint rules: sources give them, and sources and sinks may require some.

use super::{Problem, problem};

/// Longer conditions are no one's.
const MAX_WORDS: usize = 200;

/// A condition on labels, by their places among those of the rule.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::code) enum Requires {
    Label(usize),
    Not(Box<Requires>),
    All(Vec<Requires>),
    Any(Vec<Requires>),
}

impl Requires {
    /// Reads `A and not (B or C)`.
    pub(super) fn parse(text: &str, labels: &[String]) -> Result<Self, Problem> {
        let spaced = text.replace('(', " ( ").replace(')', " ) ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        if words.len() > MAX_WORDS {
            return Err(problem("requires", text, "it is too long"));
        }
        let mut reader = Reader {
            words: &words,
            labels,
        };
        let condition = reader.any();
        match (condition, reader.words) {
            (Ok(condition), []) => Ok(condition),
            (Ok(_), [word, ..]) => Err(problem("requires", text, format!("`{word}` is too much"))),
            (Err(message), _) => Err(problem("requires", text, message)),
        }
    }

    pub(in crate::code) fn holds(&self, has: &impl Fn(usize) -> bool) -> bool {
        match self {
            Self::Label(label) => has(*label),
            Self::Not(condition) => !condition.holds(has),
            Self::All(conditions) => conditions.iter().all(|condition| condition.holds(has)),
            Self::Any(conditions) => conditions.iter().any(|condition| condition.holds(has)),
        }
    }
}

struct Reader<'r> {
    words: &'r [&'r str],
    labels: &'r [String],
}

impl Reader<'_> {
    fn takes(&mut self, word: &str) -> bool {
        let is_next = self.words.first() == Some(&word);
        if is_next {
            self.words = &self.words[1..];
        }
        is_next
    }

    fn any(&mut self) -> Result<Requires, String> {
        let mut conditions = vec![self.all()?];
        while self.takes("or") {
            conditions.push(self.all()?);
        }
        Ok(only_or(conditions, Requires::Any))
    }

    fn all(&mut self) -> Result<Requires, String> {
        let mut conditions = vec![self.one()?];
        while self.takes("and") {
            conditions.push(self.one()?);
        }
        Ok(only_or(conditions, Requires::All))
    }

    fn one(&mut self) -> Result<Requires, String> {
        // Of `not not not ...` only whether it is an odd number matters.
        let mut is_negated = false;
        while self.takes("not") {
            is_negated = !is_negated;
        }
        let condition = if self.takes("(") {
            let inner = self.any()?;
            if !self.takes(")") {
                return Err("a `)` is missing".to_owned());
            }
            inner
        } else {
            let [label, rest @ ..] = self.words else {
                return Err("a label is missing at the end".to_owned());
            };
            self.words = rest;
            let known = self.labels.iter().position(|known| known == label);
            Requires::Label(known.ok_or_else(|| format!("no source has the label `{label}`"))?)
        };
        Ok(match is_negated {
            true => Requires::Not(Box::new(condition)),
            false => condition,
        })
    }
}

fn only_or(mut conditions: Vec<Requires>, all: fn(Vec<Requires>) -> Requires) -> Requires {
    match conditions.len() {
        1 => conditions.remove(0),
        _ => all(conditions),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str, present: &[usize]) -> bool {
        let labels = ["A", "B", "C"].map(str::to_owned);
        let condition = Requires::parse(text, &labels).expect("it is valid");
        condition.holds(&|label| present.contains(&label))
    }

    #[test]
    fn and_binds_before_or() {
        assert!(holds("A", &[0]));
        assert!(!holds("A and not B", &[0, 1]));
        assert!(holds("A and B or C", &[2]));
        assert!(!holds("A and (B or C)", &[2]));
        assert!(holds("(A and not B) or (C and not B)", &[2]));
        assert!(holds("not not A", &[0]));
    }

    #[test]
    fn what_is_no_condition_is_refused() {
        for text in ["", "A and", "(A", "A B", "D", "not"] {
            let labels = ["A".to_owned(), "B".to_owned()];
            assert!(Requires::parse(text, &labels).is_err(), "{text}");
        }
    }
}
