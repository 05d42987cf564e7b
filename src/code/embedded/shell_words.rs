//! As much of a shell's grammar as tells commands, their words and their here-documents.

use super::Excerpt;
use crate::source::Span;

/// How deep `"$(...)"` is looked into.
const MAX_DEPTH: usize = 8;

/// A simple command.
#[derive(Debug, Default)]
pub(super) struct Command {
    pub(super) words: Vec<Word>,
    /// What it writes to: `> file`.
    pub(super) outputs: Vec<Word>,
    pub(super) heredocs: Vec<Heredoc>,
    /// Whether its output is the input of the next one.
    pub(super) is_piped: bool,
}

/// A word as it is written, quotes and all.
#[derive(Debug)]
pub(super) struct Word {
    span: Span,
    /// As the command gets it.
    pub(super) plain: String,
}

/// A here-document.
#[derive(Debug)]
pub(super) struct Heredoc {
    /// Its lines without the last.
    pub(super) span: Span,
    delimiter: String,
    /// Whether nothing in it is expanded.
    is_literal: bool,
    /// Whether tabs at the start of its lines are left out.
    strips_tabs: bool,
}

/// What becomes of `$x` in the code of another language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expansions {
    /// It stays.
    Keep,
    /// It becomes a name: the shell puts a value there.
    Name,
}

