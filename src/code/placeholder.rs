//! Names that stand for the holes of a pattern while it is parsed as code.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::lang::Language;

const DOTS: &str = "FsDots__";
const METAVARIABLE: &str = "FsMeta__";
const MANY: &str = "FsMany__";
const DEEP: &str = "FsDeep__";
/// Followed by the type as hexadecimal digits, `__` and the name of the metavariable.
const TYPED_NAME: &str = "FsType__";

/// A hole.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Placeholder {
    /// `...`
    Dots,
    /// `$X`, with the `$`.
    Metavariable(String),
    /// `$...X`
    Many(String),
    /// `(T $X)`, `($X : T)`: the name with the `$`, and the type.
    Typed(String, String),
}

/// `$X`, `$_`, `$FOO_1`.
pub(super) fn is_metavariable(text: &str) -> bool {
    text.strip_prefix('$')
        .is_some_and(|name| !name.is_empty() && name_length(name) == name.len())
}

/// The length of the metavariable's name at the start of the text, without `$`.
pub(super) fn name_length(text: &str) -> usize {
    if !text.starts_with(|c: char| c.is_ascii_uppercase() || c == '_') {
        return 0;
    }
    let end = text.find(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'));
    let length = end.unwrap_or(text.len());
    // `$Foo` is a name of PHP or JavaScript, not `$F`.
    if text[length..].starts_with(|c: char| c.is_alphanumeric()) {
        0
    } else {
        length
    }
}

/// The names of all metavariables in a pattern's text, with the `$` or `$...`.
pub(super) fn metavariables(text: &str, take: &mut dyn FnMut(&str)) {
    for (at, _) in text.match_indices('$') {
        let rest = &text[at + 1..];
        let name = rest.strip_prefix("...").unwrap_or(rest);
        let start = text.len() - name.len();
        match name_length(name) {
            0 => {}
            length => take(&text[at..start + length]),
        }
    }
}

/// The hole that a node's text stands for.
pub(super) fn read(text: &str) -> Option<Placeholder> {
    let text = text.trim().trim_end_matches([';', ',']).trim_end();
    let text = text.strip_prefix('$').unwrap_or(text);
    if is_dots(text) || text == "..." {
        return Some(Placeholder::Dots);
    }
    if !text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    {
        return None;
    }
    if let Some(name) = text.strip_prefix(METAVARIABLE) {
        return Some(Placeholder::Metavariable(format!("${name}")));
    }
    if let Some((kind, name)) = text
        .strip_prefix(TYPED_NAME)
        .and_then(|rest| rest.split_once("__"))
    {
        let digits = kind.as_bytes().chunks(2);
        let byte = |digits: &[u8]| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
        let kind = String::from_utf8(digits.map(byte).collect::<Option<_>>()?).ok()?;
        return Some(Placeholder::Typed(format!("${name}"), kind));
    }
    text.strip_prefix(MANY)
        .map(|name| Placeholder::Many(format!("$...{name}")))
}

/// An expression over ASCII, and over all characters, which takes ten times as long to make.
struct Twice(LazyLock<Regex>, LazyLock<Regex>);

impl Twice {
    fn for_text(&self, text: &str) -> &Regex {
        match text.is_ascii() {
            true => &self.0,
            false => &self.1,
        }
    }
}

fn make(flags: &str, text: &str) -> Regex {
    Regex::new(&format!("(?{flags}){text}"))
        .expect("the expression is valid, as the tests of patterns show")
}

/// `(T $X)`, `($X : T)` and `($X T)`.
static TYPED_HOLE: Twice = Twice(
    LazyLock::new(|| make("x-u", TYPED)),
    LazyLock::new(|| make("x", TYPED)),
);
const TYPED: &str = r"\(\s* (?:
        (?<type_first>[\w.:$]+(?:<[\w.,?\ <>$]*>)?(?:\[\])*\*?) \s+ \$(?<name_last>[A-Z_][A-Z0-9_]*)
        | \$(?<name_first>[A-Z_][A-Z0-9_]*) (?: \s*:\s* | \s+ )
          (?<type_last>[*&\[\]]*[\w.:$]+(?:<[\w.,?\ <>]*>)?(?:\[\])*)
    ) \s*\)";

