//! Running all patterns over a text: literals first, regular expressions only around their hits.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::decode;
use super::literal::{Extractor, Required};
use super::normalise::{Normalised, normalise};
use super::rules::{Pattern, PromptRule, View};

/// A sentence reaches at most this many bytes beyond the match.
const SENTENCE: usize = 300;
/// Sets of literals of a pattern that are looked for in every text.
const SETS: usize = 2;
/// Windows of more bytes than this are not worth a second look.
const NARROWED: usize = 4_000;
/// Shortest word that is looked for in disguise: shorter ones occur by chance.
const TURNED_WORD: usize = 6;
/// Bytes around a word in disguise that are read the same way.
const TURNED_REGION: usize = 300;

/// A pattern that matched.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// Index of the rule.
    pub(crate) rule: usize,
    pub(crate) score: f64,
    /// Bytes of the text as given.
    pub(crate) span: Range<usize>,
}

/// What a text has to say: matches, and places where its letters seem to be turned.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// In the order of the rules.
    pub(crate) found: Vec<Found>,
    /// Where words of the rules stand in another order of letters: bytes of the text as given.
    pub(crate) turned: Vec<(Turn, Range<usize>)>,
}

/// A disguise of words that keeps their letters in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Turn {
    /// Each letter moved by half the alphabet.
    Rot13,
    /// Back to front.
    Reversed,
}

/// All patterns of all rules, indexed by the literals that a match must contain.
#[derive(Debug)]
pub(crate) struct Engine {
    /// Rule and pattern within it.
    patterns: Vec<(usize, usize)>,
    /// For each pattern further sets of literals, sorted, tried before it is compiled.
    further: Vec<Vec<Vec<Required>>>,
    normalised: Literals,
    raw: Literals,
}

/// The literals of the patterns for one view of the text.
#[derive(Debug, Default)]
struct Literals {
    automaton: Option<AhoCorasick>,
    /// For each literal the patterns that need it.
    owners: Vec<Vec<Owner>>,
    /// For each literal whether it is a word in disguise.
    turns: Vec<Option<Turn>>,
    /// Patterns that need a literal of each of several sets, and how many these are.
    several: BTreeMap<usize, usize>,
    /// Patterns without literals: they run on every text.
    always: Vec<usize>,
}

/// A pattern that needs a literal.
#[derive(Debug, Clone, Copy)]
struct Owner {
    pattern: usize,
    /// Which of the pattern's sets of literals it belongs to: a match needs one of each.
    set: usize,
    /// How far before and after the literal a match may reach.
    before: usize,
    after: usize,
    /// The literal stands at the beginning of a word.
    starts_word: bool,
}

impl Engine {
    /// With the patterns of which `keep` is true.
    pub(crate) fn new(rules: &[PromptRule], keep: impl Fn(&Pattern) -> bool) -> Self {
        let mut patterns = Vec::new();
        let mut written = Vec::new();
        for (rule, owner) in rules.iter().enumerate() {
            for (index, pattern) in owner.patterns.iter().enumerate() {
                if keep(pattern) {
                    patterns.push((rule, index));
                    written.push(pattern);
                }
            }
        }
        let (mut normalised, mut raw) = (Builder::default(), Builder::default());
        let mut extractor = Extractor::default();
        let mut further = Vec::with_capacity(patterns.len());
        for (index, pattern) in written.into_iter().enumerate() {
            let mut required = extractor.required(&pattern.regex);
            let mut others = required.split_off(required.len().min(SETS));
            for set in &mut others {
                set.sort_by(|a, b| a.bytes().cmp(b.bytes()));
            }
            further.push(others);
            match pattern.view {
                View::Normalised => normalised.add(index, required),
                View::Raw => raw.add(index, required),
            }
        }
        normalised.add_turned_words();
        Self {
            patterns,
            further,
            normalised: normalised.finish(false),
            raw: raw.finish(true),
        }
    }

