//! The rules of one language, ready to run, and the scan of one text with them.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tree_sitter::{ParseOptions, ParseState, Parser};

use super::budget::Budget;
use super::compile::taint::Sets;
use super::compile::{self, CompiledRule};
use super::evaluate::evaluate;
use super::file::File;
use super::grammar::Grammar;
use super::lang::Language;
use super::lazy_regex::LazyRegex;
use super::matcher::Match;
use super::mend;
use super::needs::{Depth, Literal, Need, Reader};
use super::pattern::PatternCompiler;
use super::prefilter::Prefilter;
use super::rule_file::{self, WrittenRule};
use super::skipped;
use super::symbols::Symbols;
use super::taint::written::SetFile;
use super::taint::{self, Table};
use super::tree::Tree;
use super::words::Held;
use crate::error::Error;
use crate::finding::{Hit, ScannerName};
use crate::rule::{self, Embedded, Rule, RuleSelection};
use crate::scan::{Outcome, Part};
use crate::secret;

/// tree-sitter looks up every so many steps; this many looks are free for every file.
const FREE_LOOKS: usize = 10_000;
/// And one more for each of so many bytes. Real code needs one for 50 bytes at most.
const BYTES_PER_LOOK: usize = 4;
/// Steps of matching for every file, and for each byte of it.
const FREE_STEPS: u64 = 2_000_000;
const STEPS_PER_BYTE: u64 = 100;
/// So much is scanned before more time goes into knowing which rules can match.
const QUICK_BYTES: usize = 300_000;
/// How much of a metavariable's text a message quotes.
const MAX_QUOTE: usize = 60;

/// A rule as written, with the file it stands in.
pub(super) struct Written {
    written: WrittenRule,
    rule: Arc<Rule>,
    text: Arc<str>,
}

impl Written {
    pub(super) fn id(&self) -> &str {
        &self.rule.id
    }

    pub(super) fn is_for(&self, language: &Language) -> bool {
        let names = &self.written.languages;
        names.iter().any(|name| {
            language
                .rule_names
                .contains(&name.to_ascii_lowercase().as_str())
        })
    }

    /// Whether the file can be one of those that the rule looks at.
    fn may_look_at(&self, path: &str) -> bool {
        let paths = self.written.paths.as_ref();
        paths.is_none_or(|paths| paths.may_include(path))
    }

    pub(super) fn has_options(&self) -> bool {
        self.written.options.is_some()
    }

    fn compile(&self, compiler: &mut PatternCompiler<'_>) -> Result<CompiledRule, Error> {
        self.tell_others(compiler);
        compile::compile(&self.written, &self.rule, &self.text, compiler)
    }

    /// Tells for which other languages the rule is.
    fn tell_others(&self, compiler: &mut PatternCompiler<'_>) {
        let own = compiler.grammar.language.names;
        let others = super::LANGUAGES.iter().copied();
        compiler.others = others
            .filter(|other| other.names != own && self.is_for(other))
            .collect();
    }
}

/// The rules of the user's own files.
pub(super) fn read_own(selection: &RuleSelection) -> Result<Vec<Arc<Written>>, Error> {
    let mut all: Vec<Arc<Written>> = Vec::new();
    for file in selection.own(ScannerName::Code) {
        let rules = rule_file::read(&file.path, &file.text)?;
        for written in described(&file.path, &file.text, rules) {
            let known = |name: &String| {
                let name = name.to_ascii_lowercase();
                super::LANGUAGES
                    .iter()
                    .any(|language| language.rule_names.contains(&name.as_str()))
            };
            if !written.written.languages.iter().any(known) {
                let languages = written.written.languages.join(", ");
                let line = rule_file::line_of(&file.text, written.id(), "languages:");
                let message = format!(
                    "rule `{}`: `languages`: none of {languages} is supported",
                    written.id()
                );
                return Err(Error::rule(&file.path, line, message));
            }
            if let Some(first) = all.iter().find(|other| other.id() == written.id()) {
                let line = match first.rule.origin == file.path {
                    true => rule_file::second_line_of(&file.text, written.id()),
                    false => rule_file::line_of(&file.text, written.id(), "id:"),
                };
                let origin = &first.rule.origin;
                let message = format!(
                    "rule `{}` is defined twice, first in {origin}",
                    written.id()
                );
                return Err(Error::rule(&file.path, line, message));
            }
            all.push(Arc::new(written));
        }
    }
    Ok(all)
}

