//! The languages: one file each. A file names the grammar's node kinds by what they mean to the
//! matcher, so that nothing outside this folder knows any one language.

use super::imports::Aliases;
use super::tree::{NodeId, Tree};

include!(concat!(env!("OUT_DIR"), "/code_lang.rs"));

/// A programming language, as its file defines it in `LANGUAGE`.
pub(crate) struct Language {
    /// As in Markdown fences; the first is the language's own name.
    pub(crate) names: &'static [&'static str],
    /// What a rule lists under `languages` to run on it.
    pub(crate) rule_names: &'static [&'static str],
    /// Folders of `rules/code/` that may hold rules for it.
    pub(crate) rule_folders: &'static [&'static str],
    /// File endings, without the dot. With a capital, whole names: `Dockerfile`; or their beginning:
    /// `Dockerfile.*`.
    pub(crate) endings: &'static [&'static str],
    /// Programs on a `#!` line.
    pub(crate) interpreters: &'static [&'static str],
    /// What begins a comment that ends with the line.
    pub(crate) line_comment: &'static str,
    /// The parser.
    pub(crate) grammar: fn() -> tree_sitter::Language,
    /// What patterns are put into so that they parse, tried in turn: text before and after. Without
    /// any, the text is no code: it is not parsed.
    pub(crate) wrappers: &'static [(&'static str, &'static str)],
    /// How `...` is written so that it parses.
    pub(crate) holes: Holes,
    /// What the node kinds mean.
    pub(crate) kinds: Kinds,
    /// Reads a node of one of [`Kinds::imports`].
    pub(crate) read_import: fn(&Tree<'_>, NodeId, &mut Aliases),
    /// Whether `Type.method` also means `some.module.Type.method`.
    pub(crate) qualified_types: bool,
    /// The function whose call stands for a module.
    pub(crate) require: Option<&'static str>,
    /// Whether object keys mean the same with and without quotes.
    pub(crate) quoted_keys: bool,
    /// Set where variables begin with `$`, as metavariables do.
    pub(crate) sigil: Option<Sigil>,
    /// The name of the language that reads this text instead.
    pub(crate) variant: fn(&str) -> Option<&'static str>,
}

/// How patterns keep variables that begin with `$` apart from metavariables. Metavariables become
/// variables of the language, so that they parse wherever one may stand.
pub(crate) struct Sigil {
    /// Variables of the language that look like metavariables, without `$`.
    pub(crate) own: &'static [&'static str],
    /// Whether a name without `$` is needed between these texts.
    pub(crate) bare: fn(&str, &str) -> bool,
}

/// How `...` is written so that it parses; `@` stands for a name that no one uses.
pub(crate) struct Holes {
    /// As a statement.
    pub(crate) statement: &'static str,
    /// As a member of a class or an item of a module.
    pub(crate) member: &'static str,
    /// As a parameter of a function.
    pub(crate) parameter: &'static str,
    /// In a list in braces.
    pub(crate) entry: &'static str,
    /// Whether a `...` on its own is rather a statement than an expression.
    pub(crate) statement_first: bool,
    /// Whether the innermost open parenthesis at the end of the text opens parameters.
    pub(crate) opens_parameters: fn(&str) -> bool,
}