/// `$NAME(` at the start of a line, `type name(`, and `@Annotation(`.
static OPENINGS: Twice = Twice(
    LazyLock::new(|| make("m-u", OPENING)),
    LazyLock::new(|| make("m", OPENING)),
);
const OPENING: &str =
    r"^[ \t]*(?<method>\$[A-Z_][A-Z0-9_]*)\s*\(|(?<annotation>@[\w.$]+)\(|[\w>\]]\s+\$?\w+\s*\(";

/// The pattern with what its author left out and the grammar wants: what a method returns, the
/// keys of an annotation's `...`.
pub(super) fn completed<'t>(text: &'t str, language: &Language) -> Cow<'t, str> {
    if !matches!(language.names[0], "java" | "csharp") || !text.contains("...") {
        return Cow::Borrowed(text);
    }
    let mut whole = String::new();
    let mut done = 0;
    for found in OPENINGS.for_text(text).captures_iter(text) {
        let open = found.get(0).map_or(0, |all| all.end());
        if open < done {
            continue;
        }
        let Some(close) = closing(&text[open..]).map(|length| open + length) else {
            continue;
        };
        let (inside, after) = (&text[open..close], text[close + 1..].trim_start());
        if let Some(name) = found.name("method")
            && (after.starts_with('{') || after.starts_with("throws"))
        {
            whole += &text[done..name.start()];
            whole += "$_ ";
            whole += &text[name.start()..open];
            whole += &with_types(inside);
            done = close;
        } else if is_declared(&text[..open]) && after.starts_with('{') {
            whole += &text[done..open];
            whole += &with_types(inside);
            done = close;
        } else if found.name("annotation").is_some() && inside.contains('=') {
            let entry = |entry: &str| match entry.trim() {
                "..." => "... = ...".to_owned(),
                _ => entry.to_owned(),
            };
            whole += &text[done..open];
            whole += &inside.split(',').map(entry).collect::<Vec<_>>().join(",");
            done = close;
        }
    }
    whole += &text[done..];
    Cow::Owned(whole)
}

/// Whether the text ends with `type name(`.
fn is_declared(before: &str) -> bool {
    let mut words = before.trim_end_matches('(').split_whitespace().rev();
    let (name, kind) = (words.next(), words.next());
    let is_type = |kind: &str| !matches!(kind, "new" | "return" | "else" | "throw" | "{" | "}");
    name.is_some_and(|name| !name.starts_with('@')) && kind.is_some_and(is_type)
}

/// Parameters of which a metavariable stands for the whole, with any type.
fn with_types(parameters: &str) -> String {
    let parameter = |text: &str| match is_metavariable(text.trim()) {
        true => format!(" $_ {}", text.trim()),
        false => text.to_owned(),
    };
    let parameters: Vec<String> = parameters.split(',').map(parameter).collect();
    parameters.join(",")
}

/// Where the parenthesis is closed that is open at the start of the text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return true,
            b')' => depth -= 1,
            _ => {}
        }
        false
    })
}

/// The pattern with names in place of its typed holes; `None` if it has none.
pub(super) fn rewrite_typed(text: &str) -> Option<String> {
    let rewritten = TYPED_HOLE
        .for_text(text)
        .replace_all(text, |found: &Captures<'_>| {
            let part = |first, second| {
                let part = found.name(first).or_else(|| found.name(second));
                part.map_or("", |part| part.as_str())
            };
            let kind = part("type_first", "type_last")
                .bytes()
                .map(|byte| format!("{byte:02x}"));
            let kind: String = kind.collect();
            format!("{TYPED_NAME}{kind}__{}", part("name_last", "name_first"))
        });
    match rewritten {
        Cow::Borrowed(_) => None,
        Cow::Owned(text) => Some(text),
    }
}

