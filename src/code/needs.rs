//! The words that a file must hold for a rule to find anything in it, read from the rule as it is
//! written: most rules of a run are never looked at any closer.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use super::compile::taint::{Kind, Sets};
use super::lang::Language;
use super::placeholder::name_length;
use super::regex_need::{of_regex, only_words};
use super::rule_file::{Clause, MetavariablePattern, Nested, WrittenRule};
use super::taint::written::WrittenEntry;
use super::words::is_word_byte;

/// A text that a file must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Literal<'r> {
    /// A whole word.
    Word(Cow<'r, str>),
    /// Any text; ASCII letters in lower case stand for both cases.
    Text(String),
}

/// What a file must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Need<W> {
    Word(W),
    All(Vec<Need<W>>),
    Any(Vec<Need<W>>),
}

impl<W> Need<W> {
    /// What every file meets.
    pub(super) fn nothing() -> Self {
        Self::All(Vec::new())
    }

    pub(super) fn is_nothing(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    pub(super) fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut kept: Vec<Self> = parts
            .into_iter()
            .filter(|part| !part.is_nothing())
            .collect();
        match kept.len() {
            1 => kept.remove(0),
            _ => Self::All(kept),
        }
    }

    pub(super) fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut parts: Vec<Self> = parts.into_iter().collect();
        match parts.len() {
            1 => parts.remove(0),
            _ if parts.iter().any(Self::is_nothing) => Self::nothing(),
            _ => Self::Any(parts),
        }
    }

    pub(super) fn is_met(&self, has: &impl Fn(&W) -> bool) -> bool {
        match self {
            Self::Word(word) => has(word),
            Self::All(parts) => parts.iter().all(|part| part.is_met(has)),
            Self::Any(parts) => parts.iter().any(|part| part.is_met(has)),
        }
    }

    /// Some of the words, of which a file that meets the need holds one at least; `None`: there are no
    /// such words.
    pub(super) fn one_of(&self) -> Option<Vec<&W>> {
        match self {
            Self::Word(word) => Some(vec![word]),
            Self::All(parts) => {
                let parts = parts.iter().filter_map(Self::one_of);
                parts.min_by_key(Vec::len)
            }
            Self::Any(parts) => {
                let parts: Option<Vec<Vec<&W>>> = parts.iter().map(Self::one_of).collect();
                Some(parts?.concat())
            }
        }
    }

    /// Without the words that `is_needed` denies.
    pub(super) fn keep(self, is_needed: &impl Fn(&W) -> bool) -> Self {
        match self {
            Self::Word(word) if is_needed(&word) => Self::Word(word),
            Self::Word(_) => Self::nothing(),
            Self::All(parts) => Self::all(parts.into_iter().map(|part| part.keep(is_needed))),
            Self::Any(parts) => Self::any(parts.into_iter().map(|part| part.keep(is_needed))),
        }
    }

    pub(super) fn each(&self, take: &mut impl FnMut(&W)) {
        match self {
            Self::Word(word) => take(word),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each(take)),
        }
    }

    pub(super) fn map<V>(&self, number: &mut impl FnMut(&W) -> V) -> Need<V> {
        match self {
            Self::Word(word) => Need::Word(number(word)),
            Self::All(parts) => Need::All(parts.iter().map(|part| part.map(number)).collect()),
            Self::Any(parts) => Need::Any(parts.iter().map(|part| part.map(number)).collect()),
        }
    }
}

/// How closely a rule is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Words alone: quick to read and to look for.
    Words,
    /// Regular expressions as well: worth it for many files.
    Expressions,
}

/// Reads what rules need in a file of a language.
pub(super) struct Reader<'l> {
    language: &'l Language,
    depth: Depth,
    /// Of expressions that were read: those of shared sets come again with each rule.
    known: RefCell<HashMap<String, Need<Literal<'static>>>>,
}

impl<'l> Reader<'l> {
    pub(super) fn new(language: &'l Language, depth: Depth) -> Self {
        Self {
            language,
            depth,
            known: RefCell::default(),
        }
    }

