//! Hashed word and character n-grams: what a text says, at a cost of some hundred additions.
//!
//! Features of a normalised text, each hashed into one of 2^18 buckets:
//! - words and signs: alone, two and three in a row, two with one left out between them;
//! - three to five characters in a row within words of four and more, whose borders count as
//!   characters;
//! - in scripts that write no spaces, one to four characters in a row.
//!
//! Digits are all `0`. The hash is FNV-1a with 64 bits over the characters of a word, turned by 23
//! digits at each step, the same over the
//! hashes of several words with a number for the kind of feature in front, and the finish of
//! SplitMix64; the upper bits name the bucket.
//!
//! Every feature belongs to the token with which it begins and knows how many tokens it takes, so
//! that the sum over any stretch of tokens is the difference of sums from the start of the text:
//! all segments of a text together cost no more than the text once.

use std::ops::Range;

/// Binary digits of a bucket's number.
const BUCKET_BITS: u32 = 18;
/// How many buckets there are.
pub(crate) const BUCKETS: usize = 1 << BUCKET_BITS;
/// Most tokens that one feature takes.
const MOST: usize = 4;
/// Characters beyond which a word is no word: keys, encoded data.
const LONGEST_WORD: usize = 64;
/// Fewest features that a segment is treated as having, so that two words are no proof.
pub(crate) const FEWEST: u32 = 12;

/// Kinds of features, which go first into the hash.
mod kind {
    pub(super) const WORD: u64 = 1;
    pub(super) const TWO: u64 = 2;
    pub(super) const AROUND: u64 = 3;
    pub(super) const THREE: u64 = 4;
    pub(super) const CHARACTERS: u64 = 5;
    pub(super) const DENSE: u64 = 6;
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Word,
    /// One character of a script without spaces.
    Dense,
    Sign,
}

/// A word, a sign, or a character of a script without spaces.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// Bytes of the normalised text.
    pub(crate) span: Range<usize>,
    pub(crate) kind: TokenKind,
    hash: u64,
}

/// The tokens of a normalised text.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    text: &'a str,
    pub(crate) tokens: Vec<Token>,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            if c.is_whitespace() {
                at += c.len_utf8();
                continue;
            }
            let (kind, length) = if is_dense(c) {
                (TokenKind::Dense, c.len_utf8())
            } else if is_word(c) {
                let rest = &text[at..];
                let is_end = |c: char| !is_word(c) || is_dense(c);
                (TokenKind::Word, rest.find(is_end).unwrap_or(rest.len()))
            } else {
                let rest = &text[at..];
                (
                    TokenKind::Sign,
                    rest.len() - rest.trim_start_matches(c).len(),
                )
            };
            let span = at..at + length;
            let hash = match kind {
                TokenKind::Sign => hash_text(&text[at..at + c.len_utf8()]),
                _ => hash_text(&text[span.clone()]),
            };
            tokens.push(Token { span, kind, hash });
            at += length;
        }
        Self { text, tokens }
    }

    /// The tokens that begin within the bytes.
    pub(crate) fn within(&self, span: &Range<usize>) -> Range<usize> {
        let start = self
            .tokens
            .partition_point(|token| token.span.start < span.start);
        let end = self
            .tokens
            .partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    /// The features that begin with the token: how many tokens each takes, and its bucket.
    fn each(&self, at: usize, mut feature: impl FnMut(usize, u32)) {
        let hash = |ahead: usize| self.tokens.get(at + ahead).map(|token| token.hash);
        let token = &self.tokens[at];
        if token.kind == TokenKind::Dense {
            let mut state = start(kind::DENSE);
            let run = self.tokens[at..].iter().take(MOST);
            let mut end = token.span.start;
            for (index, token) in run.enumerate() {
                if token.kind != TokenKind::Dense || token.span.start != end {
                    break;
                }
                end = token.span.end;
                state = step(state, token.hash);
                feature(index + 1, bucket(state));
            }
            return;
        }
        feature(1, bucket(step(start(kind::WORD), token.hash)));
        if let Some(second) = hash(1) {
            let two = step(step(start(kind::TWO), token.hash), second);
            feature(2, bucket(two));
            if let Some(third) = hash(2) {
                let around = step(step(start(kind::AROUND), token.hash), third);
                feature(3, bucket(around));
                let three = step(step(start(kind::THREE), token.hash), second);
                feature(3, bucket(step(three, third)));
            }
        }
        if token.kind == TokenKind::Word {
            characters(&self.text[token.span.clone()], |bucket| feature(1, bucket));
        }
    }

    /// The buckets of all features within a stretch of tokens.
    pub(crate) fn buckets(&self, tokens: &Range<usize>) -> Vec<u32> {
        let mut buckets = Vec::new();
        for at in tokens.clone() {
            self.each(at, |length, bucket| {
                if at + length <= tokens.end {
                    buckets.push(bucket);
                }
            });
        }
        buckets
    }
}

/// Sums of the weights of features from the start of a text.
#[derive(Debug)]
pub(crate) struct Sums {
    /// For each token and one more: of the features that begin before it, by how many tokens they
    /// take, the sum of the weights and the number.
    before: Vec<[(i32, u32); MOST]>,
}

impl Sums {
    /// `weights`: a signed byte for each bucket.
    pub(crate) fn new(tokens: &Tokens<'_>, weights: &[u8]) -> Self {
        let mut sums = [(0_i32, 0_u32); MOST];
        let mut before = Vec::with_capacity(tokens.tokens.len() + 1);
        before.push(sums);
        for at in 0..tokens.tokens.len() {
            tokens.each(at, |length, bucket| {
                let (sum, count) = &mut sums[length - 1];
                // Only differences are used: going round does no harm.
                *sum = sum.wrapping_add(i32::from(weights[bucket as usize].cast_signed()));
                *count = count.wrapping_add(1);
            });
            before.push(sums);
        }
        Self { before }
    }