fn read_built_in(file: &Embedded) -> Result<Vec<Written>, Error> {
    let rules = rule_file::read_built_in(file)?;
    Ok(described(file.path, file.text, rules).collect())
}

fn described(path: &str, text: &str, rules: Vec<WrittenRule>) -> impl Iterator<Item = Written> {
    let text: Arc<str> = text.into();
    rules.into_iter().map(move |written| Written {
        rule: written.describe(path),
        written,
        text: Arc::clone(&text),
    })
}

/// What taint rules of the language share; what the user names anew wins.
fn read_sets(language: &Language, selection: &RuleSelection) -> Result<Sets, Error> {
    let mut sets = Sets::default();
    for folder in language.rule_folders {
        for file in rule::embedded(&format!("code/{folder}/taint/")) {
            sets.add(file.path, file.text, file.read::<SetFile>()?, language);
        }
    }
    for file in selection.own_sets() {
        let written: SetFile = rule::from_yaml(&file.path, &file.text)?;
        sets.add(&file.path, &file.text, written, language);
    }
    Ok(sets)
}

/// Every rule that runs, of all languages and for secrets, sorted by id.
pub(super) fn all_rules(own: &[Arc<Written>], selection: &RuleSelection) -> Vec<Arc<Rule>> {
    let mut rules = language_rules(own, selection);
    let secrets = secret::rules().filter(|rule| selection.keeps(&rule.id));
    rules.extend(secrets.cloned());
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    rules
}

/// Every rule that runs, of all languages.
pub(super) fn language_rules(own: &[Arc<Written>], selection: &RuleSelection) -> Vec<Arc<Rule>> {
    let mut rules: Vec<Arc<Rule>> = own
        .iter()
        .map(|written| Arc::clone(&written.rule))
        .collect();
    let own: HashSet<&str> = own.iter().map(|written| written.id()).collect();
    let files = rule::embedded("code/").filter(|file| !taint::is_set_file(file.path));
    for file in files {
        // A built-in file that does not parse fails the tests and is told when it is to run.
        let built_in = read_built_in(file).unwrap_or_default().into_iter();
        rules.extend(
            built_in
                .map(|written| written.rule)
                .filter(|rule| !own.contains(&*rule.id)),
        );
    }
    rules.retain(|rule| selection.keeps(&rule.id));
    rules
}

/// A rule of a set, compiled when the first file comes in which it could find something.
struct LazyRule {
    written: Arc<Written>,
    /// Whether it is one of the user's.
    is_own: bool,
    /// What a file must hold besides.
    file_holds: Option<LazyRegex>,
    compiled: OnceLock<Result<CompiledRule, Error>>,
}

impl LazyRule {
    fn new(
        written: Arc<Written>,
        is_own: bool,
        compiled: OnceLock<Result<CompiledRule, Error>>,
    ) -> Result<Self, Error> {
        let regex = written.written.metadata.file_holds.clone();
        let regex = regex.map(|regex| LazyRegex::new(regex, is_own)).transpose();
        let file_holds = regex.map_err(|message| {
            let line = rule_file::line_of(&written.text, written.id(), "file_holds:");
            let message = format!("rule `{}`: `file_holds`: {message}", written.id());
            Error::rule(&written.rule.origin, line, message)
        })?;
        Ok(Self {
            written,
            is_own,
            file_holds,
            compiled,
        })
    }