    /// What the rule needs. Without `sets`, what they need is not known.
    pub(super) fn of_rule<'r>(
        &self,
        rule: &'r WrittenRule,
        sets: Option<&'r Sets>,
    ) -> Need<Literal<'r>> {
        if rule.is_taint() {
            let sinks = rule.pattern_sinks.iter().flatten();
            let sources = rule.pattern_sources.iter().flatten();
            return Need::all([
                Need::any(sinks.map(|entry| self.entry(entry, sets, Kind::Sink))),
                Need::any(sources.map(|entry| self.entry(entry, sets, Kind::Source))),
            ]);
        }
        let own = self.one_of(
            rule.pattern.as_deref(),
            rule.patterns.as_deref(),
            rule.pattern_either.as_deref(),
        );
        Need::all([own, self.regex(rule.pattern_regex.as_deref())])
    }

    fn entry<'r>(
        &self,
        entry: &'r WrittenEntry,
        sets: Option<&'r Sets>,
        kind: Kind,
    ) -> Need<Literal<'r>> {
        if let Some(name) = &entry.set {
            let set = sets.and_then(|sets| sets.written(kind, name));
            return set.map_or_else(Need::nothing, |set| {
                Need::any(set.any.iter().map(|entry| self.entry(entry, None, kind)))
            });
        }
        let own = self.one_of(
            entry.pattern.as_deref(),
            entry.patterns.as_deref(),
            entry.pattern_either.as_deref(),
        );
        Need::all([own, self.regex(entry.pattern_regex.as_deref())])
    }

    fn one_of<'r>(
        &self,
        pattern: Option<&'r str>,
        patterns: Option<&'r [Clause]>,
        either: Option<&'r [Clause]>,
    ) -> Need<Literal<'r>> {
        match (pattern, patterns, either) {
            (Some(pattern), ..) => self.pattern(pattern),
            (_, Some(clauses), _) => Need::all(clauses.iter().map(|clause| self.clause(clause))),
            (.., Some(clauses)) => Need::any(clauses.iter().map(|clause| self.clause(clause))),
            _ => Need::nothing(),
        }
    }

    fn clause<'r>(&self, clause: &'r Clause) -> Need<Literal<'r>> {
        let own = self.one_of(
            clause.pattern.as_deref(),
            clause.patterns.as_deref(),
            clause.pattern_either.as_deref(),
        );
        let inside = match &clause.pattern_inside {
            Some(Nested::Pattern(text)) => self.pattern(text),
            Some(Nested::Clause(clause)) => self.clause(clause),
            None => Need::nothing(),
        };
        let value = clause.metavariable_pattern.as_ref();
        let value = value.map_or_else(Need::nothing, |condition| self.value(condition));
        let named = clause.metavariable_regex.as_ref();
        let named = self.value_regex(named.map(|condition| &*condition.regex));
        let text = self.regex(clause.pattern_regex.as_deref());
        Need::all([own, inside, value, named, text])
    }

    fn regex(&self, regex: Option<&str>) -> Need<Literal<'static>> {
        match regex {
            Some(regex) if self.depth == Depth::Expressions => self.known(regex, |regex| {
                of_regex(regex).map(&mut |text| Literal::Text(text.clone()))
            }),
            _ => Need::nothing(),
        }
    }

    /// What was read of the text before, or is read now.
    fn known(
        &self,
        text: &str,
        read: impl FnOnce(&str) -> Need<Literal<'static>>,
    ) -> Need<Literal<'static>> {
        if let Some(known) = self.known.borrow().get(text) {
            return known.clone();
        }
        let need = read(text);
        let mut known = self.known.borrow_mut();
        known.insert(text.to_owned(), need.clone());
        need
    }

    /// Of an expression for what a metavariable stands for: names end where words do.
    fn value_regex(&self, regex: Option<&str>) -> Need<Literal<'static>> {
        let is_read = self.depth == Depth::Expressions;
        let Some(regex) = regex.filter(|_| is_read) else {
            return Need::nothing();
        };
        self.known(&format!("^(?:{regex})"), |_| match only_words(regex) {
            Some(words) => {
                let words = words.into_iter().map(Cow::Owned);
                Need::any(words.map(|word| Need::Word(Literal::Word(word))))
            }
            None => of_regex(regex).map(&mut |text| Literal::Text(text.clone())),
        })
    }

    fn value<'r>(&self, condition: &'r MetavariablePattern) -> Need<Literal<'r>> {
        let own = self.one_of(
            condition.pattern.as_deref(),
            condition.patterns.as_deref(),
            condition.pattern_either.as_deref(),
        );
        Need::all([own, self.regex(condition.pattern_regex.as_deref())])
    }

    fn pattern<'r>(&self, text: &'r str) -> Need<Literal<'r>> {
        let words = pattern_words(text, self.language).into_iter();
        let words = words.map(|word| Need::Word(Literal::Word(word.into())));
        let texts = text.split("\"=~/").skip(1);
        let texts = texts.filter_map(|rest| rest.split_once("/\""));
        let texts = texts.map(|(regex, _)| self.regex(Some(&regex.replace("\\\\", "\\"))));
        Need::all(words.chain(texts))
    }
}