/// Node kinds of a grammar by what they mean.
pub(crate) struct Kinds {
    /// Left out with all they hold: comments, type arguments.
    pub(crate) skipped: &'static [&'static str],
    /// Left out, but not what they hold: parentheses, expression statements.
    pub(crate) transparent: &'static [&'static str],
    /// Left out if they hold one node only.
    pub(crate) lists: &'static [&'static str],
    /// Names; they all count as one kind.
    pub(crate) names: &'static [&'static str],
    /// String literals.
    pub(crate) strings: &'static [&'static str],
    /// Parts of a string literal that are code.
    pub(crate) interpolations: &'static [&'static str],
    /// Parts of a string literal that are text.
    pub(crate) fragments: &'static [&'static str],
    /// What kind `$name` in a string is, where the grammar takes it for text.
    pub(crate) dollar_names: Option<&'static str>,
    /// Code that the grammar leaves as loose words.
    pub(crate) tokens: Option<Tokens>,
    /// Calls and constructors.
    pub(crate) calls: &'static [&'static str],
    /// Dotted names and member access.
    pub(crate) paths: &'static [&'static str],
    /// Items whose order does not matter: keyword arguments, object keys.
    pub(crate) keyed: &'static [&'static str],
    /// What code may have though the pattern does not: modifiers, type annotations.
    pub(crate) optional: &'static [&'static str],
    /// Fields of the same meaning.
    pub(crate) optional_fields: &'static [&'static str],
    /// Nodes that hold a list of statements.
    pub(crate) blocks: &'static [&'static str],
    /// Function definitions and lambdas.
    pub(crate) functions: &'static [&'static str],
    /// Kinds that count as the first of their group.
    pub(crate) same: &'static [&'static [&'static str]],
    /// Declarations and assignments, which count as one kind: kind, field of the target, field of
    /// the value.
    pub(crate) assignments: &'static [(&'static str, &'static str, &'static str)],
    /// Nodes of which a pattern lists what they hold at least: objects, bodies of classes.
    pub(crate) open: &'static [&'static str],
    /// Nodes that are words in any order, of which a pattern lists some: modifiers.
    pub(crate) word_lists: &'static [&'static str],
    /// Whether a call that a pattern writes with `;` is one whose result nobody uses. Else it may
    /// stand anywhere.
    pub(crate) tells_unused_results: bool,
    /// Operators with two sides.
    pub(crate) binary: &'static [&'static str],
    /// What may stand around the name in a declaration.
    pub(crate) declarators: &'static [&'static str],
    /// Nodes that bring names from elsewhere.
    pub(crate) imports: &'static [&'static str],
    /// What the grammar leaves without a name or calls differently: kind of the parent, place of the
    /// child, what it is to the parent.
    pub(crate) unnamed: &'static [(&'static str, Place, Role)],
}

impl Kinds {
    /// What a language's file leaves out.
    pub(crate) const NONE: Self = Self {
        skipped: &[],
        transparent: &[],
        lists: &[],
        names: &[],
        strings: &[],
        interpolations: &[],
        fragments: &[],
        calls: &[],
        paths: &[],
        keyed: &[],
        optional: &[],
        optional_fields: &[],
        blocks: &[],
        functions: &[],
        same: &[],
        assignments: &[],
        open: &[],
        word_lists: &[],
        tells_unused_results: false,
        binary: &[],
        declarators: &[],
        imports: &[],
        unnamed: &[],
        dollar_names: None,
        tokens: None,
    };
}

/// Arguments that the grammar leaves as loose words, because a macro may take anything: they are
/// parsed again as the expressions they mostly are.
pub(crate) struct Tokens {
    /// The node that holds the words, in brackets.
    pub(crate) kind: &'static str,
    /// The opening bracket, and what is put around the whole so that it parses.
    pub(crate) forms: &'static [(char, &'static str, &'static str)],
}

