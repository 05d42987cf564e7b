//! Which of a model's labels stand for an attack, and the odds that follow.

use std::collections::BTreeMap;

/// Words by which models name attacks.
const ATTACK: &[&str] = &[
    "attack",
    "harmful",
    "injection",
    "injections",
    "jailbreak",
    "jailbreaking",
    "malicious",
    "unsafe",
];
/// Words by which a name of an attack becomes the opposite.
const NEGATION: &[&str] = &["no", "non", "not", "without"];

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Labels {
    /// How many the model has.
    count: usize,
    /// Those that stand for an attack, sorted.
    attack: Vec<usize>,
    /// Whether each is a question of its own, not one of them the answer.
    independent: bool,
}

impl Labels {
    /// The last of `count` labels stands for an attack.
    pub(super) fn last(count: usize) -> Self {
        Self {
            count,
            attack: vec![count.saturating_sub(1)],
            independent: false,
        }
    }

    /// The labels of a model by their names; `wanted`: those named by the user.
    ///
    /// # Errors
    /// Names that the model has not, or among which no attack is known.
    pub(super) fn named(
        names: &BTreeMap<usize, String>,
        count: usize,
        wanted: &[String],
        independent: bool,
    ) -> Result<Self, String> {
        let names: Vec<String> = (0..count)
            .map(|label| names.get(&label).cloned())
            .map(|name| name.unwrap_or_default())
            .enumerate()
            .map(|(label, name)| {
                if name.is_empty() {
                    format!("LABEL_{label}")
                } else {
                    name
                }
            })
            .collect();
        let find = |wanted: &String| {
            let same = |name: &String| name.eq_ignore_ascii_case(wanted);
            names
                .iter()
                .position(same)
                .ok_or_else(|| format!("it has no label `{wanted}`, but {}", names.join(", ")))
        };
        let mut attack = wanted.iter().map(find).collect::<Result<Vec<_>, _>>()?;
        if attack.is_empty() {
            let attacks = names.iter().enumerate().filter(|(_, name)| is_attack(name));
            attack = attacks.map(|(label, _)| label).collect();
        }
        let unnamed = |(label, name): (usize, &String)| *name == format!("LABEL_{label}");
        if attack.is_empty() && (count == 1 || count == 2 && names.iter().enumerate().all(unnamed))
        {
            attack.push(count - 1);
        }
        attack.sort_unstable();
        attack.dedup();
        if attack.is_empty() || (attack.len() == count && count > 1) {
            return Err(format!(
                "which of its labels stands for an attack is not clear from their names: {}",
                names.join(", ")
            ));
        }
        Ok(Self {
            count,
            attack,
            independent,
        })
    }

    /// The log-odds of an attack.
    ///
    /// # Errors
    /// Logits that are not those of this model.
    pub(super) fn logit(&self, logits: &[f32]) -> Result<f64, String> {
        if logits.len() != self.count || logits.iter().any(|logit| !logit.is_finite()) {
            return Err(format!(
                "{} logits were expected, but it gave {logits:?}",
                self.count
            ));
        }
        let (attack, benign): (Vec<_>, Vec<_>) =
            (0..self.count).partition(|label| self.attack.contains(label));
        let of = |labels: &[usize]| -> Vec<f64> {
            labels
                .iter()
                .map(|&label| f64::from(logits[label]))
                .collect()
        };
        if self.count == 1 || self.independent {
            return Ok(of(&attack).into_iter().fold(f64::NEG_INFINITY, f64::max));
        }
        Ok(log_sum_exp(&of(&attack)) - log_sum_exp(&of(&benign)))
    }
}

fn log_sum_exp(logits: &[f64]) -> f64 {
    let most = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = logits.iter().map(|logit| (logit - most).exp()).sum();
    most + sum.ln()
}

/// Whether a label's name says that it stands for an attack.
fn is_attack(name: &str) -> bool {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .collect();
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    has(ATTACK) && !has(NEGATION)
}

pub(super) fn sigmoid(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str], wanted: &[&str]) -> Result<Labels, String> {
        let count = names.len();
        let names = names.iter().map(|&name| name.to_owned()).enumerate();
        let wanted: Vec<String> = wanted.iter().map(|&name| name.to_owned()).collect();
        Labels::named(&names.collect(), count, &wanted, false)
    }

    #[test]
    fn attacks_are_known_by_their_usual_names() {
        for (names, attack) in [
            (&["SAFE", "INJECTION"][..], &[1][..]),
            (&["LABEL_0", "LABEL_1"], &[1]),
            (&["jailbreak", "benign"], &[0]),
            (&["BENIGN", "INJECTION", "JAILBREAK"], &[1, 2]),
            (&["not_injection", "prompt-injection"], &[1]),
            (&["safe", "unsafe"], &[1]),
            (&["LABEL_0"], &[0]),
        ] {
            let labels = named(names, &[]).expect("one is an attack");
            assert_eq!(labels.attack, attack, "{names:?}");
        }
    }

    #[test]
    fn labels_that_say_nothing_must_be_told() {
        for names in [
            &["A", "B"][..],
            &["LABEL_0", "LABEL_1", "LABEL_2"],
            &["malicious", "attack"],
        ] {
            let problem = named(names, &[]).expect_err("no label is known");
            assert!(problem.contains(names[0]), "{problem}");
        }
        let told = named(&["LABEL_0", "LABEL_1", "LABEL_2"], &["label_2"]);
        assert_eq!(told.expect("the label exists").attack, [2]);
        let problem = named(&["A", "B"], &["C"]).expect_err("there is no C");
        assert!(
            problem.contains("`C`") && problem.contains("A, B"),
            "{problem}"
        );
    }

    #[test]
    fn probabilities_of_all_attacks_add_up() {
        let labels = named(&["BENIGN", "INJECTION", "JAILBREAK"], &[]).expect("they are known");
        let logit = labels.logit(&[0.0, 0.0, 0.0]).expect("three logits");
        assert!((sigmoid(logit) - 2.0 / 3.0).abs() < 1e-12, "{logit}");
        assert!(labels.logit(&[0.0, 1.0]).is_err());
        assert!(labels.logit(&[0.0, 1.0, f32::NAN]).is_err());
        let extreme = labels.logit(&[-3e38, 3e38, 0.0]).expect("three logits");
        assert_eq!(sigmoid(extreme), 1.0);
    }
}