    /// Runs all patterns.
    pub(crate) fn search(&self, rules: &[PromptRule], text: &str) -> Search {
        let normalised = normalise(text);
        let original = |span: &Range<usize>| on_characters(text, normalised.mapped.map.span(span));
        let (mut found, mut turned) = (Vec::new(), Vec::new());
        let (windows, turns) = self.normalised.windows(&normalised.mapped.text);
        for (turn, regions) in turns {
            turned.extend(regions.iter().map(|region| (turn, original(region))));
        }
        for (pattern, windows) in windows {
            let further = &self.further[pattern];
            let (rule, pattern) = self.resolve(rules, pattern);
            let windows = if pattern.regex.is_compiled() {
                windows
            } else {
                narrowed(&normalised.mapped.text, windows, further)
            };
            for span in matches(pattern, &normalised.mapped.text, &windows) {
                if !excused(pattern, &normalised, &span) {
                    let span = original(&span);
                    found.push(Found {
                        rule,
                        score: pattern.score,
                        span,
                    });
                }
            }
        }
        for (pattern, windows) in self.raw.windows(text).0 {
            let further = &self.further[pattern];
            let (rule, pattern) = self.resolve(rules, pattern);
            let windows = narrowed(text, windows, further);
            for span in matches(pattern, text, &windows) {
                if !excused_raw(pattern, text, &span) {
                    found.push(Found {
                        rule,
                        score: pattern.score,
                        span,
                    });
                }
            }
        }
        Search { found, turned }
    }

    fn resolve<'a>(&self, rules: &'a [PromptRule], pattern: usize) -> (usize, &'a Pattern) {
        let (rule, index) = self.patterns[pattern];
        (rule, &rules[rule].patterns[index])
    }
}

/// A span widened to whole characters.
fn on_characters(text: &str, span: Range<usize>) -> Range<usize> {
    text.floor_char_boundary(span.start)..text.ceil_char_boundary(span.end)
}

/// What is left of windows if each must have a literal of each set, too. To compile a pattern
/// takes longer than this does in a short text.
fn narrowed(
    text: &str,
    mut windows: Vec<Range<usize>>,
    sets: &[Vec<Required>],
) -> Vec<Range<usize>> {
    for set in sets {
        if windows.iter().map(ExactSizeIterator::len).sum::<usize>() > NARROWED {
            break;
        }
        let mut own = Vec::new();
        for window in &windows {
            let end = window.end.min(text.len());
            own.extend(places(text.as_bytes(), window.start..end, set));
        }
        windows = common(&windows, &own);
    }
    windows
}

/// The reach of each literal of a sorted set that stands within a window.
fn places(text: &[u8], window: Range<usize>, set: &[Required]) -> Vec<Range<usize>> {
    // Where the literals with each first byte are.
    let mut groups = [(0, 0); 256];
    for (index, literal) in set.iter().enumerate() {
        let group = &mut groups[usize::from(literal.bytes()[0])];
        if group.1 == 0 {
            group.0 = index;
        }
        group.1 = index + 1;
    }
    let mut places = Vec::new();
    for at in window.clone() {
        let (first, last) = groups[usize::from(text[at].to_ascii_lowercase())];
        if last == 0 {
            continue;
        }
        let within_word = at > 0 && is_word(text[at - 1]);
        for literal in &set[first..last] {
            let end = at + literal.bytes().len();
            let stands = !(within_word && literal.starts_word)
                && end <= window.end
                && text[at..end].eq_ignore_ascii_case(literal.bytes());
            if stands {
                places.push(at.saturating_sub(literal.before)..end + literal.after);
            }
        }
    }
    places
}

/// The matches of a pattern within the windows.
fn matches(pattern: &Pattern, text: &str, windows: &[Range<usize>]) -> Vec<Range<usize>> {
    if windows.is_empty() {
        return Vec::new();
    }
    let Some(regex) = pattern.regex.get() else {
        return Vec::new();
    };
    let mut spans = Vec::new();
    for window in windows {
        let end = text.ceil_char_boundary(window.end.min(text.len()));
        let mut start = text.floor_char_boundary(window.start);
        // The text before the window is there for look-behind; it is not searched.
        while start < end
            && let Some(found) = regex.find_at(&text.as_bytes()[..end], start)
        {
            start = found.end().max(start + 1);
            spans.push(on_characters(text, found.range()));
        }
    }
    spans
}

/// Whether the sentence of the match says that it is not meant: quoted as an example, negated.
fn excused(pattern: &Pattern, text: &Normalised, span: &Range<usize>) -> bool {
    let Some(unless) = pattern.unless.as_ref().and_then(|unless| unless.get()) else {
        return false;
    };
    let sentence = sentence(&text.mapped.text, &text.breaks, span);
    unless.is_match(text.mapped.text[sentence].as_bytes())
}

