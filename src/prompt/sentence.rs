//! The sentence around a match.

use std::ops::Range;

/// A sentence reaches at most this many bytes beyond the match.
const LONGEST: usize = 300;

/// The sentence around a match: up to a full stop, the end of the paragraph, or far enough.
pub(super) fn sentence(text: &str, breaks: &[usize], span: &Range<usize>) -> Range<usize> {
    let first = text.floor_char_boundary(span.start.saturating_sub(LONGEST));
    let last = text.ceil_char_boundary((span.end + LONGEST).min(text.len()));
    let paragraph = breaks.partition_point(|&at| at < span.start);
    let first = paragraph
        .checked_sub(1)
        .map_or(first, |at| breaks[at].max(first));
    let last = breaks[paragraph..]
        .iter()
        .find(|&&at| at >= span.end)
        .map_or(last, |&at| at.min(last));
    let start = sentence_ends(&text[first..span.start])
        .last()
        .map_or(first, |at| first + at);
    let end = sentence_ends(&text[span.end..last])
        .next()
        .map_or(last, |at| span.end + at);
    start..end
}

/// Where sentences end in a text: after the mark.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    text.char_indices().filter_map(move |(at, c)| match c {
        '.' | '!' | '?' => {
            let next = bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace);
            next.then_some(at + 1)
        }
        '。' | '！' | '？' | '।' | '؟' => Some(at + c.len_utf8()),
        _ => None,
    })
}