    /// Whether it could find something in a file that holds the words it needs.
    fn may_match(&self, path: &str, text: &str) -> bool {
        let may_hold = |regex: &LazyRegex| regex.is_match(text);
        self.written.may_look_at(path) && self.file_holds.as_ref().is_none_or(may_hold)
    }

    /// Whether all is compiled that a text with these words calls for.
    fn is_ready(&self, sets: &Sets, held: &Held) -> bool {
        let Some(Ok(compiled)) = self.compiled.get() else {
            return false;
        };
        let flow = compiled.flow.as_ref();
        compiled.patterns.is_prepared(held) && flow.is_none_or(|flow| sets.is_prepared(flow, held))
    }

    /// Compiles what a text with these words calls for.
    fn prepare(
        &self,
        sets: &Sets,
        held: &Held,
        compiler: &mut PatternCompiler<'_>,
    ) -> Result<(), Error> {
        let written = &self.written;
        let compiled = self.compiled.get_or_init(|| {
            let compiled = written.compile(compiler)?;
            sets.check(&compiled, &written.text)?;
            Ok(compiled)
        });
        let compiled = compiled.as_ref().map_err(Clone::clone)?;
        written.tell_others(compiler);
        compiled.prepare(held, &written.text, compiler)?;
        compiler.others.clear();
        match &compiled.flow {
            Some(flow) => sets.prepare(flow, held, compiler),
            None => Ok(()),
        }
    }

    /// What a file must hold. What a rule of the user's needs is known from its patterns as they
    /// were compiled; for built-in rules the tests show that both agree.
    fn need<'r>(
        &'r self,
        sets: &'r Sets,
        symbols: &Symbols,
        reader: &Reader<'_>,
    ) -> Need<Literal<'r>> {
        let written = &self.written.written;
        match self.compiled.get() {
            Some(Ok(compiled)) if self.is_own => {
                reader
                    .of_rule(written, None)
                    .keep(&|literal| match literal {
                        Literal::Word(word) => compiled.mentions(word, symbols),
                        Literal::Text(_) => true,
                    })
            }
            _ => reader.of_rule(written, Some(sets)),
        }
    }
}

/// See the module.
pub(super) struct RuleSet {
    grammar: Grammar,
    /// The names that the rules compiled so far mention.
    symbols: Mutex<Arc<Symbols>>,
    rules: Vec<LazyRule>,
    /// What taint rules share.
    sets: Sets,
    /// How the taint engine reads the language; made when it is needed.
    table: OnceLock<Option<Table>>,
    prefilter: Prefilter,
    /// Lets fewer rules through, but takes longer to make.
    thorough: OnceLock<Prefilter>,
    /// How much was scanned.
    bytes: AtomicUsize,
}

impl RuleSet {
    /// Rules of the user win over built-in ones of the same id.
    pub(super) fn new(
        language: &'static Language,
        own: &[Arc<Written>],
        selection: &RuleSelection,
    ) -> Result<Self, Error> {
        let grammar = Grammar::new(language);
        let mut symbols = Symbols::default();
        let mut rules = Vec::new();
        let runs = |written: &Written| written.is_for(language) && selection.keeps(written.id());
        let sets = read_sets(language, selection)?;
        for written in own.iter().filter(|written| runs(written)) {
            let mut compiler = PatternCompiler::new(&grammar, &mut symbols, true);
            let compiled = written.compile(&mut compiler)?;
            sets.check(&compiled, &written.text)?;
            if let Some(flow) = &compiled.flow {
                sets.prepare(flow, &Held::default(), &mut compiler)?;
            }
            let compiled = OnceLock::from(Ok(compiled));
            rules.push(LazyRule::new(Arc::clone(written), true, compiled)?);
        }
        for folder in language.rule_folders {
            let folder = format!("code/{folder}/");
            let files = rule::embedded(&folder);
            for file in files.filter(|file| !taint::is_set_file(file.path)) {
                let built_in = read_built_in(file)?.into_iter();
                let kept = built_in.filter(|written| {
                    runs(written) && own.iter().all(|own| own.id() != written.id())
                });
                for written in kept {
                    rules.push(LazyRule::new(Arc::new(written), false, OnceLock::new())?);
                }
            }
        }
        rules.sort_by(|a, b| a.written.id().cmp(b.written.id()));
        let reader = Reader::new(language, Depth::Words);
        let needs = rules.iter().map(|rule| rule.need(&sets, &symbols, &reader));
        Ok(Self {
            prefilter: Prefilter::new(needs),
            table: OnceLock::new(),
            sets,
            grammar,
            symbols: Mutex::new(Arc::new(symbols)),
            rules,
            thorough: OnceLock::new(),
            bytes: AtomicUsize::new(0),
        })
    }