fn excused_raw(pattern: &Pattern, text: &str, span: &Range<usize>) -> bool {
    let Some(unless) = pattern.unless.as_ref().and_then(|unless| unless.get()) else {
        return false;
    };
    unless.is_match(
        normalise(&text[sentence(text, &[], span)])
            .mapped
            .text
            .as_bytes(),
    )
}

/// The sentence around a match: up to a full stop, the end of the paragraph, or far enough.
fn sentence(text: &str, breaks: &[usize], span: &Range<usize>) -> Range<usize> {
    let first = text.floor_char_boundary(span.start.saturating_sub(SENTENCE));
    let last = text.ceil_char_boundary((span.end + SENTENCE).min(text.len()));
    let paragraph = breaks.partition_point(|&at| at < span.start);
    let first = paragraph
        .checked_sub(1)
        .map_or(first, |at| breaks[at].max(first));
    let last = breaks[paragraph..]
        .iter()
        .find(|&&at| at >= span.end)
        .map_or(last, |&at| at.min(last));
    let start = sentence_ends(&text[first..span.start])
        .last()
        .map_or(first, |at| first + at);
    let end = sentence_ends(&text[span.end..last])
        .next()
        .map_or(last, |at| span.end + at);
    start..end
}

/// Where sentences end in a text: after the mark.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    text.char_indices().filter_map(move |(at, c)| match c {
        '.' | '!' | '?' => {
            let next = bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace);
            next.then_some(at + 1)
        }
        '。' | '！' | '？' | '।' | '؟' => Some(at + c.len_utf8()),
        _ => None,
    })
}

#[derive(Default)]
struct Builder {
    literals: BTreeMap<Vec<u8>, Entry>,
    several: BTreeMap<usize, usize>,
    always: Vec<usize>,
}

#[derive(Default)]
struct Entry {
    owners: Vec<Owner>,
    turn: Option<Turn>,
}

impl Builder {
    fn add(&mut self, pattern: usize, required: Vec<Vec<Required>>) {
        if required.is_empty() {
            self.always.push(pattern);
        }
        if required.len() > 1 {
            self.several.insert(pattern, required.len());
        }
        for (set, literals) in required.into_iter().enumerate() {
            for literal in literals {
                let owner = Owner {
                    pattern,
                    set,
                    before: literal.before,
                    after: literal.after,
                    starts_word: literal.starts_word,
                };
                match self.literals.get_mut(literal.bytes()) {
                    Some(entry) => entry.owners.push(owner),
                    None => {
                        let entry = self.literals.entry(literal.bytes().to_vec());
                        entry.or_default().owners.push(owner);
                    }
                }
            }
        }
    }

    /// Adds the longer words among the literals in disguise.
    fn add_turned_words(&mut self) {
        let words: BTreeSet<Vec<u8>> = self
            .literals
            .keys()
            .flat_map(|literal| literal.split(|byte| !byte.is_ascii_lowercase()))
            .filter(|word| word.len() >= TURNED_WORD)
            .map(<[u8]>::to_vec)
            .collect();
        for word in words {
            let rot13 = word
                .iter()
                .map(|&byte| decode::rot13_letter(byte))
                .collect();
            let reversed = word.into_iter().rev().collect();
            for (turn, literal) in [(Turn::Rot13, rot13), (Turn::Reversed, reversed)] {
                let entry = self.literals.entry(literal).or_default();
                // A word that means something as it is.
                if entry.owners.is_empty() {
                    entry.turn = Some(turn);
                }
            }
        }
    }

    fn finish(self, ignore_case: bool) -> Literals {
        let (literals, entries): (Vec<_>, Vec<_>) = self.literals.into_iter().unzip();
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(ignore_case)
            .build(&literals);
        let mut always = self.always;
        match automaton {
            Ok(automaton) => Literals {
                automaton: Some(automaton),
                turns: entries.iter().map(|entry| entry.turn).collect(),
                owners: entries.into_iter().map(|entry| entry.owners).collect(),
                several: self.several,
                always,
            },
            // More literals than the automaton can number: slower, still complete.
            Err(_) => {
                always.extend(
                    entries
                        .iter()
                        .flat_map(|entry| &entry.owners)
                        .map(|owner| owner.pattern),
                );
                always.sort_unstable();
                always.dedup();
                Literals {
                    always,
                    ..Literals::default()
                }
            }
        }
    }
}

/// Stretches of a text for each of several things to look for, sorted.
type Regions<K> = BTreeMap<K, Vec<Range<usize>>>;

