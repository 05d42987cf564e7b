//! Words of a shell: their quotes taken away, their variables and substitutions put in.

use std::ops::Range;

use tree_sitter::Node;

use super::flow::Flow;
use super::script::Reader;
use super::step::Word;

impl Reader {
    /// A word, with what flows into it.
    pub(super) fn word(&mut self, node: Node<'_>, text: &str) -> Word {
        if self.nesting == 0 {
            self.unread = Some("its commands are too deep in one another");
            return Word::default();
        }
        self.nesting -= 1;
        let own = &text[node.byte_range()];
        let word = match node.kind() {
            "raw_string" => Word::of(own.trim_matches('\'')),
            "ansi_c_string" => {
                let inner = own
                    .strip_prefix("$'")
                    .and_then(|own| own.strip_suffix('\''));
                Word::of(&unescaped(inner.unwrap_or(own)))
            }
            "string" | "translated_string" => {
                let start = node.start_byte() + own.find('"').unwrap_or(0) + 1;
                let end = node.end_byte() - usize::from(own.len() > 1 && own.ends_with('"'));
                self.composed(node, text, start.min(end)..end, true)
            }
            "simple_expansion" | "expansion" => self.variable(own),
            "command_substitution" | "process_substitution" => {
                let input = Flow::default();
                let flow = self.statements(node, text, &input);
                let known = flow
                    .text
                    .as_deref()
                    .filter(|_| node.kind() == "command_substitution");
                Word {
                    text: known.map_or_else(|| own.to_owned(), |known| known.trim_end().to_owned()),
                    flow,
                    is_bare: true,
                }
            }
            "word" | "number" | "command_name" if node.named_child_count() == 0 => plain(own),
            _ if node.named_child_count() == 0 => plain(own),
            _ => self.composed(node, text, node.byte_range(), false),
        };
        self.nesting += 1;
        word
    }

    /// Parts in a row, and what stands between them as it is.
    pub(super) fn composed(
        &mut self,
        node: Node<'_>,
        text: &str,
        within: Range<usize>,
        is_quoted: bool,
    ) -> Word {
        let mut word = Word::default();
        let mut at = within.start;
        let add = |word: &mut Word, piece: &str| {
            if is_quoted {
                word.text.push_str(&unquoted(piece));
            } else {
                word.text.push_str(piece);
            }
        };
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            if child.start_byte() < at || child.end_byte() > within.end {
                continue;
            }
            add(&mut word, &text[at..child.start_byte()]);
            at = child.end_byte();
            match child.kind() {
                "string_content" | "heredoc_content" => add(&mut word, &text[child.byte_range()]),
                _ => {
                    let inner = self.word(child, text);
                    word.text.push_str(&inner.text);
                    word.flow.join_marks(&inner.flow);
                    word.is_bare |= inner.is_bare && !is_quoted;
                }
            }
        }
        add(&mut word, &text[at..within.end]);
        word
    }

    /// `$NAME` and `${NAME}`.
    fn variable(&self, own: &str) -> Word {
        let inner = own
            .trim_start_matches('$')
            .trim_start_matches('{')
            .trim_end_matches('}');
        let is_sign = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let name: String = inner.chars().take_while(|c| is_sign(*c)).collect();
        let rest = &inner[name.len()..];
        if name == "IFS" {
            return Word {
                text: " ".to_owned(),
                is_bare: true,
                ..Word::default()
            };
        }
        let is_changed = !rest.is_empty() && !rest.starts_with([':', '-', '?', '+']);
        let known = self.variables.get(&name).cloned();
        let mut word = known.unwrap_or_else(|| Word::of(&format!("${name}")));
        if is_changed {
            word.text = own.to_owned();
        }
        if name.is_empty() {
            word.text = own.to_owned();
        }
        word.is_bare = true;
        word
    }
}

/// Adds a word, split where the shell would split it.
pub(super) fn split(word: Word, words: &mut Vec<Word>) {
    let braces = word
        .text
        .strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'));
    let is_list =
        braces.is_some_and(|inner| inner.contains(',') && !inner.contains(['"', '\'', ' ', ':']));
    let is_url_list = braces.is_some_and(|inner| {
        inner.starts_with(|c: char| c.is_ascii_lowercase())
            && inner.contains(',')
            && !inner.contains(['"', '\'', ' '])
    });
    if is_list || is_url_list {
        let parts = braces.unwrap_or_default().split(',');
        words.extend(parts.map(|part| Word {
            text: part.to_owned(),
            ..word.clone()
        }));
        return;
    }
    let is_known = word.is_bare
        && !word.text.contains("$(")
        && !word.text.contains('`')
        && !word.text.starts_with('<');
    if is_known && word.text.contains(char::is_whitespace) {
        let parts = word.text.split_whitespace();
        words.extend(parts.map(|part| Word {
            text: part.to_owned(),
            ..word.clone()
        }));
        return;
    }
    words.push(word);
}

/// A word without quotes: a backslash takes the meaning of the next sign.
fn plain(own: &str) -> Word {
    let mut text = String::new();
    let mut chars = own.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.extend(chars.next().filter(|next| *next != '\n')),
            _ => text.push(c),
        }
    }
    Word {
        text,
        ..Word::default()
    }
}

/// Within double quotes.
fn unquoted(piece: &str) -> String {
    let mut text = String::new();
    let mut chars = piece.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('"' | '\\' | '$' | '`')) => text.extend(chars.next()),
            ('\\', Some('\n')) => {
                chars.next();
            }
            _ => text.push(c),
        }
    }
    text
}

/// As `printf` and `$'…'` read it.
pub(super) fn unescaped(text: &str) -> String {
    let mut result = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            result.push(c);
            continue;
        }
        let Some(next) = chars.next() else { break };
        let mut number = |first: Option<char>, radix: u32, most: usize| {
            let mut digits = String::from_iter(first);
            while digits.len() < most
                && let Some(digit) = chars.next_if(|c| c.is_digit(radix))
            {
                digits.push(digit);
            }
            u32::from_str_radix(&digits, radix)
                .ok()
                .and_then(char::from_u32)
        };
        match next {
            'n' => result.push('\n'),
            't' => result.push('\t'),
            'r' => result.push('\r'),
            'x' => result.extend(number(None, 16, 2)),
            'u' => result.extend(number(None, 16, 4)),
            '0'..='7' => result.extend(number(Some(next), 8, 3)),
            other => result.push(other),
        }
    }
    result
}