    fn prefilter(&self, bytes: usize) -> &Prefilter {
        if self.bytes.fetch_add(bytes, Ordering::Relaxed) < QUICK_BYTES {
            return &self.prefilter;
        }
        self.thorough.get_or_init(|| {
            let symbols = self.symbols.lock();
            let symbols = Arc::clone(&symbols.unwrap_or_else(PoisonError::into_inner));
            let reader = Reader::new(self.grammar.language, Depth::Expressions);
            let rules = self.rules.iter();
            Prefilter::new(rules.map(|rule| rule.need(&self.sets, &symbols, &reader)))
        })
    }

    /// The rules, compiled as far as a text with these words calls for it, and all names that they
    /// mention.
    fn compiled(
        &self,
        rules: &[usize],
        held: &Held,
    ) -> Result<(Vec<&CompiledRule>, Arc<Symbols>), Error> {
        let rules: Vec<&LazyRule> = rules.iter().map(|rule| &self.rules[*rule]).collect();
        let is_ready = rules.iter().all(|rule| rule.is_ready(&self.sets, held));
        let lock = self.symbols.lock();
        let mut symbols = lock.unwrap_or_else(PoisonError::into_inner);
        if !is_ready {
            let symbols = Arc::make_mut(&mut symbols);
            let mut compiler = PatternCompiler::new(&self.grammar, symbols, false);
            for rule in &rules {
                rule.prepare(&self.sets, held, &mut compiler)?;
            }
        }
        let compiled = rules
            .iter()
            .filter_map(|rule| rule.compiled.get()?.as_ref().ok());
        Ok((compiled.collect(), Arc::clone(&symbols)))
    }

    pub(super) fn scan(&self, path: &str, text: &str) -> Outcome {
        let (mut candidates, words) = self.prefilter(text.len()).candidates(text);
        candidates.retain(|rule| self.rules[*rule].may_match(path, text));
        let (mut rules, symbols) = match self.compiled(&candidates, &words) {
            Ok(compiled) => compiled,
            Err(error) => return skipped(None, format!("the built-in rules are broken: {error}")),
        };
        rules.retain(|rule| rule.paths.as_ref().is_none_or(|paths| paths.keeps(path)));
        if rules.is_empty() {
            return Outcome::default();
        }
        if u32::try_from(text.len()).is_err() {
            return skipped(None, "it is larger than 4 GiB: more than the parser takes");
        }
        let code = match self.grammar.language.has_grammar() {
            true => text,
            false => "",
        };
        let Some(parsed) = parse_mended(&self.grammar, code) else {
            return skipped(
                None,
                "the parser gave up on it: the code is nested or broken too badly",
            );
        };
        let tree = Tree::new(&self.grammar, text, &parsed, &*symbols);
        drop(parsed);
        let steps = FREE_STEPS + STEPS_PER_BYTE * text.len() as u64;
        let file = File::new(tree, &symbols, words, Budget::new(steps));
        let mut outcome = Outcome::default();
        let (flows, rules): (Vec<&CompiledRule>, Vec<&CompiledRule>) =
            rules.into_iter().partition(|rule| rule.flow.is_some());
        if !flows.is_empty() {
            self.follow(&file, &flows, &mut outcome);
        }
        for rule in rules {
            let found = match file.budget.start_rule() {
                true => evaluate(&file, rule),
                false => Vec::new(),
            };
            if file.budget.end_rule() {
                let found = merge(text, found);
                outcome
                    .hits
                    .extend(found.iter().map(|found| hit(&file, rule, found)));
            } else {
                let id = &rule.rule.id;
                let reason = format!("rule {id} did not run: matching takes too many steps here");
                outcome.skipped.push(Part { line: None, reason });
            }
        }
        outcome
    }

