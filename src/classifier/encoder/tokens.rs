//! Tokens, each with its place in the text.

use std::ops::Range;

use tokenizers::Tokenizer;

/// Bytes that are tokenized at once: the tokenizer needs many times as much memory.
const BLOCK: usize = 64 << 10;

/// A model's tokenizer.
#[derive(Debug)]
pub(super) struct Tokens {
    tokenizer: Tokenizer,
    /// Special tokens before and behind a text.
    before: Vec<i32>,
    behind: Vec<i32>,
}

/// One token.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Token {
    number: i32,
    /// Bytes of the text.
    start: u32,
    end: u32,
}

impl Token {
    pub(super) fn start(&self) -> usize {
        self.start as usize
    }

    pub(super) fn end(&self) -> usize {
        self.end as usize
    }

    /// The same token in another place. Texts are shorter than such a number tells.
    pub(super) fn at(self, span: Range<usize>) -> Self {
        let offset = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            start: offset(span.start),
            end: offset(span.end),
            ..self
        }
    }
}

impl Tokens {
    /// Reads a `tokenizer.json`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn new(json: &[u8]) -> Result<Self, String> {
        let mut tokenizer = Tokenizer::from_bytes(json).map_err(|error| error.to_string())?;
        // Every token counts, and padding is nothing but work.
        let cleared = tokenizer.with_truncation(None);
        cleared
            .map_err(|error| error.to_string())?
            .with_padding(None);
        // Text cannot write special tokens: it is the attacker's.
        tokenizer.set_encode_special_tokens(true);
        let probe = tokenizer.encode("a", true);
        let probe = probe.map_err(|error| error.to_string())?;
        let special = probe.get_special_tokens_mask();
        let first = special.iter().position(|&special| special == 0);
        let last = special.iter().rposition(|&special| special == 0);
        let (Some(first), Some(last)) = (first, last) else {
            return Err("it makes no token of the letter a".to_owned());
        };
        let ids = probe.get_ids();
        Ok(Self {
            before: numbers(&ids[..first])?,
            behind: numbers(&ids[last + 1..])?,
            tokenizer,
        })
    }

    /// How many there are.
    pub(super) fn vocabulary(&self) -> usize {
        self.tokenizer.get_vocab_size(true)
    }

    /// Special tokens of a window.
    pub(super) fn special(&self) -> usize {
        self.before.len() + self.behind.len()
    }

    /// The tokens of a text, without special ones.
    ///
    /// # Errors
    /// What the tokenizer says.
    pub(super) fn encode(&self, text: &str) -> Result<Vec<Token>, String> {
        if u32::try_from(text.len()).is_err() {
            return Err("the text is too long".to_owned());
        }
        let mut tokens = Vec::new();
        for block in blocks(text) {
            let encoding = self.tokenizer.encode(&text[block.clone()], false);
            let encoding = encoding.map_err(|error| error.to_string())?;
            let numbers = numbers(encoding.get_ids())?;
            let places = encoding.get_offsets().iter();
            tokens.extend(
                numbers
                    .into_iter()
                    .zip(places)
                    .map(|(number, &(start, end))| {
                        let token = Token {
                            number,
                            ..Token::default()
                        };
                        token.at(block.start + start..block.start + end)
                    }),
            );
        }
        Ok(tokens)
    }

    /// The numbers of a window, with the special tokens around them.
    pub(super) fn with_special(&self, window: &[Token]) -> Vec<i32> {
        let tokens = window.iter().map(|token| token.number);
        let before = self.before.iter().copied();
        before
            .chain(tokens)
            .chain(self.behind.iter().copied())
            .collect()
    }
}

fn numbers(ids: &[u32]) -> Result<Vec<i32>, String> {
    let number = |&id| i32::try_from(id).map_err(|_| format!("the token {id} has no such number"));
    ids.iter().map(number).collect()
}

/// Where the tokens of a window stand in the text, without white space around them.
pub(super) fn span(text: &str, window: &[Token]) -> Range<usize> {
    let start = window.iter().map(Token::start).min();
    let end = window.iter().map(Token::end).max();
    let (start, end) = (start.unwrap_or_default(), end.unwrap_or_default());
    let within = &text[start..end];
    let start = end - within.trim_start().len();
    start..start + within.trim().len()
}

/// The text in parts that end before white space where there is any, so that no word is cut.
fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let most = text.floor_char_boundary(start + BLOCK);
        let end = if most == text.len() {
            most
        } else {
            let space = text[start..most].rfind(char::is_whitespace);
            space
                .filter(|&space| space > 0)
                .map_or(most, |space| start + space)
        };
        blocks.push(start..end);
        start = end;
    }
    blocks
}