/// The commands of a script in order; those inside of words follow the command that has the word.
pub(super) fn commands(text: &str) -> Vec<Command> {
    let mut lexer = Lexer {
        text,
        at: 0,
        end: text.len(),
        depth: 0,
        command: Command::default(),
        done: Vec::new(),
        pending: Vec::new(),
    };
    lexer.run();
    lexer.done
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    depth: usize,
    command: Command,
    done: Vec<Command>,
    /// Documents whose lines begin after this one: place of the command in `done`, and document.
    pending: Vec<(usize, Heredoc)>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..self.end]
    }

    fn run(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            match c {
                '\n' => {
                    self.at += 1;
                    self.finish(false);
                    self.read_heredocs();
                }
                '\\' if self.rest().starts_with("\\\n") => self.at += 2,
                '\\' if self.rest().starts_with("\\\r\n") => self.at += 3,
                _ if c.is_whitespace() => self.at += c.len_utf8(),
                '#' => {
                    let end = self.rest().find('\n').unwrap_or(self.rest().len());
                    self.at += end;
                }
                // What `$((` holds is no command, but it ends like one.
                ';' | '(' | ')' | '`' => {
                    self.at += 1;
                    self.finish(false);
                }
                '&' if self.rest().starts_with("&>") => self.at += 1,
                '&' | '|' => {
                    let is_double = self.rest().starts_with("||") || self.rest().starts_with("&&");
                    self.at += if is_double { 2 } else { 1 };
                    self.finish(c == '|' && !is_double);
                }
                '<' | '>' => self.redirection(),
                _ => {
                    let word = self.word();
                    self.command.words.push(word);
                }
            }
        }
        self.finish(false);
        self.read_heredocs();
    }

    fn finish(&mut self, is_piped: bool) {
        let mut command = std::mem::take(&mut self.command);
        let place = self.done.len();
        let heredocs = std::mem::take(&mut command.heredocs);
        let has_documents = !heredocs.is_empty();
        self.pending
            .extend(heredocs.into_iter().map(|heredoc| (place, heredoc)));
        if has_documents || !command.words.is_empty() || !command.outputs.is_empty() {
            command.is_piped = is_piped;
            self.done.push(command);
        }
    }

    fn redirection(&mut self) {
        let rest = self.rest();
        let heredoc = rest.starts_with("<<") && !rest.starts_with("<<<");
        let is_output = rest.starts_with('>');
        let signs = rest
            .bytes()
            .take_while(|byte| matches!(byte, b'<' | b'>' | b'|' | b'&'))
            .count();
        let strips_tabs = heredoc && rest[2..].starts_with('-');
        self.at += if heredoc {
            2 + usize::from(strips_tabs)
        } else {
            signs
        };
        let blanks = self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
        self.at += blanks;
        let is_word = |c: char| !c.is_whitespace() && !";|&()<>".contains(c);
        if !self.rest().starts_with(is_word) {
            return;
        }
        let word = self.word();
        if heredoc {
            let written = &self.text[word.span.clone()];
            // `1 << 2` is arithmetic.
            if word.plain.is_empty() || word.plain.starts_with(|c: char| c.is_ascii_digit()) {
                return;
            }
            self.command.heredocs.push(Heredoc {
                span: 0..0,
                is_literal: written.contains(['\'', '"', '\\']),
                delimiter: word.plain,
                strips_tabs,
            });
        } else if is_output {
            self.command.outputs.push(word);
        }
    }

    /// Reads the lines of the documents that the line before announced.
    fn read_heredocs(&mut self) {
        for (place, mut heredoc) in std::mem::take(&mut self.pending) {
            let start = self.at;
            let mut end = self.end;
            while self.at < self.end {
                let length = self
                    .rest()
                    .find('\n')
                    .map_or(self.rest().len(), |at| at + 1);
                let line = self.rest()[..length].trim_end_matches(['\n', '\r']);
                let is_end = match heredoc.strips_tabs {
                    true => line.trim_start_matches('\t') == heredoc.delimiter,
                    false => line == heredoc.delimiter,
                };
                if is_end {
                    end = self.at;
                }
                self.at += length;
                if is_end {
                    break;
                }
            }
            heredoc.span = start..end;
            if let Some(command) = self.done.get_mut(place) {
                command.heredocs.push(heredoc);
            }
        }
    }

    fn word(&mut self) -> Word {
        let start = self.at;
        while let Some(c) = self.rest().chars().next() {
            match c {
                '\'' => self.skip_single(),
                '"' => self.skip_double(),
                '$' if self.rest().starts_with("$'") => {
                    self.at += 1;
                    self.skip_ansi();
                }
                '$' if self.rest().starts_with("${") => {
                    let end = self.rest().find(['}', '\n']).unwrap_or(0);
                    self.at += end.max(1) + 1;
                }
                '\\' => {
                    let next = self.rest()[1..].chars().next();
                    self.at += 1 + next.map_or(0, char::len_utf8);
                }
                _ if c.is_whitespace() || ";|&()<>`".contains(c) => break,
                _ => self.at += c.len_utf8(),
            }
            self.at = self.at.min(self.end);
        }
        let span = start..self.at;
        let mut word = Word {
            span,
            plain: String::new(),
        };
        word.plain = word.decode(self.text, Expansions::Keep).text().to_owned();
        word
    }

    fn skip_single(&mut self) {
        let inside = &self.rest()[1..];
        self.at += inside.find('\'').map_or(inside.len() + 1, |at| at + 2);
    }

    fn skip_ansi(&mut self) {
        let mut chars = self.rest().char_indices().skip(1);
        let mut end = self.rest().len();
        while let Some((at, c)) = chars.next() {
            match c {
                '\\' => drop(chars.next()),
                '\'' => {
                    end = at + 1;
                    break;
                }
                _ => {}
            }
        }
        self.at += end;
    }

    /// Goes past a string, and looks for commands in the substitutions that it holds.
    fn skip_double(&mut self) {
        self.at += 1;
        while let Some(c) = self.rest().chars().next() {
            match c {
                '"' => {
                    self.at += 1;
                    return;
                }
                '\\' => {
                    let next = self.rest()[1..].chars().next();
                    self.at += 1 + next.map_or(0, char::len_utf8);
                }
                '$' if self.rest().starts_with("$(") && self.depth < MAX_DEPTH => {
                    self.at += 2;
                    self.substitution();
                }
                _ => self.at += c.len_utf8(),
            }
        }
    }

    /// Reads the commands of a substitution up to its parenthesis.
    fn substitution(&mut self) {
        let start = self.at;
        let mut open = 1;
        while let Some(c) = self.rest().chars().next() {
            match c {
                '\'' => self.skip_single(),
                '"' => {
                    self.depth += 1;
                    let found = self.done.len();
                    self.skip_double();
                    // They are read again below.
                    self.done.truncate(found);
                    self.depth -= 1;
                    continue;
                }
                '(' => open += 1,
                ')' => open -= 1,
                _ => {}
            }
            if c != '\'' {
                self.at += c.len_utf8();
            }
            if open == 0 {
                break;
            }
        }
        let mut inner = Lexer {
            text: self.text,
            at: start,
            end: self.at,
            depth: self.depth + 1,
            command: Command::default(),
            done: Vec::new(),
            pending: Vec::new(),
        };
        inner.run();
        self.done.extend(inner.done);
    }
}

impl Word {
    /// What the command gets, with the way back to the script.
    pub(super) fn decode(&self, text: &str, expansions: Expansions) -> Excerpt {
        let mut code = Excerpt::default();
        let mut at = self.span.start;
        let mut quote = None;
        while at < self.span.end {
            let rest = &text[at..self.span.end];
            let c = rest.chars().next().unwrap_or_default();
            let next = at + c.len_utf8();
            at = match (quote, c) {
                (None, '$') if rest.starts_with("$'") => ansi(&mut code, text, at..self.span.end),
                (None, '\'' | '"') => {
                    quote = Some(c);
                    next
                }
                (Some(open), _) if open == c => {
                    quote = None;
                    next
                }
                (Some('\''), _) => copied(&mut code, text, at..next),
                _ => expanded(
                    &mut code,
                    text,
                    at..self.span.end,
                    quote.is_none(),
                    expansions,
                ),
            };
        }
        code
    }
}

