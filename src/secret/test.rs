//! Every rule proves itself on its own examples.
//!
//! An example holds no secret: `<alnum 36>` stands for as many random characters, made anew from
//! the same seed in each run, `<crc32>` for the checksum of what was made before it.

use std::fmt;

use serde::Deserialize;

use super::check;
use crate::error::Error;
use crate::rule::{self, from_yaml};

/// What is wrong with the rules; empty if they keep their promises.
#[derive(Debug, Default)]
pub(crate) struct SecretTest {
    /// How many rules were tried.
    pub rules: usize,
    /// How many examples were tried.
    pub examples: usize,
    /// One line for each broken promise, by rule.
    pub failures: Vec<String>,
}

impl SecretTest {
    /// Whether every rule finds all that it must and nothing that it must not.
    pub(crate) fn passed(&self) -> bool {
        self.failures.is_empty()
    }
}

impl fmt::Display for SecretTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in &self.failures {
            writeln!(f, "{failure}")?;
        }
        let failures = self.failures.len();
        write!(
            f,
            "secrets: {} rules, {} examples, {failures} failures",
            self.rules, self.examples
        )
    }
}

/// As much of a rule as its proof needs.
#[derive(Deserialize)]
struct Exemplified {
    id: String,
    examples: Examples,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Examples {
    find: Vec<String>,
    pass: Vec<String>,
}

/// Tries the built-in rules on their examples.
///
/// # Errors
/// A rule file that is not valid.
pub(crate) fn run() -> Result<SecretTest, Error> {
    let mut test = SecretTest::default();
    for file in rule::embedded("secrets/") {
        let Exemplified { id, examples } = from_yaml(file.path, file.text)?;
        test.rules += 1;
        if examples.find.is_empty() || examples.pass.is_empty() {
            let failure = format!("{id}: give examples of both kinds, `find` and `pass`");
            test.failures.push(failure);
        }
        let kinds = [(true, &examples.find), (false, &examples.pass)];
        for (wanted, examples) in kinds {
            for example in examples {
                test.examples += 1;
                let text = fill(example);
                let found = super::candidates(&text, true).into_iter();
                let mut found = found.filter(|found| found.rule.rule.id == id);
                if found.any(|found| found.rule.is_real(&text[found.span])) != wanted {
                    let wrong = if wanted { "not found" } else { "found" };
                    test.failures.push(format!("{id}: {wrong}: {example}"));
                }
            }
        }
    }
    Ok(test)
}

/// The example with random characters in place.
fn fill(example: &str) -> String {
    let mut text = String::new();
    let mut made = String::new();
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut rest = example;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (made_here, after) = match after.split_once('>') {
            Some(("crc32", after)) => (Some(check::base62(check::crc32(made.as_bytes()))), after),
            Some((class, after)) => (random(class, &mut seed), after),
            None => (None, after),
        };
        if let Some(new) = made_here {
            text.push_str(&new);
            made = new;
            rest = after;
        } else {
            text.push('<');
            rest = &rest[before.len() + 1..];
        }
    }
    text + rest
}

/// So many characters of a class: `hex 32`.
fn random(class: &str, seed: &mut u64) -> Option<String> {
    let (class, length) = class.split_once(' ')?;
    let characters = match class {
        "alnum" => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "alpha" => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "base32" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
        "base64" => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/",
        "bech32" => "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L",
        "digits" => "0123456789",
        "hex" => "0123456789abcdef",
        "lower" => "0123456789abcdefghijklmnopqrstuvwxyz",
        "upper" => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "word" => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-",
        _ => return None,
    };
    let characters = characters.as_bytes();
    let next = || {
        // xorshift64*
        *seed ^= *seed >> 12;
        *seed ^= *seed << 25;
        *seed ^= *seed >> 27;
        let random = seed.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        char::from(characters[(random % characters.len() as u64) as usize])
    };
    let length = length.parse().ok()?;
    Some(std::iter::repeat_with(next).take(length).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_keeps_its_promises() {
        let test = run().expect("rule files are valid");
        assert!(test.passed(), "{test}");
        assert!(test.rules > 0 && test.examples > 2 * test.rules);
    }

    #[test]
    fn rules_are_named_after_their_files() {
        for (file, rule) in rule::embedded("secrets/").zip(super::super::rules()) {
            assert_eq!(file.path, format!("secrets/{}.yaml", rule.id));
        }
    }

    #[test]
    fn examples_are_filled_in() {
        let text = fill("a <hex 8> <b> <alnum 30><crc32> <");
        let parts: Vec<&str> = text.split(' ').collect();
        assert_eq!(
            (parts[0], parts[1].len(), parts[2], parts[4]),
            ("a", 8, "<b>", "<")
        );
        let (random, sum) = parts[3].split_at(30);
        assert_eq!(sum, check::base62(check::crc32(random.as_bytes())));
        assert_eq!(text, fill("a <hex 8> <b> <alnum 30><crc32> <"));
    }
}