/// The words that code must have for the pattern to match.
pub(super) fn pattern_words<'r>(text: &'r str, language: &Language) -> Vec<&'r str> {
    words_of(text, language, true)
}

/// Those of the words that are names, or the like: a text may be put together of others, a name is
/// written out.
pub(super) fn names<'r>(text: &'r str, language: &Language) -> Vec<&'r str> {
    let mut names = words_of(text, language, false);
    names.retain(|name| !is_statement(name));
    names
}

/// Whether the word makes a statement, of which no trace is left but its kind.
pub(super) fn is_statement(word: &str) -> bool {
    matches!(
        word,
        "goto"
            | "include"
            | "include_once"
            | "lock"
            | "loop"
            | "raw"
            | "require_once"
            | "synchronized"
            | "unless"
    )
}

fn words_of<'r>(text: &'r str, language: &Language, with_texts: bool) -> Vec<&'r str> {
    let mut words = Vec::new();
    read_pattern(text, language, with_texts, &mut words);
    // The longest say most.
    words.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    words.dedup();
    words
}

/// Whether it is a word of the languages, which a pattern may have though the code has another, or
/// none.
fn is_loose(word: &str) -> bool {
    matches!(
        word,
        "ADD"
            | "ARG"
            | "AS"
            | "CMD"
            | "COPY"
            | "ENTRYPOINT"
            | "ENV"
            | "EXPOSE"
            | "FROM"
            | "HEALTHCHECK"
            | "LABEL"
            | "MAINTAINER"
            | "ONBUILD"
            | "RUN"
            | "SHELL"
            | "STOPSIGNAL"
            | "String"
            | "USER"
            | "VOLUME"
            | "WORKDIR"
            | "abstract"
            | "and"
            | "array"
            | "as"
            | "assert"
            | "async"
            | "auto"
            | "await"
            | "begin"
            | "bool"
            | "boolean"
            | "break"
            | "byte"
            | "case"
            | "catch"
            | "char"
            | "class"
            | "const"
            | "continue"
            | "def"
            | "default"
            | "defer"
            | "delete"
            | "do"
            | "double"
            | "echo"
            | "elif"
            | "else"
            | "end"
            | "enum"
            | "except"
            | "exit"
            | "export"
            | "extends"
            | "extern"
            | "final"
            | "finally"
            | "float"
            | "fn"
            | "for"
            | "foreach"
            | "from"
            | "fun"
            | "func"
            | "function"
            | "global"
            | "go"
            | "if"
            | "impl"
            | "implements"
            | "import"
            | "in"
            | "inline"
            | "instanceof"
            | "int"
            | "interface"
            | "is"
            | "lambda"
            | "let"
            | "long"
            | "map"
            | "match"
            | "module"
            | "mut"
            | "namespace"
            | "new"
            | "nonlocal"
            | "not"
            | "of"
            | "or"
            | "override"
            | "pass"
            | "print"
            | "private"
            | "protected"
            | "pub"
            | "public"
            | "raise"
            | "range"
            | "readonly"
            | "register"
            | "require"
            | "return"
            | "select"
            | "short"
            | "signed"
            | "sizeof"
            | "stackalloc"
            | "static"
            | "string"
            | "struct"
            | "switch"
            | "then"
            | "this"
            | "throw"
            | "throws"
            | "trait"
            | "try"
            | "type"
            | "typedef"
            | "typeof"
            | "union"
            | "unsafe"
            | "unsigned"
            | "use"
            | "using"
            | "val"
            | "var"
            | "virtual"
            | "void"
            | "volatile"
            | "where"
            | "while"
            | "with"
            | "yield"
    )
}