    /// The sum of the weights of the features within a stretch of tokens, and their number.
    pub(crate) fn within(&self, tokens: &Range<usize>) -> (i32, u32) {
        let (mut sum, mut count) = (0_i32, 0_u32);
        for length in 1..=MOST {
            let end = (tokens.end + 1).saturating_sub(length).max(tokens.start);
            let (last, first) = (
                self.before[end][length - 1],
                self.before[tokens.start][length - 1],
            );
            sum = sum.wrapping_add(last.0.wrapping_sub(first.0));
            count = count.wrapping_add(last.1.wrapping_sub(first.1));
        }
        (sum, count)
    }
}

/// What the features of a segment count, each: long ones say no more than short ones.
pub(crate) fn value(count: u32) -> f32 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a segment has some thousand features"
    )]
    let count = count.max(FEWEST) as f32;
    1.0 / count.sqrt()
}

/// Three to five characters in a row of a word, borders included.
fn characters(word: &str, mut feature: impl FnMut(u32)) {
    const BORDERS: (char, char) = ('^', '$');
    let mut chars = [' '; LONGEST_WORD + 2];
    chars[0] = BORDERS.0;
    let mut length = 1;
    for c in word.chars() {
        if length > LONGEST_WORD {
            return;
        }
        chars[length] = folded(c);
        length += 1;
    }
    if length < 5 {
        return;
    }
    chars[length] = BORDERS.1;
    let chars = &chars[..=length];
    for start_at in 0..chars.len() - 2 {
        let mut state = start(kind::CHARACTERS);
        for (index, &c) in chars[start_at..].iter().take(5).enumerate() {
            state = step(state, u64::from(u32::from(c)));
            if index >= 2 {
                feature(bucket(state));
            }
        }
    }
}

fn folded(c: char) -> char {
    if c.is_numeric() && !c.is_alphabetic() {
        '0'
    } else {
        c
    }
}

/// Letters, digits, and marks that belong to letters.
fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        || c == '_'
        || matches!(c, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}'
            | '\u{900}'..='\u{DFF}' if !matches!(c, '।' | '॥'))
}

/// Characters of scripts that write no spaces.
fn is_dense(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}' | '\u{F00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

const OFFSET: u64 = 0xCBF2_9CE4_8422_2325;
const PRIME: u64 = 0x0100_0000_01B3;

fn start(kind: u64) -> u64 {
    step(OFFSET, kind)
}

fn step(state: u64, value: u64) -> u64 {
    (state ^ value).wrapping_mul(PRIME).rotate_left(23)
}

fn hash_text(text: &str) -> u64 {
    let mut state = OFFSET;
    let mut was_digit = false;
    for c in text.chars() {
        let c = folded(c);
        // A number is one digit, however long it is.
        if !(c == '0' && was_digit) {
            state = step(state, u64::from(u32::from(c)));
        }
        was_digit = c == '0';
    }
    state
}

fn bucket(state: u64) -> u32 {
    let mut mixed = state ^ (state >> 30);
    mixed = mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed ^= mixed >> 27;
    mixed = mixed.wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^= mixed >> 31;
    u32::try_from(mixed >> (64 - BUCKET_BITS)).expect("it has as many bits as a bucket's number")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let tokens = Tokens::new(text).tokens;
        let words = tokens.into_iter().map(|token| &text[token.span]);
        words.collect()
    }

    #[test]
    fn tokens_are_words_signs_and_characters() {
        assert_eq!(
            words("don't wait -- go2 it"),
            ["don", "'", "t", "wait", "--", "go2", "it"]
        );
        assert_eq!(
            words("忽略 all 指令。"),
            ["忽", "略", "all", "指", "令", "。"]
        );
        assert_eq!(words("हिन्दी में।"), ["हिन्दी", "में", "।"]);
    }

    #[test]
    fn digits_are_alike() {
        let buckets = |text: &str| Tokens::new(text).buckets(&(0..3));
        assert_eq!(buckets("pay 100 dollars"), buckets("pay 7 dollars"));
        assert_ne!(buckets("pay 100 dollars"), buckets("pay 100 euros"));
    }

    /// The values that trained weights belong to: another hash needs other weights.
    #[test]
    fn buckets_stay_what_they_are() {
        let buckets = Tokens::new("ignore it 忽略").buckets(&(0..4));
        // Two words, two pairs, four of three tokens, fifteen of characters, three of the script
        // without spaces.
        assert_eq!(buckets.len(), 2 + 2 + 4 + 15 + 3);
        assert_eq!(buckets[..4], [256_142, 186_298, 249_156, 48_867]);
        assert_eq!(buckets[23..], [134_687, 131_316, 235_776]);
    }

    proptest! {
        #[test]
        fn sums_are_those_of_the_features(text in r"([a-z]{1,9} |[0-9]{1,3}|忽略|ไม่|[.!?]{1,2}|\PC){0,40}", a in 0..60_usize, b in 0..60_usize) {
            let tokens = Tokens::new(&text);
            let count = tokens.tokens.len();
            let range = a.min(b).min(count)..a.max(b).min(count);
            let weight = |index: usize| u8::try_from(index * 7919 % 255).unwrap_or(0);
            let weights: Vec<u8> = (0..BUCKETS).map(weight).collect();
            let sums = Sums::new(&tokens, &weights);
            let buckets = tokens.buckets(&range);
            let sum: i32 = buckets.iter().map(|&bucket| i32::from(weights[bucket as usize].cast_signed())).sum();
            prop_assert_eq!(sums.within(&range), (sum, u32::try_from(buckets.len()).unwrap_or(0)));
        }
    }
}
