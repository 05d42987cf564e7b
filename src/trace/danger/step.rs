//! One command as it would run: its words with what flows into them, and what it was started by.

use std::ops::Range;

use super::super::shell;
use super::flow::Flow;

/// A word of a command.
#[derive(Debug, Clone, Default)]
pub(super) struct Word {
    /// Without quotes, with the variables and substitutions that are known.
    pub(super) text: String,
    /// What flows into it through them, and what the file of that name holds.
    pub(super) flow: Flow,
    /// Whether the shell would split it at spaces.
    pub(super) is_bare: bool,
}

impl Word {
    pub(super) fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::default()
        }
    }
}

/// `> file`, `2>&1`, `< file`.
#[derive(Debug, Clone)]
pub(super) struct Redirection {
    /// `>`, `>>`, `>&`, `<` and the like.
    pub(super) sign: String,
    pub(super) file: Word,
}

impl Redirection {
    /// Whether it gives the output to a file.
    pub(super) fn writes(&self) -> bool {
        self.sign.contains('>')
    }
}

/// See the module.
#[derive(Debug, Clone, Default)]
pub(super) struct Step {
    /// `NAME=value` before it.
    pub(super) settings: Vec<(String, Word)>,
    /// The program first.
    pub(super) words: Vec<Word>,
    pub(super) redirections: Vec<Redirection>,
    /// What it reads.
    pub(super) input: Flow,
    /// Whether something is connected to what it reads.
    pub(super) has_input: bool,
    /// Its place in the script of the call.
    pub(super) span: Range<usize>,
    /// Whether it runs in a container, where little can be lost.
    pub(super) is_contained: bool,
}

impl Step {
    /// The program without its folder.
    pub(super) fn program(&self) -> &str {
        let word = self.words.first().map_or("", |word| word.text.as_str());
        shell::program_name(word)
    }

    /// The words after the program.
    pub(super) fn arguments(&self) -> &[Word] {
        self.words.get(1..).unwrap_or_default()
    }

    /// The words after the program that are no flags.
    pub(super) fn operands(&self) -> impl Iterator<Item = &Word> {
        let is_operand = |word: &&Word| !word.text.starts_with('-') || word.text == "-";
        self.arguments().iter().filter(is_operand)
    }

    /// Whether one of the words after the program is that one.
    pub(super) fn has(&self, text: &str) -> bool {
        self.arguments().iter().any(|word| word.text == text)
    }

    /// Whether a flag is set: a letter in a cluster, or a long name.
    pub(super) fn has_flag(&self, letter: char, long: &str) -> bool {
        self.arguments().iter().any(|word| {
            let text = word.text.as_str();
            match text.strip_prefix("--") {
                Some(name) => !long.is_empty() && name.split('=').next() == Some(long),
                None => text.starts_with('-') && text.contains(letter),
            }
        })
    }

    /// The value of a flag: the next word, or what is glued to it.
    pub(super) fn value_of(&self, flags: &[&str]) -> Option<Word> {
        let words = self.arguments();
        words.iter().enumerate().find_map(|(at, word)| {
            flags.iter().find_map(|flag| {
                if word.text == *flag {
                    return words.get(at + 1).cloned();
                }
                let rest = word.text.strip_prefix(flag)?;
                let rest = match flag.starts_with("--") {
                    true => rest.strip_prefix('=')?,
                    false => rest,
                };
                Some(Word {
                    text: rest.to_owned(),
                    ..word.clone()
                })
            })
        })
    }

    /// The words as a line.
    pub(super) fn line(&self) -> String {
        let words = self.words.iter().map(|word| word.text.as_str());
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Programs that run the script they are given.
pub(super) fn is_shell(program: &str) -> bool {
    matches!(
        program,
        "sh" | "bash" | "zsh" | "dash" | "ksh" | "ash" | "fish" | "rbash"
    )
}

/// Programs that run code of a language which they are given.
pub(super) fn is_interpreter(program: &str) -> bool {
    let name = program.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    matches!(
        name,
        "python"
            | "pypy"
            | "node"
            | "nodejs"
            | "bun"
            | "perl"
            | "ruby"
            | "php"
            | "lua"
            | "osascript"
    )
}