    /// Runs taint rules.
    fn follow(&self, file: &File<'_>, rules: &[&CompiledRule], outcome: &mut Outcome) {
        let table = self.table.get_or_init(|| Table::new(&self.grammar));
        let Some(table) = table else {
            let language = self.grammar.language.names[0];
            let reason = format!("taint rules did not run: data is not followed in {language}");
            outcome.skipped.push(Part { line: None, reason });
            return;
        };
        let result = taint::run(file, table, &self.sets, rules);
        outcome.skipped.extend(result.skipped);
        for flow in result.flows {
            let mut hit = hit(file, rules[flow.rule], &flow.sink);
            flow.tell(&mut hit);
            outcome.hits.push(hit);
        }
    }
}

thread_local! {
    /// Keeps what it allocated for the next text.
    static PARSER: RefCell<Parser> = RefCell::new(Parser::new());
}

/// `None`: it takes too long.
pub(super) fn parse(language: &tree_sitter::Language, text: &str) -> Option<tree_sitter::Tree> {
    PARSER.with_borrow_mut(|parser| {
        parser.set_language(language).ok()?;
        let parsed = parse_with(parser, text);
        if parsed.is_none() {
            // Else it would go on where it stopped.
            parser.reset();
        }
        parsed
    })
}

fn parse_with(parser: &mut Parser, text: &str) -> Option<tree_sitter::Tree> {
    let mut looks = FREE_LOOKS + text.len() / BYTES_PER_LOOK;
    let mut look = |_: &ParseState| match looks.checked_sub(1) {
        Some(left) => {
            looks = left;
            ControlFlow::Continue(())
        }
        None => ControlFlow::Break(()),
    };
    let options = ParseOptions::new().progress_callback(&mut look);
    let bytes = text.as_bytes();
    let mut read = |offset: usize, _| bytes.get(offset..).unwrap_or_default();
    parser.parse_with_options(&mut read, None, Some(options))
}

/// As `parse`; of a fragment that can be mended, the reading with less that is broken.
fn parse_mended(grammar: &Grammar, text: &str) -> Option<tree_sitter::Tree> {
    let parsed = parse(&grammar.parser, text)?;
    if !parsed.root_node().has_error() {
        return Some(parsed);
    }
    let mended = mend::mended(grammar.language, text);
    let mended = mended
        .iter()
        .filter_map(|text| parse(&grammar.parser, text));
    std::iter::once(parsed).chain(mended).min_by_key(broken)
}

/// How many bytes stand in statements that do not parse.
fn broken(parsed: &tree_sitter::Tree) -> usize {
    let root = parsed.root_node();
    let mut cursor = root.walk();
    root.children(&mut cursor)
        .filter(|child| child.has_error())
        .map(|child| child.byte_range().len())
        .sum()
}

/// One match for each place: of matches that begin on one line and lie in each other, the widest.
fn merge(text: &str, mut found: Vec<Match>) -> Vec<Match> {
    found.sort_by(|a, b| a.start.cmp(&b.start).then(b.end.cmp(&a.end)));
    let mut kept: Vec<Match> = Vec::new();
    // Where the first line of the last match that was kept ends.
    let mut line_end = 0;
    for new in found {
        let is_part = kept
            .last()
            .is_some_and(|last| new.end <= last.end && new.start as usize <= line_end);
        if !is_part {
            let (start, end) = (new.start as usize, new.end as usize);
            line_end = text[start..end].find('\n').map_or(end, |at| start + at);
            kept.push(new);
        }
    }
    kept
}