impl Heredoc {
    /// The lines as they are read, with the way back to the script.
    pub(super) fn decode(&self, text: &str, expansions: Expansions) -> Excerpt {
        let mut code = Excerpt::default();
        let mut start = self.span.start;
        for line in text[self.span.clone()].split_inclusive('\n') {
            let end = start + line.len();
            let mut at = match self.strips_tabs {
                true => end - line.trim_start_matches('\t').len(),
                false => start,
            };
            if self.is_literal {
                code.copy(text, at..end);
                at = end;
            }
            while at < end {
                at = expanded(&mut code, text, at..end, false, expansions);
            }
            start = end;
        }
        code
    }
}

fn copied(code: &mut Excerpt, text: &str, span: Span) -> usize {
    let end = span.end;
    code.copy(text, span);
    end
}

/// Reads one character, escape or expansion outside of single quotes; returns where it ends. `bare`:
/// outside of double quotes as well.
fn expanded(
    code: &mut Excerpt,
    text: &str,
    span: Span,
    bare: bool,
    expansions: Expansions,
) -> usize {
    let rest = &text[span.clone()];
    let start = span.start;
    let c = rest.chars().next().unwrap_or_default();
    let end = start + c.len_utf8();
    match c {
        '\\' => {
            let escaped = rest[1..].chars().next().unwrap_or('\\');
            let is_escape = bare || "\"\\$`\n".contains(escaped);
            if !is_escape {
                return copied(code, text, start..end);
            }
            let after = (end + escaped.len_utf8()).min(span.end);
            if escaped != '\n' {
                code.copy(text, end..after);
            }
            after
        }
        '$' if expansions == Expansions::Name => {
            let (name, length) = variable(rest);
            match name {
                "" => copied(code, text, start..end),
                name => {
                    code.replace(&format!("_{name}"), start..start + length);
                    start + length
                }
            }
        }
        _ => copied(code, text, start..end),
    }
}

/// The name of the variable that the text begins with (`$x`, `${x:-1}`), and the length of it all.
fn variable(text: &str) -> (&str, usize) {
    let name = |text: &str| {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        text.find(|c| !is_name(c)).unwrap_or(text.len())
    };
    match text[1..].strip_prefix('{') {
        Some(inside) => match inside.find('}') {
            Some(end) => (&inside[..name(inside).min(end)], end + 3),
            None => ("", 1),
        },
        None => {
            let length = name(&text[1..]);
            (&text[1..=length], 1 + length)
        }
    }
}

/// Reads `$'...'`; returns where it ends.
fn ansi(code: &mut Excerpt, text: &str, span: Span) -> usize {
    let mut at = span.start + 2;
    while at < span.end {
        let rest = &text[at..span.end];
        let c = rest.chars().next().unwrap_or_default();
        let mut end = at + c.len_utf8();
        match c {
            '\'' => return end,
            '\\' => {
                let escaped = rest[1..].chars().next().unwrap_or('\\');
                end = (end + escaped.len_utf8()).min(span.end);
                let meant = match escaped {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    other => other,
                };
                code.character(meant, text, at..end);
            }
            _ => code.copy(text, at..end),
        }
        at = end;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_and_commands_are_told_apart() {
        let script = "a 'b c'\"d\\\"e\" f\\ g # x\nh=1 i | j && k > l 2>&1; (m)";
        let all = commands(script);
        let words: Vec<Vec<&str>> = all
            .iter()
            .map(|command| {
                command
                    .words
                    .iter()
                    .map(|word| word.plain.as_str())
                    .collect()
            })
            .collect();
        let expected: &[&[&str]] = &[
            &["a", "b cd\"e", "f g"],
            &["h=1", "i"],
            &["j"],
            &["k", "2"],
            &["m"],
        ];
        assert_eq!(words, expected);
        assert!(all[1].is_piped && !all[2].is_piped);
        assert_eq!(all[3].outputs[0].plain, "l");
    }

    proptest! {
        /// Hostile text ends, and every word leads back to where it stands.
        #[test]
        fn any_text_is_read(text in "(['\"$(){}`\\\\;|&<>#\n\t ]|<<E\n|E\n|\\$\\(|\"\\$\\(|é|a|\\$\\{x){0,40}") {
            for command in commands(&text) {
                for word in command.words.iter().chain(&command.outputs) {
                    let code = word.decode(&text, Expansions::Name);
                    let span = code.original(&(0..code.text().len()));
                    prop_assert!(code.text().is_empty() || word.span.start <= span.start);
                    prop_assert!(span.end <= word.span.end.max(span.start));
                }
                for heredoc in &command.heredocs {
                    let code = heredoc.decode(&text, Expansions::Keep);
                    prop_assert!(code.original(&(0..code.text().len())).end <= text.len());
                }
            }
        }
    }
}