/// The words of names in a pattern, and of texts if they are asked for. What is left out costs a look
/// at more files, no finding.
fn read_pattern<'r>(
    text: &'r str,
    language: &Language,
    with_texts: bool,
    words: &mut Vec<&'r str>,
) {
    let mut rest = text;
    while let Some(first) = rest.bytes().next() {
        let length = match first {
            b'"' | b'\'' | b'`' => {
                let known = words.len();
                let length = read_string(rest, language, words);
                if !with_texts {
                    words.truncate(known);
                }
                length
            }
            b'$' if name_length(rest[1..].trim_start_matches("...")) > 0 => {
                let name = rest[1..].trim_start_matches("...");
                rest.len() - name.len() + name_length(name)
            }
            b'(' => typed_hole(rest).unwrap_or(1),
            _ if rest.starts_with(language.line_comment) || rest.starts_with("/*") => {
                // The pattern may be written in one line: nothing after it counts.
                return;
            }
            byte if is_word_byte(byte) => {
                let length = word_length(rest);
                let (word, after) = rest.split_at(length);
                // The prefix of a string, and a name that may belong to it.
                let is_prefix = length <= 2 && after.starts_with(['"', '\'']);
                let is_number = byte.is_ascii_digit();
                // Whatever the word means elsewhere.
                let is_method =
                    text[..text.len() - rest.len()].ends_with('.') && after.starts_with('(');
                if length > 1 && !is_prefix && !is_number && (is_method || !is_loose(word)) {
                    words.push(word);
                }
                length
            }
            _ => 1,
        };
        rest = rest.get(length..).unwrap_or_default();
    }
}

fn word_length(text: &str) -> usize {
    let end = text.bytes().position(|byte| !is_word_byte(byte));
    end.unwrap_or(text.len())
}

/// Takes the words of the string literal that begins here; its length. A quote that nothing closes
/// is none.
fn read_string<'r>(text: &'r str, language: &Language, words: &mut Vec<&'r str>) -> usize {
    let quote = &text[..1];
    let quote = match text.starts_with(&quote.repeat(3)) {
        true => &text[..3],
        false => quote,
    };
    let body = &text[quote.len()..];
    let Some(end) = body.find(quote) else {
        return quote.len();
    };
    let content = &body[..end];
    // Holes, expressions, escapes, code.
    if !content.contains(['\\', '{', '%', '@'])
        && !content.contains("...")
        && !content.starts_with("=~/")
        && !has_hole(content)
    {
        words.extend(super::words::words(content).filter(|word| word.len() > 1));
    } else if quote == "`" && language.line_comment == "//" {
        // Code in a template: `...${code}...`.
        let code = content.split("${").skip(1);
        for code in code.filter_map(|code| code.split('}').next()) {
            read_pattern(code, language, true, words);
        }
    }
    2 * quote.len() + end
}

/// Whether something stands for others in a text: `$X`, but not `$where`.
fn has_hole(text: &str) -> bool {
    let mut after = text.split('$').skip(1);
    after.any(|rest| !rest.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// The length of `(T $X)`, `($X : T)`, `($X T)`: a type that need not be written in the code.
fn typed_hole(text: &str) -> Option<usize> {
    let end = text.find(')')?;
    let inner = text[1..end].trim();
    let is_plain = !inner.contains(['(', ',', '=', '"', '\'']);
    let name = inner.find('$')?;
    let is_alone = name + 1 + name_length(&inner[name + 1..]) == inner.len() || name == 0;
    (is_plain && is_alone && inner.contains([' ', ':'])).then_some(end + 1)
}
