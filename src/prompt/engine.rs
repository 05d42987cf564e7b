//! Running patterns over a text: literals first, regular expressions only around their hits.

use std::borrow::Cow;
use std::ops::Range;

use super::expression::{self, Compiled, Expression, Scratch};
use super::map::Mapped;
use super::normalise::{Normalised, normalise};
use super::prepare::document::View;
use super::prepare::tables::{Pattern, Tables};
use super::prepare::turn::Turn;
use super::sentence::sentence;
use super::windows::{Places, Windows, windows};

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
    /// The normal form of the text.
    pub(crate) normalised: Mapped,
}

/// Patterns of rules, ready to run.
#[derive(Debug)]
pub(super) struct Engine {
    tables: Cow<'static, Tables>,
    /// For each rule of the tables its index among the rules that run, if it is one of them.
    rules: Vec<Option<usize>>,
    /// One for each pattern, one for each excuse.
    patterns: Vec<Expression>,
    excuses: Vec<Expression>,
}

/// A text that is searched.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) written: &'a str,
    pub(super) normalised: Normalised,
}

impl Text<'_> {
    fn view(&self, view: View) -> &str {
        match view {
            View::Normalised => &self.normalised.mapped.text,
            View::Raw => self.written,
        }
    }

    /// The bytes of the text as given that a span of its normal form stands for.
    fn original(&self, span: &Range<usize>) -> Range<usize> {
        on_characters(self.written, self.normalised.mapped.map.span(span))
    }
}

impl Engine {
    pub(super) fn new(tables: Cow<'static, Tables>, rules: Vec<Option<usize>>) -> Self {
        let expressions = |count| std::iter::repeat_with(Expression::default).take(count);
        Self {
            patterns: expressions(tables.patterns.len()).collect(),
            excuses: expressions(tables.excuses.len()).collect(),
            tables,
            rules,
        }
    }

    #[cfg(test)]
    pub(super) fn tables(&self) -> &Tables {
        &self.tables
    }

    /// Runs all patterns and adds what they find.
    pub(super) fn search(&self, text: &Text<'_>, scratch: &mut Scratch, search: &mut Search) {
        let tables = &*self.tables;
        for (view, literals) in [
            (View::Normalised, &tables.normalised),
            (View::Raw, &tables.raw),
        ] {
            let Windows { patterns, turned } = windows(literals, text.view(view).as_bytes());
            for (turn, regions) in turned {
                let regions = regions.iter().map(|region| (turn, text.original(region)));
                search.turned.extend(regions);
            }
            for (pattern, places) in patterns {
                self.run(usize::from(pattern), &places, text, scratch, search);
            }
        }
    }

    fn run(
        &self,
        number: usize,
        places: &Places,
        text: &Text<'_>,
        scratch: &mut Scratch,
        search: &mut Search,
    ) {
        let pattern = &self.tables.patterns[number];
        let Some(rule) = self.rules[usize::from(pattern.rule)] else {
            return;
        };
        let regex = self.tables.expression(pattern.regex);
        let Some(regex) = self.patterns[number].get(regex) else {
            return;
        };
        for span in matches(regex, scratch, text.view(pattern.view), places) {
            if !self.is_excused(pattern, text, &span, scratch) {
                search.found.push(Found {
                    rule,
                    score: pattern.score,
                    span: match pattern.view {
                        View::Normalised => text.original(&span),
                        View::Raw => span,
                    },
                });
            }
        }
    }

    /// Whether the sentence of the match says that it is not meant: quoted as an example, negated.
    fn is_excused(
        &self,
        pattern: &Pattern,
        text: &Text<'_>,
        span: &Range<usize>,
        scratch: &mut Scratch,
    ) -> bool {
        let Some(unless) = pattern.unless.map(usize::from) else {
            return false;
        };
        let expression = self.tables.expression(self.tables.excuses[unless]);
        let Some(unless) = self.excuses[unless].get(expression) else {
            return false;
        };
        match pattern.view {
            View::Normalised => {
                let Normalised { mapped, breaks } = &text.normalised;
                let sentence = sentence(&mapped.text, breaks, span);
                unless.is_match(scratch, mapped.text[sentence].as_bytes())
            }
            View::Raw => {
                let sentence = normalise(&text.written[sentence(text.written, &[], span)]);
                unless.is_match(scratch, sentence.mapped.text.as_bytes())
            }
        }
    }

