//! Where in a text each pattern may match, by the literals that a match must contain.

use std::collections::BTreeMap;
use std::ops::Range;

use super::prepare::tables::{Candidate, Literals, Need, Reach};
use super::prepare::turn::Turn;

/// The text is looked at in blocks of so many bytes, so that few hits are kept at a time.
const BLOCK: usize = 64 << 10;
/// Bytes beyond a match that its look-around may depend on.
const CONTEXT: usize = 8;
/// A match reaches at most this many bytes beyond a literal.
const REACH: usize = 2_000;
/// No literal is longer.
const LITERAL: usize = 16;
/// Bytes around a word in disguise that are read the same way.
const TURNED_REGION: usize = 300;

/// What the literals in a text tell.
#[derive(Debug, Default)]
pub(super) struct Windows {
    /// Where each pattern may match; those that cannot are left out.
    pub(super) patterns: BTreeMap<u16, Places>,
    /// Where words of the rules stand in another order of letters.
    pub(super) turned: BTreeMap<Turn, Vec<Range<usize>>>,
}

/// Where a pattern may match.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Places {
    /// In order, without overlap.
    pub(super) windows: Vec<Range<usize>>,
    /// Where a match can begin, in order, if that is known.
    pub(super) starts: Option<Vec<usize>>,
}

/// Looks for the literals.
pub(super) fn windows(literals: &Literals, text: &[u8]) -> Windows {
    in_blocks(literals, text, BLOCK)
}

fn in_blocks(literals: &Literals, text: &[u8], block: usize) -> Windows {
    let mut windows = Windows::default();
    let always = |pattern: &Candidate| pattern.needs.count == 0;
    for pattern in literals.candidates.iter().filter(always) {
        let places = Places {
            windows: std::iter::once(0..text.len()).collect(),
            starts: None,
        };
        windows.patterns.insert(pattern.pattern, places);
    }
    let mut search = Search {
        literals,
        text,
        hits: Vec::new(),
        sorted: Vec::new(),
        sets: Vec::new(),
    };
    let mut start = 0;
    while start < text.len() {
        let end = text.len().min(start + block);
        search.block(&(start..end), &mut windows);
        start = end;
    }
    // In a block of its own a window may do without a start, because it may go on from the one before.
    windows.patterns.retain(|_, places| places.may_begin());
    windows
}

/// A literal in the text, as a member of a set.
#[derive(Debug, Clone, Copy, Default)]
struct Hit {
    start: usize,
    member: u32,
    set: u16,
    length: u8,
}

impl Hit {
    fn end(&self) -> usize {
        self.start + usize::from(self.length)
    }
}

/// A text that is being looked at.
struct Search<'a> {
    literals: &'a Literals,
    text: &'a [u8],
    /// Those of a block and its surroundings, by place.
    hits: Vec<Hit>,
    /// The same by set and place.
    sorted: Vec<Hit>,
    /// Where the hits of each set end among the sorted ones.
    sets: Vec<usize>,
}

