//! Which rules can match a file at all, by the texts it holds: one pass over the bytes, before
//! anything is parsed.

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::compile::{All, CompiledRule, Formula};
use super::pattern::Pattern;
use super::symbols::Symbols;

/// Groups of texts: a file must hold one of each group.
type Needs = Vec<Vec<String>>;

/// How many texts one pattern contributes: the longest say most.
const MAX_LITERALS: usize = 3;

/// What a file must hold for the formula to match.
pub(super) fn needs(formula: &Formula, patterns: &[Pattern], symbols: &Symbols) -> Needs {
    match formula {
        Formula::Pattern(pattern) => pattern_needs(&patterns[*pattern], symbols),
        Formula::Regex(_) => Vec::new(),
        Formula::All(all) => all_needs(all, patterns, symbols),
        Formula::Any(branches) => {
            // One group for all branches: the best of each.
            let mut group = Vec::new();
            for branch in branches {
                let best = needs(branch, patterns, symbols)
                    .into_iter()
                    .max_by_key(|group| group.iter().map(String::len).min().unwrap_or(0));
                match best {
                    Some(best) => group.extend(best),
                    None => return Vec::new(),
                }
            }
            vec![group]
        }
    }
}

fn all_needs(all: &All, patterns: &[Pattern], symbols: &Symbols) -> Needs {
    let parts = all.positives.iter().chain(&all.insides);
    let mut groups: Needs = parts
        .flat_map(|part| needs(part, patterns, symbols))
        .collect();
    groups.sort();
    groups.dedup();
    groups
}

fn pattern_needs(pattern: &Pattern, symbols: &Symbols) -> Needs {
    let mut literals = Vec::new();
    for part in &pattern.parts {
        part.literals(symbols, &mut literals);
    }
    literals.retain(|literal| literal.len() > 1);
    literals.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    literals.dedup();
    literals.truncate(MAX_LITERALS);
    literals
        .into_iter()
        .map(|literal| vec![literal.to_owned()])
        .collect()
}

/// The texts of all rules of a language in one automaton.
pub(super) struct Prefilter {
    automaton: Option<AhoCorasick>,
    /// For each rule: numbers of texts, in groups.
    rules: Vec<Vec<Vec<u32>>>,
    texts: usize,
}

impl Prefilter {
    pub(super) fn new(rules: &[CompiledRule]) -> Self {
        let mut texts: Vec<&str> = rules
            .iter()
            .flat_map(|rule| rule.needs.iter().flatten())
            .map(String::as_str)
            .collect();
        texts.sort_unstable();
        texts.dedup();
        let number = |text: &String| {
            let place = texts.binary_search(&text.as_str());
            place.expect("the list holds the texts of all rules") as u32
        };
        let groups = |rule: &CompiledRule| {
            rule.needs
                .iter()
                .map(|group| group.iter().map(number).collect())
                .collect()
        };
        Self {
            rules: rules.iter().map(groups).collect(),
            texts: texts.len(),
            automaton: AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::ContiguousNFA))
                .build(&texts)
                .ok(),
        }
    }

    /// Numbers of the rules that can match.
    pub(super) fn candidates(&self, source: &str) -> Vec<usize> {
        let all = || (0..self.rules.len()).collect();
        let Some(automaton) = &self.automaton else {
            return all();
        };
        let mut seen = vec![false; self.texts];
        let mut missing = self.texts;
        for found in automaton.find_overlapping_iter(source) {
            let seen = &mut seen[found.pattern().as_usize()];
            missing -= usize::from(!*seen);
            *seen = true;
            if missing == 0 {
                return all();
            }
        }
        let has_one = |group: &Vec<u32>| group.iter().any(|text| seen[*text as usize]);
        let can_match = |rule: &usize| self.rules[*rule].iter().all(has_one);
        (0..self.rules.len()).filter(can_match).collect()
    }
}