/// Whether the text is `...` in one of the forms of [`Holes`](super::lang::Holes).
fn is_dots(text: &str) -> bool {
    let text = text.trim_start_matches('*');
    let mut keywords = ["use ", "val ", "var "].iter();
    let member = keywords.find_map(|keyword| text.strip_prefix(keyword));
    let Some(rest) = member.unwrap_or(text).strip_prefix(DOTS) else {
        return false;
    };
    // Where a type and a name, or a key and a value are needed, the hole is written twice.
    matches!(rest, "" | "!()" | "()") || rest.trim_start_matches([' ', '=', ':']) == DOTS
}

/// Whether a call's text stands for `<... ...>`.
pub(super) fn is_deep(text: &str) -> bool {
    text.strip_prefix(DEEP)
        .is_some_and(|rest| rest.starts_with('('))
}

/// The text as the rule's author wrote it.
pub(super) fn restore(text: &str) -> String {
    if !text.contains("Fs") {
        return text.to_owned();
    }
    // Where variables begin with `$`, the name has a `$` in front already.
    text.replace(&format!("${MANY}"), "$...")
        .replace(MANY, "$...")
        .replace(&format!("${METAVARIABLE}"), "$")
        .replace(METAVARIABLE, "$")
        .replace(&format!("${DOTS}"), "...")
        .replace(DOTS, "...")
}

/// The pattern with names in place of its holes, in the forms worth parsing, best first.
pub(super) fn rewrites(text: &str, language: &Language) -> Vec<String> {
    let mut forms = Vec::new();
    for style in [Style::Plain, Style::Statement, Style::Declaration] {
        let form = rewrite(text, language, style);
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    if language.holes.statement_first && forms.len() > 1 {
        forms.swap(0, 1);
    }
    forms
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `...` is an expression.
    Plain,
    /// `...` is a statement where it stands alone.
    Statement,
    /// `...` is a declaration.
    Declaration,
}

fn rewrite(text: &str, language: &Language, style: Style) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut brackets: Vec<u8> = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let done = &text[..text.len() - rest.len()];
        if rest.starts_with("<...") {
            out.push_str(DEEP);
            out.push('(');
            rest = rest[4..].trim_start();
        } else if rest.starts_with("...>") {
            out.push(')');
            rest = &rest[4..];
        } else if let Some(name) = rest.strip_prefix("$...") {
            let length = name_length(name);
            let after = &name[length..];
            out.push_str(sigil(language, done, after));
            out.push_str(MANY);
            out.push_str(&name[..length]);
            rest = after;
        } else if let Some(name) = metavariable(rest, language) {
            let after = &rest[1 + name.len()..];
            out.push_str(sigil(language, done, after));
            out.push_str(METAVARIABLE);
            out.push_str(name);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("...") {
            if is_native(done, after) {
                out.push_str("...");
            } else {
                out.push_str(&dots(done, after, &brackets, language, style));
            }
            rest = after;
        } else {
            match c {
                '(' | '[' | '{' => brackets.push(c as u8),
                ')' | ']' | '}' => drop(brackets.pop()),
                _ => {}
            }
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// The name of the metavariable at the start of the text, without `$`.
fn metavariable<'t>(text: &'t str, language: &Language) -> Option<&'t str> {
    let name = text.strip_prefix('$')?;
    let name = &name[..name_length(name)];
    let own = language.sigil.as_ref().map_or(&[][..], |sigil| sigil.own);
    (!name.is_empty() && !own.contains(&name)).then_some(name)
}

/// What a metavariable begins with between these texts.
fn sigil(language: &Language, before: &str, after: &str) -> &'static str {
    match &language.sigil {
        Some(sigil) if !(sigil.bare)(before, after) => "$",
        _ => "",
    }
}