impl Search<'_> {
    fn block(&mut self, block: &Range<usize>, windows: &mut Windows) {
        self.find(block, &mut windows.turned);
        self.sort();
        for pattern in self.literals.candidates.iter() {
            if let Some(places) = self.places(&pattern, block) {
                let known = windows.patterns.entry(pattern.pattern).or_default();
                known.append(places);
            }
        }
    }

    /// Collects the hits that matches within the block may need.
    fn find(&mut self, block: &Range<usize>, turned: &mut BTreeMap<Turn, Vec<Range<usize>>>) {
        const BEYOND: usize = REACH + CONTEXT + LITERAL;
        let (literals, text) = (self.literals, self.text);
        let hits = &mut self.hits;
        hits.clear();
        let first = block.start.saturating_sub(BEYOND);
        let end = text.len().min(block.end + BEYOND);
        let mut within_word = first > 0 && is_word(text[first - 1]);
        for start in first..end {
            let trie = match within_word {
                true => &literals.within_word,
                false => &literals.at_word,
            };
            trie.prefixes(&text[start..], |literal| {
                let literal = literals.literals.get(literal);
                let next = text.get(start + usize::from(literal.length));
                let goes_on = next.copied().is_some_and(is_word);
                let members = literals.members.slice(literal.members.rows());
                for (number, member) in (literal.members.first..).zip(members) {
                    if !(within_word && member.starts_word || goes_on && member.ends_word) {
                        hits.push(Hit {
                            start,
                            member: number,
                            set: member.set,
                            length: literal.length,
                        });
                    }
                }
                if let Some(turn) = literal.turn
                    && block.contains(&start)
                {
                    let region = around(start, literal.length, TURNED_REGION, TURNED_REGION);
                    let region = region.start..region.end.min(text.len());
                    add_region(turned.entry(turn).or_default(), region);
                }
            });
            within_word = is_word(text[start]);
        }
    }

    /// Sorts the hits by set; those of a set keep their order.
    fn sort(&mut self) {
        let set = |hit: &Hit| usize::from(hit.set);
        self.sets.clear();
        self.sets.resize(self.literals.sets.len() + 1, 0);
        for hit in &self.hits {
            self.sets[set(hit) + 1] += 1;
        }
        for at in 1..self.sets.len() {
            self.sets[at] += self.sets[at - 1];
        }
        self.sorted.clear();
        self.sorted.resize(self.hits.len(), Hit::default());
        for hit in &self.hits {
            let next = &mut self.sets[set(hit)];
            self.sorted[*next] = *hit;
            *next += 1;
        }
    }

    fn hits_of(&self, set: u16) -> &[Hit] {
        let set = usize::from(set);
        let first = set.checked_sub(1).map_or(0, |before| self.sets[before]);
        &self.sorted[first..self.sets[set]]
    }

    /// Where the pattern may match within the block, if it may.
    fn places(&self, pattern: &Candidate, block: &Range<usize>) -> Option<Places> {
        let needs: Vec<Need> = self.literals.needs.slice(pattern.needs.rows()).collect();
        let count = |index: &usize| self.hits_of(needs[*index].set).len();
        let rarest = (0..needs.len()).min_by_key(count)?;
        if count(&rarest) == 0 {
            return None;
        }
        let whole = 0..self.text.len();
        let hits = self.hits_of(needs[rarest].set);
        let near = self.around(&needs[rarest], hits, std::slice::from_ref(&whole));
        let kept = self.in_order(&needs, &near)?;
        let mut windows = self.around(&needs[rarest], &kept[rarest], std::slice::from_ref(block));
        for (need, hits) in needs.iter().zip(&kept) {
            windows = self.around(need, hits, &windows);
        }
        let starts = needs[0].first.then(|| starts(&kept[0], &windows));
        (!windows.is_empty()).then_some(Places { windows, starts })
    }

    /// The hits of each need near others, in the order of the needs and near enough to each other.
    fn in_order(&self, needs: &[Need], near: &[Range<usize>]) -> Option<Vec<Vec<Hit>>> {
        let mut kept: Vec<Vec<Hit>> = Vec::with_capacity(needs.len());
        let mut previous = None;
        for need in needs {
            let mut hits = within(self.hits_of(need.set), near);
            if let (Some(before), Some(previous)) = (kept.last(), previous) {
                let most = self.literals.sets.get(usize::from(previous)).after;
                hits.retain(|hit| self.is_behind(need, hit, before, most));
            }
            previous = Some(need.set);
            if hits.is_empty() {
                return None;
            }
            kept.push(hits);
        }
        for index in (1..needs.len()).rev() {
            let (before, behind) = kept.split_at_mut(index);
            let reach = usize::from(self.literals.sets.get(usize::from(needs[index].set)).before);
            before[index - 1].retain(|hit| {
                let after = usize::from(self.reach(hit).after) + usize::from(needs[index].gap);
                let next = behind[0].partition_point(|behind| behind.start < hit.end());
                let next = behind[0].get(next);
                next.is_some_and(|next| next.start <= hit.end() + after + reach)
            });
            if before[index - 1].is_empty() {
                return None;
            }
        }
        Some(kept)
    }

    /// Whether one of the hits of the need before stands before the hit and near enough; none of
    /// them reaches further than `most`.
    fn is_behind(&self, need: &Need, hit: &Hit, before: &[Hit], most: u16) -> bool {
        let gap = usize::from(need.gap) + usize::from(self.reach(hit).before);
        let last = before.partition_point(|before| before.start < hit.start);
        let most = gap + LITERAL + usize::from(most);
        before[..last]
            .iter()
            .rev()
            .take_while(|before| before.start + most >= hit.start)
            .any(|before| {
                let after = usize::from(self.reach(before).after) + gap;
                before.end() <= hit.start && hit.start <= before.end() + after
            })
    }

    fn reach(&self, hit: &Hit) -> Reach {
        self.literals.members.get(hit.member as usize).reach
    }

    /// The parts of the windows within the reach of one of the hits.
    fn around(&self, need: &Need, hits: &[Hit], windows: &[Range<usize>]) -> Vec<Range<usize>> {
        let (before, after) = sum(need.reach, self.literals.sets.get(usize::from(need.set)));
        let mut near = Vec::new();
        for window in windows {
            // No hit further away reaches into the window.
            let first = window.start.saturating_sub(after + LITERAL);
            let first = hits.partition_point(|hit| hit.start < first);
            let hits = hits[first..].iter();
            let known = near.len();
            for hit in hits.take_while(|hit| hit.start < window.end + before) {
                let (before, after) = sum(need.reach, self.reach(hit));
                let region = around(hit.start, hit.length, before, after);
                let region = region.start.max(window.start)..region.end.min(window.end);
                if region.start < region.end {
                    add_sorted(&mut near, known, region);
                }
            }
        }
        near
    }
}