fn hit(file: &File<'_>, rule: &CompiledRule, found: &Match) -> Hit {
    let message = message(file, rule, found);
    let mut hit = Hit::new(
        &rule.rule,
        found.start as usize..found.end as usize,
        message,
    );
    hit.secret = rule.secret;
    hit
}

/// The rule's message with the text of each metavariable in its place.
fn message(file: &File<'_>, rule: &CompiledRule, found: &Match) -> String {
    let mut message = rule.message.clone();
    if !message.contains('$') {
        return message;
    }
    let mut slots: Vec<usize> = (0..rule.metavariables.names.len()).collect();
    // `$XY` before `$X`.
    slots.sort_by_key(|slot| std::cmp::Reverse(rule.metavariables.names[*slot].len()));
    for slot in slots {
        let Some(value) = found.values.get(slot).copied().flatten() else {
            continue;
        };
        let Some((start, end)) = file.value_span(value) else {
            continue;
        };
        let text = &file.tree.source[start as usize..end as usize];
        let quote = if rule.secret {
            "(hidden)".to_owned()
        } else {
            shorten(text, MAX_QUOTE)
        };
        message = message.replace(&rule.metavariables.names[slot], &quote);
    }
    message
}

/// The text on one line, as far as so many characters.
pub(super) fn shorten(text: &str, limit: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    match line.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::needs;
    use crate::code::pattern::{Anchor, Pattern};
    use crate::code::words::words;

    /// Else a file in which the rule could find something would not be looked at.
    #[test]
    fn built_in_rules_need_no_word_that_their_patterns_do_not() {
        let mut wrong = String::new();
        for language in super::super::LANGUAGES {
            let set = RuleSet::new(language, &[], &RuleSelection::default()).unwrap();
            let all: Vec<usize> = (0..set.rules.len()).collect();
            let (_, symbols) = set.compiled(&all, &Held::default()).unwrap();
            let reader = Reader::new(language, Depth::Words);
            for rule in &set.rules {
                let need = reader.of_rule(&rule.written.written, None);
                let (name, id) = (language.names[0], rule.written.id());
                let compiled = rule.compiled.get().unwrap().as_ref().unwrap();
                // What only another language of the rule can read finds nothing here.
                let is_foreign = |pattern: &Pattern| pattern.anchor == Anchor::Nothing;
                if compiled.patterns.ready().any(is_foreign) {
                    continue;
                }
                need.each(&mut |literal| match literal {
                    Literal::Word(word)
                        if compiled.mentions(word, &symbols) || needs::is_statement(word) => {}
                    literal => wrong += &format!("{name}: {id}: {literal:?}\n"),
                });
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
    }

    /// Else a pattern would not be made ready for a file in which it matches.
    #[test]
    fn names_in_built_in_patterns_are_those_without_which_they_do_not_match() {
        let mut wrong = String::new();
        for language in super::super::LANGUAGES {
            let set = RuleSet::new(language, &[], &RuleSelection::default()).unwrap();
            let all: Vec<usize> = (0..set.rules.len()).collect();
            let (_, symbols) = set.compiled(&all, &Held::default()).unwrap();
            let mut look = |text: &str, pattern: &Pattern| {
                let mut literals = Vec::new();
                let mut parts = pattern.parts.iter();
                parts
                    .by_ref()
                    .for_each(|part| part.literals(&symbols, &mut literals));
                let is_foreign = pattern.anchor == Anchor::Nothing;
                for name in needs::names(text, language) {
                    if !is_foreign
                        && !literals
                            .iter()
                            .any(|held| words(held).any(|word| word == name))
                    {
                        wrong += &format!("{}: {name} of {text}\n", language.names[0]);
                    }
                }
            };
            for rule in &set.rules {
                let compiled = rule.compiled.get().unwrap().as_ref().unwrap();
                compiled.patterns.each(&mut look);
            }
            set.sets
                .each_compiled(&mut |set| set.patterns.each(&mut look));
        }
        assert!(wrong.is_empty(), "{wrong}");
    }
}
