//! The commands in a script of a shell, as far as a check needs them: programs and their words, read
//! with quotes, so that a text which only speaks of a command is none.
//!
//! This is no parser of a language: it knows words, quotes, here-documents and what ends a command.
//! Code rules see the syntax tree; here only the program and its flags count.

use std::ops::Range;

/// A word of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Without its quotes.
    pub(super) text: String,
    /// Where it stands in the script.
    pub(super) span: Range<usize>,
}

/// A program with its words. Redirections are words that begin with `<` or `>`.
#[derive(Debug, Clone, Default)]
pub(super) struct Command {
    /// Settings of the environment before it: `NAME=value`.
    pub(super) settings: Vec<Word>,
    /// The program first.
    pub(super) words: Vec<Word>,
}

impl Command {
    /// The program without its folder.
    pub(super) fn program(&self) -> &str {
        let word = self.words.first().map_or("", |word| word.text.as_str());
        program_name(word)
    }

    /// The words after the program.
    pub(super) fn arguments(&self) -> &[Word] {
        self.words.get(1..).unwrap_or_default()
    }

    /// The words after the program that are no flags: the subcommand first.
    pub(super) fn operands(&self) -> impl Iterator<Item = &str> {
        // Flags of git that stand before its subcommand and take a value.
        let is_git = self.program() == "git";
        let mut is_value = false;
        let words = self.arguments().iter().map(|word| word.text.as_str());
        words.filter(move |word| {
            let is_operand = !is_value && !word.starts_with(['-', '<', '>']);
            is_value = is_git && matches!(*word, "-C" | "-c" | "--git-dir" | "--work-tree");
            is_operand
        })
    }
}

/// The name of a program, without its folder.
pub(super) fn program_name(word: &str) -> &str {
    let name = word.rsplit(['/', '\\']).next().unwrap_or(word);
    name.strip_suffix(".exe").unwrap_or(name)
}

/// Programs that run the command after them.
const WRAPPERS: &[&str] = &[
    "sudo", "doas", "env", "nohup", "time", "nice", "exec", "command", "xargs", "npx", "bunx",
    "uvx", "timeout", "stdbuf", "setsid", "watch", "then", "do", "else", "if", "while", "until",
    "!", "{",
];
/// Programs that run the script in their argument.
const SHELLS: &[&str] = &["bash", "sh", "zsh", "dash", "ksh", "fish"];
/// Scripts in scripts in scripts.
const DEPTH: usize = 3;

/// All commands of a script, also those in the scripts that it hands to a shell.
pub(super) fn commands(script: &str) -> Vec<Command> {
    let mut found = Vec::new();
    collect(script, DEPTH, &mut found);
    found
}

fn collect(script: &str, depth: usize, found: &mut Vec<Command>) {
    for words in split(script) {
        let command = unwrapped(words);
        let arguments = command.arguments();
        let is_script = |word: &Word| matches!(word.text.as_str(), "-c" | "-lc" | "-ic");
        let inner = match command.program() {
            "eval" => arguments.first(),
            shell if SHELLS.contains(&shell) => {
                let flag = arguments.iter().position(is_script);
                flag.and_then(|at| arguments.get(at + 1))
            }
            _ => None,
        };
        if let Some(inner) = inner.filter(|_| depth > 0) {
            let from = found.len();
            collect(&inner.text, depth - 1, found);
            // Quotes and escapes moved the places: the word as a whole is the place.
            for command in &mut found[from..] {
                let words = command.words.iter_mut().chain(&mut command.settings);
                words.for_each(|word| word.span = inner.span.clone());
            }
        }
        if !command.words.is_empty() || !command.settings.is_empty() {
            found.push(command);
        }
    }
}

/// The command without the programs that only run it.
fn unwrapped(words: Vec<Word>) -> Command {
    let mut command = Command::default();
    let mut words = words.into_iter().peekable();
    let mut is_wrapped = false;
    while let Some(word) = words.peek() {
        let text = word.text.as_str();
        let is_setting = text.split_once('=').is_some_and(|(name, _)| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        });
        let is_wrapper = WRAPPERS.contains(&text);
        // Flags of the wrapper, and the time that `timeout` takes.
        let is_its =
            is_wrapped && (text.starts_with('-') || text.starts_with(|c: char| c.is_ascii_digit()));
        if !(is_setting || is_wrapper || is_its) {
            break;
        }
        is_wrapped |= is_wrapper;
        let word = words.next();
        command.settings.extend(word.filter(|_| is_setting));
    }
    command.words = words.collect();
    command
}