/// The hits that begin within the windows.
fn within(hits: &[Hit], windows: &[Range<usize>]) -> Vec<Hit> {
    let mut found = Vec::new();
    for window in windows {
        let first = hits.partition_point(|hit| hit.start < window.start);
        let hits = hits[first..].iter();
        found.extend(hits.take_while(|hit| hit.start < window.end));
    }
    found
}

/// Where hits begin within the windows.
fn starts(hits: &[Hit], windows: &[Range<usize>]) -> Vec<usize> {
    let hits = within(hits, windows).into_iter();
    let mut starts: Vec<usize> = hits.map(|hit| hit.start).collect();
    starts.dedup();
    starts
}

impl Places {
    /// Leaves out the windows in which no match begins; tells whether there are others.
    fn may_begin(&mut self) -> bool {
        if let Some(starts) = &self.starts {
            self.windows.retain(|window| {
                let next = starts.partition_point(|start| *start < window.start);
                starts.get(next).is_some_and(|start| *start < window.end)
            });
        }
        !self.windows.is_empty()
    }

    /// Adds those of the next block.
    fn append(&mut self, next: Self) {
        let mut windows = next.windows.into_iter();
        if let Some(first) = windows.next() {
            match self.windows.last_mut() {
                Some(last) if last.end == first.start => last.end = first.end,
                _ => self.windows.push(first),
            }
        }
        self.windows.extend(windows);
        if let Some(starts) = next.starts {
            self.starts.get_or_insert_default().extend(starts);
        }
    }
}

/// How far matches reach before and after a literal.
fn sum(outer: Reach, inner: Reach) -> (usize, usize) {
    let sum = |a: u16, b: u16| (usize::from(a) + usize::from(b)).min(REACH) + CONTEXT;
    (
        sum(outer.before, inner.before),
        sum(outer.after, inner.after),
    )
}

fn around(start: usize, length: u8, before: usize, after: usize) -> Range<usize> {
    start.saturating_sub(before)..start + usize::from(length) + after
}

/// Adds to the last region what touches it; regions come in about their order.
fn add_region(regions: &mut Vec<Range<usize>>, region: Range<usize>) {
    match regions.last_mut() {
        Some(last) if region.start <= last.end => {
            *last = last.start.min(region.start)..last.end.max(region.end);
        }
        _ => regions.push(region),
    }
}

/// Adds a region to those from `first` on, which are in order and do not touch each other.
fn add_sorted(regions: &mut Vec<Range<usize>>, first: usize, mut region: Range<usize>) {
    // A long reach back may touch several.
    while regions.len() > first
        && let Some(last) = regions.last()
        && region.start <= last.end
    {
        region = region.start.min(last.start)..region.end.max(last.end);
        regions.pop();
    }
    regions.push(region);
}

/// Whether a byte is an ASCII character of words.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::super::normalise::normalise;
    use super::super::rules;
    use super::*;
    use crate::rule::RuleSelection;

    #[test]
    fn blocks_make_no_difference() {
        let selection = RuleSelection::default();
        let rules = rules::load(&selection).expect("the built-in rules are valid");
        let examples = rules::examples(&selection).expect("the built-in rules are valid");
        let mut found = 0;
        for rule in examples {
            let texts = rule.examples.into_values();
            let text: Vec<String> = texts.flat_map(|texts| texts.positive).collect();
            let text = normalise(&text.join(" ... ")).mapped.text;
            for engine in rules.engines.all() {
                let literals = &engine.tables().normalised;
                let whole = windows(literals, text.as_bytes());
                let blocks = in_blocks(literals, text.as_bytes(), 97);
                assert_eq!(whole.turned, blocks.turned, "{}", rule.id);
                assert_eq!(whole.patterns, blocks.patterns, "{}", rule.id);
                found += whole.patterns.len();
            }
        }
        assert!(found > 100, "{found}");
    }
}
