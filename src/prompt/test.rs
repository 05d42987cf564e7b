//! Every rule proves itself on its own examples.

use std::fmt;

use super::{Options, Preset, PromptScanner, rules};
use crate::error::Error;
use crate::rule::RuleSelection;

/// What is wrong with the rules; empty if they keep their promises.
#[derive(Debug, Default)]
pub struct RuleTest {
    /// How many rules were tried.
    pub rules: usize,
    /// How many examples were tried.
    pub examples: usize,
    /// One line for each broken promise, by rule.
    pub failures: Vec<String>,
}

impl RuleTest {
    /// Whether every rule finds all that it must and nothing that it must not.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.failures.is_empty()
    }
}

impl fmt::Display for RuleTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in &self.failures {
            writeln!(f, "{failure}")?;
        }
        let failures = self.failures.len();
        write!(
            f,
            "prompt: {} rules, {} examples, {failures} failures",
            self.rules, self.examples
        )
    }
}

/// Tries the rules of `selection` on their examples: each positive one must fire its rule, no
/// negative one may, and each language of a rule needs one of both.
///
/// # Errors
/// A rule file that is not valid.
pub fn run(selection: &RuleSelection) -> Result<RuleTest, Error> {
    let scanner = PromptScanner::new(Options {
        rules: selection.clone(),
        ..Options::default()
    })?;
    // Its own examples are for the classifier alone: it would find those of rules as well.
    let classifier = PromptScanner::new(Options {
        rules: selection.clone(),
        classifier: Some(Preset::Balanced),
        ..Options::default()
    })?;
    let exemplified = rules::examples(selection)?;
    let mut test = RuleTest {
        rules: exemplified.len(),
        ..RuleTest::default()
    };
    for problem in scanner.pattern_problems() {
        test.failures.push(problem);
    }
    for rule in &exemplified {
        let id = &rule.id;
        for language in &rule.languages {
            let lacks = rule.examples.get(language).is_none_or(|examples| {
                examples.positive.is_empty() || examples.negative.is_empty()
            });
            if lacks {
                test.failures.push(format!(
                    "{id}: {language}: needs a positive and a negative example ({})",
                    rule.origin
                ));
            }
        }
        if rule.languages.is_empty() && rule.examples.is_empty() {
            test.failures
                .push(format!("{id}: needs examples ({})", rule.origin));
        }
        for (language, examples) in &rule.examples {
            let fires = |text: &str| {
                let scanner = if rule.is_classifier {
                    &classifier
                } else {
                    &scanner
                };
                scanner
                    .assess(text)
                    .hits
                    .iter()
                    .any(|hit| hit.rule.id == *id)
            };
            test.examples += examples.positive.len() + examples.negative.len();
            for text in examples.positive.iter().filter(|text| !fires(text)) {
                test.failures
                    .push(format!("{id}: {language}: missing: {text:?}"));
            }
            for text in examples.negative.iter().filter(|text| fires(text)) {
                test.failures
                    .push(format!("{id}: {language}: false alarm: {text:?}"));
            }
        }
    }
    Ok(test)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_rule_keeps_the_promises_of_its_examples() {
        let test = run(&RuleSelection::default()).expect("the built-in rules are valid");
        assert!(test.rules > 0 && test.passed(), "{test}");
    }
}