/// The words of each command.
fn split(script: &str) -> Vec<Vec<Word>> {
    let mut commands = vec![Vec::new()];
    let mut word: Option<Word> = None;
    // Here-documents whose text begins on the next line: the words that end them.
    let mut documents: Vec<String> = Vec::new();
    let mut chars = script.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            ' ' | '\t' | '\r' => end_word(&mut word, &mut commands, at),
            '\n' => {
                end_word(&mut word, &mut commands, at);
                let mut rest = at + 1;
                for end in documents.drain(..) {
                    rest += document_length(&script[rest..], &end);
                }
                while chars.peek().is_some_and(|(next, _)| *next < rest) {
                    chars.next();
                }
                commands.push(Vec::new());
            }
            ';' | '&' | '|' | '(' | ')' | '`' => {
                end_word(&mut word, &mut commands, at);
                commands.push(Vec::new());
            }
            '#' if word.is_none() => {
                while chars.peek().is_some_and(|(_, next)| *next != '\n') {
                    chars.next();
                }
            }
            '<' | '>' => {
                let is_number = |word: &Word| word.text.chars().all(|c| c.is_ascii_digit());
                if !word.as_ref().is_some_and(is_number) {
                    end_word(&mut word, &mut commands, at);
                }
                let sign = word.get_or_insert(Word {
                    text: String::new(),
                    span: at..at,
                });
                sign.text.clear();
                sign.text.push(c);
                while let Some((_, next)) = chars.next_if(|(_, next)| "<>&|-".contains(*next)) {
                    sign.text.push(next);
                }
                let is_document = matches!(sign.text.as_str(), "<<" | "<<-");
                while chars.next_if(|(_, next)| *next == ' ').is_some() {}
                if is_document && let Some(&(next, _)) = chars.peek() {
                    documents.push(document_end(&script[next..]));
                }
            }
            _ => {
                let word = word.get_or_insert(Word {
                    text: String::new(),
                    span: at..at,
                });
                match c {
                    '\'' => word.text.extend(
                        std::iter::from_fn(|| chars.next().map(|(_, c)| c))
                            .take_while(|c| *c != '\''),
                    ),
                    '"' => {
                        while let Some((_, c)) = chars.next().filter(|(_, c)| *c != '"') {
                            let escaped = |&(_, next): &(usize, char)| {
                                c == '\\' && matches!(next, '"' | '\\' | '$' | '`')
                            };
                            let c = chars.next_if(escaped).map_or(c, |(_, next)| next);
                            word.text.push(c);
                        }
                    }
                    '\\' => {
                        let next = chars.next().map(|(_, next)| next);
                        word.text.extend(next.filter(|next| *next != '\n'));
                    }
                    _ => word.text.push(c),
                }
            }
        }
    }
    end_word(&mut word, &mut commands, script.len());
    commands.retain(|words| !words.is_empty());
    commands
}

fn end_word(word: &mut Option<Word>, commands: &mut [Vec<Word>], end: usize) {
    if let Some(mut word) = word.take()
        && let Some(words) = commands.last_mut()
    {
        word.span.end = end;
        words.push(word);
    }
}

/// The word that ends a here-document, without its quotes.
fn document_end(text: &str) -> String {
    let word = text.split(|c: char| c.is_whitespace() || ";|&)".contains(c));
    let word = word.into_iter().next().unwrap_or_default();
    word.replace(['\'', '"', '\\'], "")
}

/// The bytes of a here-document, the line that ends it included.
fn document_length(text: &str, end: &str) -> usize {
    let mut length = 0;
    for line in text.split_inclusive('\n') {
        length += line.len();
        if line.trim() == end {
            break;
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(script: &str) -> Vec<String> {
        let text = |command: Command| {
            let words = command.words.iter().map(|word| word.text.as_str());
            words.collect::<Vec<_>>().join(" ")
        };
        let texts = commands(script).into_iter().map(text);
        texts.filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn commands_are_told_from_texts() {
        assert_eq!(read("cd x && git  push"), ["cd x", "git push"]);
        assert_eq!(
            read("echo \"git push; ok\" 'a && b'"),
            ["echo git push; ok a && b"]
        );
        assert_eq!(read("A=1 sudo -n timeout 5 rm x # rm y"), ["rm x"]);
        assert_eq!(read("bash -lc 'a | b'"), ["a", "b", "bash -lc a | b"]);
        assert_eq!(
            read("cat > x <<'EOF'\ngit push\nEOF\nls"),
            ["cat >x <<EOF", "ls"]
        );
        assert_eq!(read("a 2>&1 | b >> c"), ["a >&1", "b >>c"]);
        assert_eq!(read("x=$(claude --yolo)"), ["claude --yolo"]);
        assert_eq!(read("a \\\n b"), ["a  b"]);
    }

    proptest! {
        #[test]
        fn places_are_characters_of_the_script(script in "[a-zé '\"\\\\;|&<>$()#\n-]{0,60}") {
            for command in commands(&script) {
                for word in command.words {
                    prop_assert!(script.get(word.span).is_some());
                }
            }
        }
    }
}