fn add_region<K: Ord>(regions: &mut Regions<K>, key: K, region: Range<usize>) {
    let own = regions.entry(key).or_default();
    match own.last_mut() {
        Some(last) if region.start <= last.end => {
            *last = last.start.min(region.start)..last.end.max(region.end);
        }
        _ => own.push(region),
    }
}

impl Literals {
    /// Where each pattern may match, and where words are turned.
    fn windows(&self, text: &str) -> (Regions<usize>, Regions<Turn>) {
        let mut sets: [Regions<usize>; SETS] = Default::default();
        let mut turned = Regions::new();
        if let Some(automaton) = &self.automaton {
            for hit in automaton.find_overlapping_iter(text) {
                let literal = hit.pattern().as_usize();
                let around = |before: usize, after: usize| {
                    hit.start().saturating_sub(before)..(hit.end() + after).min(text.len())
                };
                let within_word = hit.start() > 0 && is_word(text.as_bytes()[hit.start() - 1]);
                for owner in &self.owners[literal] {
                    if owner.starts_word && within_word {
                        continue;
                    }
                    let region = around(owner.before, owner.after);
                    add_region(&mut sets[owner.set], owner.pattern, region);
                }
                if let Some(turn) = self.turns[literal] {
                    add_region(&mut turned, turn, around(TURNED_REGION, TURNED_REGION));
                }
            }
        }
        let [mut windows, others @ ..] = sets;
        windows.retain(|pattern, own| {
            let count = self.several.get(pattern).map_or(0, |count| count - 1);
            for other in &others[..count] {
                let other = other.get(pattern).map_or(&[][..], Vec::as_slice);
                *own = common(own, other);
                if own.is_empty() {
                    break;
                }
            }
            !own.is_empty()
        });
        for &pattern in &self.always {
            windows.insert(pattern, std::iter::once(0..text.len()).collect());
        }
        (windows, turned)
    }
}

/// Whether a byte is an ASCII character of words.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The stretches that two lists have in common.
fn common(a: &[Range<usize>], b: &[Range<usize>]) -> Vec<Range<usize>> {
    let (a, b) = (merged(a), merged(b));
    let (mut i, mut j) = (0, 0);
    let mut both = Vec::new();
    while i < a.len() && j < b.len() {
        let (start, end) = (a[i].start.max(b[j].start), a[i].end.min(b[j].end));
        if start < end {
            both.push(start..end);
        }
        if a[i].end <= b[j].end {
            i += 1;
        } else {
            j += 1;
        }
    }
    both
}

/// The same stretches in order, without overlap.
fn merged(regions: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut sorted = regions.to_vec();
    sorted.sort_by_key(|region| region.start);
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(sorted.len());
    for region in sorted {
        match merged.last_mut() {
            Some(last) if region.start <= last.end => last.end = last.end.max(region.end),
            _ => merged.push(region),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::super::rules;
    use super::*;
    use crate::rule::RuleSelection;

    #[test]
    fn looking_for_literals_first_loses_no_match() {
        let selection = RuleSelection::default();
        let rules = rules::load(&selection).expect("the built-in rules are valid");
        let examples = rules::examples(&selection).expect("the built-in rules are valid");
        let engine = Engine::new(&rules, |_| true);
        let mut matched = 0;
        for (index, rule) in examples.iter().enumerate() {
            for text in rule
                .examples
                .values()
                .flat_map(|examples| &examples.positive)
            {
                let normalised = normalise(text);
                let plain = &normalised.mapped.text;
                let (seen, _) = engine.normalised.windows(plain);
                for (id, &(owner, number)) in engine.patterns.iter().enumerate() {
                    let pattern = &rules[owner].patterns[number];
                    if owner != index || pattern.view != View::Normalised {
                        continue;
                    }
                    let expected = pattern
                        .regex
                        .get()
                        .and_then(|regex| regex.find(plain.as_bytes()));
                    let windows = seen.get(&id).map_or(&[][..], Vec::as_slice);
                    let windows = narrowed(plain, windows.to_vec(), &engine.further[id]);
                    let found = matches(pattern, plain, &windows);
                    matched += usize::from(expected.is_some());
                    assert_eq!(
                        expected.map(|found| found.range()),
                        found.into_iter().next(),
                        "{}: {text}",
                        pattern.regex.source
                    );
                }
            }
        }
        assert!(matched > 100, "{matched}");
    }
}
