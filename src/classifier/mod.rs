//! The classifier: how likely a text is an attack, told by its parts.
//!
//! A text and each layer decoded from it are cut into [segments](segment); each has the score of the
//! rules inside it, that of its [n-grams](ngram) and that of the [encoder]. Training reads the same
//! through `firestop model features`, so that it cannot differ from what is scored.

pub(crate) mod encoder;
pub(crate) mod model;
pub(crate) mod ngram;
pub(crate) mod segment;

use std::ops::Range;

use ngram::{Sums, Tokens};
use segment::{Kind, Piece, Segment};

/// Pieces that are read at a time, so that long texts need little memory.
const BLOCK: usize = 2_048;

/// A text, or what was decoded from one, both as written and in its normal form.
pub(crate) struct Layer<'a> {
    pub(crate) written: &'a str,
    pub(crate) normal: &'a str,
    /// From an offset in the text as written to that in the normal form.
    pub(crate) to_normal: &'a dyn Fn(usize) -> usize,
}

/// A segment of a layer, ready to be scored.
pub(crate) struct Part<'a> {
    pub(crate) kind: Kind,
    /// Bytes of the layer as written, without white space around them.
    pub(crate) span: Range<usize>,
    /// Its normal form.
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a Tokens<'a>,
    /// Those of the segment.
    pub(crate) range: Range<usize>,
    /// The sum of the weights of its n-grams, and their number.
    pub(crate) ngrams: (i32, u32),
}

/// Cuts a layer into segments and hands each to `use_part`, by their first bytes. `weights` are
/// those of n-grams, a signed byte for each bucket.
pub(crate) fn parts(layer: &Layer<'_>, weights: Option<&[u8]>, mut use_part: impl FnMut(Part<'_>)) {
    let pieces = segment::pieces(layer.written);
    let segments = segment::segments(&pieces);
    let mut first = 0;
    while first < segments.len() {
        let start = segments[first].pieces.start;
        let end = segments[first..]
            .iter()
            .position(|segment| segment.pieces.start >= start + BLOCK)
            .map_or(segments.len(), |end| first + end);
        block(
            layer,
            &segments[first..end],
            &pieces,
            weights,
            &mut use_part,
        );
        first = end;
    }
}

fn block(
    layer: &Layer<'_>,
    segments: &[Segment],
    pieces: &[Piece],
    weights: Option<&[u8]>,
    use_part: &mut impl FnMut(Part<'_>),
) {
    let Some(start) = segments.first().map(|segment| segment.pieces.start) else {
        return;
    };
    let end = segments
        .iter()
        .map(|segment| segment.pieces.end)
        .max()
        .unwrap_or(start);
    let normal_of = |span: &Range<usize>| {
        let normal = (layer.to_normal)(span.start)..(layer.to_normal)(span.end);
        layer.normal.floor_char_boundary(normal.start)..layer.normal.ceil_char_boundary(normal.end)
    };
    let whole = normal_of(&(pieces[start].start..pieces[end - 1].end));
    let tokens = Tokens::new(&layer.normal[whole.clone()]);
    let sums = weights.map(|weights| Sums::new(&tokens, weights));
    for segment in segments {
        let written = pieces[segment.pieces.start].start..pieces[segment.pieces.end - 1].end;
        let normal = normal_of(&written);
        let within = normal.start - whole.start..normal.end - whole.start;
        let range = tokens.within(&within);
        use_part(Part {
            kind: segment.kind,
            span: trimmed(layer.written, written),
            text: layer.normal[normal].trim(),
            tokens: &tokens,
            ngrams: sums.as_ref().map_or((0, 0), |sums| sums.within(&range)),
            range,
        });
    }
}

/// The bytes without the white space around them.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let inner = &text[span.clone()];
    let start = span.start + (inner.len() - inner.trim_start().len());
    start..start + inner.trim().len()
}