/// Which child of a node.
pub(crate) enum Place {
    /// The n-th named one, from 0.
    Child(u8),
    /// The one that follows this sign.
    After(&'static str),
    /// Those of this kind.
    Kind(&'static str),
    /// Those of this field.
    Field(&'static str),
}

/// What a child is to its parent.
#[derive(Clone, Copy)]
pub(crate) enum Role {
    /// What is called.
    Callee,
    /// A member's own name, which no import can rename.
    Member,
    /// What an assignment or declaration gives a value to.
    Target,
    /// The value that is given.
    Value,
    /// The type that a function returns.
    Result,
    /// What a case of a switch is for.
    Label,
    /// The type of a parameter.
    Type,
    /// What code may have though the pattern does not.
    Extra,
}

impl Language {
    /// Whether texts in it are parsed.
    pub(crate) fn has_grammar(&self) -> bool {
        !self.wrappers.is_empty()
    }
}

/// What rules for any text run on.
pub(crate) fn generic() -> Option<usize> {
    LANGUAGES
        .iter()
        .position(|language| !language.has_grammar())
}

/// The language of that name, or with that file ending.
pub(crate) fn by_name(name: &str) -> Option<usize> {
    let name = name.trim().to_ascii_lowercase();
    LANGUAGES.iter().position(|language| {
        language.names.contains(&name.as_str()) || language.endings.contains(&name.as_str())
    })
}

/// The language of a file, by its ending or name.
pub(crate) fn by_path(path: &str) -> Option<usize> {
    let file = path.rsplit(['/', '\\']).next()?;
    let ending = file.rsplit_once('.').map(|(_, ending)| ending);
    let is_of = |known: &str| {
        if !known.starts_with(|c: char| c.is_ascii_uppercase()) {
            return ending.is_some_and(|ending| ending.eq_ignore_ascii_case(known));
        }
        match known.strip_suffix('*') {
            Some(beginning) => file
                .get(..beginning.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(beginning)),
            None => file.eq_ignore_ascii_case(known),
        }
    };
    LANGUAGES
        .iter()
        .position(|language| language.endings.iter().any(|known| is_of(known)))
}

/// The language of a file, by its ending and, where that leaves two, by its text: a header that
/// ends in `.h` may be C or C++.
pub(crate) fn by_path_and_text(path: &str, text: &str) -> Option<usize> {
    let language = by_path(path)?;
    let is_header = path.ends_with(".h") || path.ends_with(".H");
    if is_header && text.lines().any(is_only_cpp) {
        return by_name("c++").or(Some(language));
    }
    Some(language)
}

/// Whether the line can only be C++. Comments rarely begin like this.
fn is_only_cpp(line: &str) -> bool {
    const STARTS: &[&str] = &[
        "class ",
        "namespace ",
        "template<",
        "template <",
        "using ",
        "public:",
        "private:",
        "protected:",
    ];
    let line = line.trim_start();
    STARTS.iter().any(|start| line.starts_with(start))
        && (line.ends_with([';', '{', ':', '>', ',']) || line.starts_with("class "))
}

/// The language of a script, by its `#!` line.
pub(crate) fn by_shebang(text: &str) -> Option<usize> {
    let line = text.strip_prefix("#!")?.lines().next()?;
    let program = line
        .split_whitespace()
        .map(|word| word.rsplit('/').next().unwrap_or(word))
        .find(|word| *word != "env" && !word.starts_with('-'))?;
    by_interpreter(program)
}

/// The language that a program runs: `/usr/bin/python3.12`.
pub(crate) fn by_interpreter(program: &str) -> Option<usize> {
    let program = program.rsplit('/').next().unwrap_or(program);
    let program = program.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    LANGUAGES
        .iter()
        .position(|language| language.interpreters.contains(&program))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_ending_or_name() {
        for (path, language) in [
            ("a/Dockerfile", Some("dockerfile")),
            ("dockerfile.dev", Some("dockerfile")),
            ("web.Dockerfile", Some("dockerfile")),
            ("dockerfile_parser.py", Some("python")),
            (".bashrc", Some("bash")),
            ("Gemfile", Some("ruby")),
            ("Gemfile.lock", None),
            ("bin/go", None),
            ("sh", None),
            ("main.TF", Some("terraform")),
        ] {
            let found = by_path(path).map(|index| LANGUAGES[index].names[0]);
            assert_eq!(found, language, "{path}");
        }
    }

    fn name(path: &str, text: &str) -> &'static str {
        let language = by_path_and_text(path, text).expect("a known ending");
        LANGUAGES[language].names[0]
    }

    #[test]
    fn a_header_is_told_by_its_text() {
        assert_eq!(name("a.h", "int f(void);\n/* a class of its own */\n"), "c");
        assert_eq!(name("a.c", "namespace n {\n"), "c");
        let cpp = if cfg!(feature = "cpp") { "cpp" } else { "c" };
        assert_eq!(name("a.h", "#pragma once\nnamespace n {\n}\n"), cpp);
        assert_eq!(name("a.h", "class A : public B\n{\n};\n"), cpp);
    }
}