    /// Expressions that do not compile or match everywhere: the rule, the expression, and why.
    pub(super) fn problems(&self) -> impl Iterator<Item = (usize, &str, String)> {
        let tables = &*self.tables;
        let patterns = tables.patterns.iter();
        let expressions = patterns.flat_map(|pattern| {
            let unless = pattern
                .unless
                .map(|unless| tables.excuses[usize::from(unless)]);
            let both = [Some(pattern.regex), unless].into_iter().flatten();
            both.map(|expression| (pattern.rule, tables.expression(expression)))
        });
        expressions.filter_map(|(rule, expression)| {
            let rule = self.rules[usize::from(rule)]?;
            let problem = expression::check(expression).err()?;
            Some((rule, expression, problem))
        })
    }
}

/// A span widened to whole characters.
fn on_characters(text: &str, span: Range<usize>) -> Range<usize> {
    text.floor_char_boundary(span.start)..text.ceil_char_boundary(span.end)
}

/// The matches of a pattern at the places.
fn matches(
    regex: &Compiled,
    scratch: &mut Scratch,
    text: &str,
    places: &Places,
) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut starts = places.starts.as_deref();
    for window in &places.windows {
        let end = text.ceil_char_boundary(window.end.min(text.len()));
        let mut start = text.floor_char_boundary(window.start);
        let before = &text.as_bytes()[..end];
        while start < end {
            let found = match &mut starts {
                None => regex.find(scratch, before, start..end, false),
                Some(starts) => {
                    let passed = starts.partition_point(|at| *at < start);
                    *starts = &starts[passed..];
                    let Some(&next) = starts.first().filter(|next| **next < end) else {
                        break;
                    };
                    start = next;
                    match regex.find(scratch, before, start..end, true) {
                        None => {
                            start += 1;
                            continue;
                        }
                        found => found,
                    }
                }
            };
            let Some(found) = found else {
                break;
            };
            start = found.end.max(start + 1);
            spans.push(on_characters(text, found));
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::super::rules;
    use super::*;
    use crate::rule::RuleSelection;

    #[test]
    fn looking_for_literals_first_loses_no_match() {
        let selection = RuleSelection::default();
        let rules::Rules { rules, engines } =
            rules::load(&selection).expect("the built-in rules are valid");
        let examples = rules::examples(&selection).expect("the built-in rules are valid");
        let mut scratch = Scratch::default();
        let mut matched = 0;
        for rule in examples {
            let texts = rule.examples.values().flat_map(|texts| &texts.positive);
            let texts: Vec<String> = texts.map(|text| normalise(text).mapped.text).collect();
            for engine in engines.all() {
                let places: Vec<Windows> = texts
                    .iter()
                    .map(|text| windows(&engine.tables.normalised, text.as_bytes()))
                    .collect();
                for (number, pattern) in engine.tables.patterns.iter().enumerate() {
                    let owner = engine.rules[usize::from(pattern.rule)].expect("all rules run");
                    if rules[owner].rule.id != rule.id || pattern.view != View::Normalised {
                        continue;
                    }
                    let expression = engine.tables.expression(pattern.regex);
                    let regex = engine.patterns[number]
                        .get(expression)
                        .expect("it compiles");
                    for (text, places) in texts.iter().zip(&places) {
                        let whole = 0..text.len();
                        let expected = regex.find(&mut scratch, text.as_bytes(), whole, false);
                        let places = u16::try_from(number)
                            .ok()
                            .and_then(|number| places.patterns.get(&number));
                        let found = places.map_or(Vec::new(), |places| {
                            matches(regex, &mut scratch, text, places)
                        });
                        matched += usize::from(expected.is_some());
                        let expected = expected.map(|span| on_characters(text, span));
                        assert_eq!(found.first(), expected.as_ref(), "{expression}: {text}");
                    }
                }
            }
        }
        assert!(matched > 100, "{matched}");
    }
}