/// Whether `...` belongs to the language here: `args...`, `...args`.
fn is_native(before: &str, after: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    // In a string, text may touch it: the name is put back there.
    before.ends_with(|c: char| word(c) || c == ')')
        || after.starts_with(|c: char| word(c) || c == '$' || c == '[')
}

fn dots(before: &str, after: &str, brackets: &[u8], language: &Language, style: Style) -> String {
    let (previous, following) = (before.trim_end(), after.trim_start());
    let innermost = brackets.last().copied();
    let in_list = previous.ends_with([',', '(', '[', '.'])
        || following.starts_with([',', ')', ']', '.'])
        || matches!(innermost, Some(b'(' | b'['));
    let holes = &language.holes;
    let write = |form: &str| form.replace('@', DOTS);
    if in_list {
        return match innermost {
            Some(b'(') if (holes.opens_parameters)(before) => write(holes.parameter),
            Some(b'{') => write(holes.entry),
            _ => DOTS.to_owned(),
        };
    }
    // The items of an array.
    let array = previous.strip_suffix('{').map(str::trim_end);
    if language.names[0] == "java" && array.is_some_and(|before| before.ends_with('=')) {
        return DOTS.to_owned();
    }
    let starts = previous.is_empty()
        || previous.ends_with(['{', '}', ';'])
        || before.ends_with('\n')
        || before
            .lines()
            .last()
            .is_some_and(|line| line.trim().is_empty());
    match style {
        Style::Statement if starts => write(holes.statement),
        Style::Declaration if starts => write(holes.member),
        _ => DOTS.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::lang::{LANGUAGES, by_name};

    fn plain(text: &str, name: &str) -> Vec<String> {
        rewrites(text, LANGUAGES[by_name(name).expect("language")])
    }

    #[test]
    fn holes_become_names_and_back() {
        assert_eq!(
            plain("$X = f(..., $...Y, \"...\")", "python"),
            ["FsMeta__X = f(FsDots__, FsMany__Y, \"FsDots__\")"]
        );
        assert_eq!(restore("FsMeta__X FsDots__ FsMany__Y"), "$X ... $...Y");
        assert_eq!(read("FsDots__ FsDots__;"), Some(Placeholder::Dots));
        assert_eq!(read("f(FsDots__)"), None);
    }

    #[test]
    fn metavariables_are_found_in_any_place() {
        let mut found = Vec::new();
        let text = "$X = f($...ARGS, \"$Y_1\", $Foo, $, $é, $_)";
        metavariables(text, &mut |name| found.push(name.to_owned()));
        assert_eq!(found, ["$X", "$...ARGS", "$Y_1", "$_"]);
    }

    #[test]
    fn what_is_left_out_is_put_in() {
        let java = LANGUAGES[by_name("java").expect("language")];
        for (text, whole) in [
            ("$F(..., int $X) { ... }", "$_ $F(..., int $X) { ... }"),
            ("$F(...);", "$F(...);"),
            (
                "$T $F(..., $X, ...) { ... }",
                "$T $F(..., $_ $X, ...) { ... }",
            ),
            ("new T(..., $X) { ... }", "new T(..., $X) { ... }"),
            (
                "@Get(..., path = $P)\n$T $M(...) { ... }",
                "@Get(... = ..., path = $P)\n$T $M(...) { ... }",
            ),
            ("f(@Get(...) $T $X, ...)", "f(@Get(...) $T $X, ...)"),
        ] {
            assert_eq!(completed(text, java), whole);
        }
    }

    #[test]
    fn the_languages_own_dots_stay() {
        assert_eq!(plain("f(args...)", "go"), ["f(args...)"]);
        assert_eq!(plain("f(...args)", "js"), ["f(...args)"]);
    }

    #[test]
    fn names_with_small_letters_are_no_metavariables() {
        assert_eq!(
            plain("$Foo + $scope + $X", "js"),
            ["$Foo + $scope + FsMeta__X"]
        );
    }
}
