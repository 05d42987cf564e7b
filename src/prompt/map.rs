//! Rewritten text with the way back to the text it was made from.
//!
//! Normalising and decoding change the length of things; findings must point at what is in the
//! file. A [`Map`] holds a point only where the two texts stop running side by side, so that a
//! plain text costs nothing.

use std::ops::Range;

/// From offsets in a rewritten text to offsets in its original.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Map {
    /// Never empty, neither side ever falls, the last point is the end of both texts. Between two
    /// points that are equally far apart on both sides offsets run side by side; between others
    /// the whole stretch stands for the whole stretch.
    points: Vec<Point>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Point {
    rewritten: usize,
    original: usize,
}

impl Map {
    /// The bytes of the original that became `span`. Text that was removed on either side of
    /// `span` is not part of it.
    pub(crate) fn span(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.start(span.start);
        start..self.end(span.end).max(start)
    }

    /// Where in the rewritten text the byte at `original` stands; of one that was replaced, where
    /// the replacement begins.
    pub(crate) fn rewritten(&self, original: usize) -> usize {
        let next = self
            .points
            .partition_point(|point| point.original <= original);
        let Some(point) = next.checked_sub(1).map(|at| self.points[at]) else {
            return 0;
        };
        match self.points.get(next) {
            Some(next) if side_by_side(point, *next) => {
                point.rewritten + (original - point.original)
            }
            _ => point.rewritten,
        }
    }

    fn start(&self, offset: usize) -> usize {
        let next = self
            .points
            .partition_point(|point| point.rewritten <= offset);
        match (
            next.checked_sub(1).map(|at| self.points[at]),
            self.points.get(next),
        ) {
            (Some(point), Some(next)) if side_by_side(point, *next) => {
                point.original + (offset - point.rewritten)
            }
            (Some(point), _) => point.original,
            (None, _) => 0,
        }
    }

    fn end(&self, offset: usize) -> usize {
        let next = self
            .points
            .partition_point(|point| point.rewritten < offset);
        match (
            next.checked_sub(1).map(|at| self.points[at]),
            self.points.get(next),
        ) {
            (Some(point), Some(next)) if side_by_side(point, *next) => {
                point.original + (offset - point.rewritten)
            }
            (_, Some(next)) => next.original,
            (point, None) => point.map_or(0, |point| point.original),
        }
    }
}

fn side_by_side(point: Point, next: Point) -> bool {
    next.rewritten - point.rewritten == next.original - point.original
}

/// A rewritten text and the way back.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mapped {
    pub(crate) text: String,
    pub(crate) map: Map,
}

impl Mapped {
    /// The text with some stretches replaced. `edits` are sorted and do not overlap.
    pub(crate) fn edit(self, edits: &[(Range<usize>, String)]) -> Self {
        if edits.is_empty() {
            return self;
        }
        let mut builder = Builder::with_capacity(self.text.len());
        let mut points = self.map.points.iter().copied().peekable();
        let mut at = 0;
        for (range, new) in edits {
            builder.copy_mapped(&self, at..range.start, &mut points);
            let original = self.map.span(range);
            builder.jump(original.start);
            builder.replace(new, original.len());
            at = range.end;
        }
        let end = self.text.len();
        builder.copy_mapped(&self, at..end, &mut points);
        let original = self.map.points.last().map_or(0, |point| point.original);
        builder.jump(original);
        builder.finish()
    }
}

/// Makes a [`Mapped`] text from left to right.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    text: String,
    original: usize,
    points: Vec<Point>,
}

impl Builder {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            original: 0,
            points: vec![Point::default()],
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The next bytes stay as they are.
    pub(crate) fn copy(&mut self, text: &str) {
        self.text.push_str(text);
        self.original += text.len();
    }

    /// The next bytes stay as they are but for ASCII capitals.
    pub(crate) fn copy_lower(&mut self, text: &str) {
        let start = self.text.len();
        self.copy(text);
        self.text[start..].make_ascii_lowercase();
    }

    /// The next `length` bytes become `new`.
    pub(crate) fn replace(&mut self, new: &str, length: usize) {
        if new.len() == length {
            self.text.push_str(new);
            self.original += length;
            return;
        }
        self.point();
        self.text.push_str(new);
        self.original += length;
        self.point();
    }

    /// The next `length` bytes are left out.
    pub(crate) fn skip(&mut self, length: usize) {
        self.replace("", length);
    }

    /// The last character becomes another one, which stands for `length` more bytes.
    pub(crate) fn recompose(&mut self, new: char, length: usize) {
        if let Some(last) = self.text.pop() {
            let start = self.original - last.len_utf8();
            while self
                .points
                .last()
                .is_some_and(|point| point.rewritten > self.text.len())
            {
                self.points.pop();
            }
            self.push_point(Point {
                rewritten: self.text.len(),
                original: start,
            });
        }
        self.text.push(new);
        self.original += length;
        self.point();
    }

    /// Everything of the original up to `original` is left out.
    fn jump(&mut self, original: usize) {
        if original > self.original {
            self.skip(original - self.original);
        }
    }

    fn copy_mapped(
        &mut self,
        from: &Mapped,
        range: Range<usize>,
        points: &mut std::iter::Peekable<impl Iterator<Item = Point>>,
    ) {
        if range.is_empty() {
            return;
        }
        let shift = self.text.len().wrapping_sub(range.start);
        self.jump(from.map.start(range.start));
        self.text.push_str(&from.text[range.clone()]);
        while let Some(point) = points.next_if(|point| point.rewritten < range.end) {
            if point.rewritten > range.start {
                let rewritten = point.rewritten.wrapping_add(shift);
                self.push_point(Point {
                    rewritten,
                    original: point.original,
                });
            }
        }
        self.original = from.map.end(range.end);
        self.point();
    }

    fn point(&mut self) {
        let point = Point {
            rewritten: self.text.len(),
            original: self.original,
        };
        self.push_point(point);
    }

    fn push_point(&mut self, point: Point) {
        if self.points.last() != Some(&point) {
            self.points.push(point);
        }
    }

    pub(crate) fn finish(mut self) -> Mapped {
        self.point();
        Mapped {
            text: self.text,
            map: Map {
                points: self.points,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::normalise::normalise;

    #[test]
    fn removed_text_on_either_side_is_not_part_of_a_span() {
        let normalised = normalise("a \u{200B}bc\u{200B}\u{200B} d").mapped;
        assert_eq!(normalised.text, "a bc d");
        assert_eq!(normalised.map.span(&(2..4)), 5..7);
    }

    #[test]
    fn edits_keep_the_way_back() {
        let text = "Say  1gn0re, і g n о r е\u{301}!";
        let normalised = normalise(text).mapped;
        let at = normalised.text.find("ignore").expect("the word is read");
        assert_eq!(&text[normalised.map.span(&(at..at + 6))], "1gn0re");
    }

    proptest! {
        #[test]
        fn every_span_maps_to_a_valid_monotone_span(text in "(\\PC|[a-z013 .*_~]|\u{200B}|\u{301}|[αеоi] |[\n\t ])*") {
            let normalised = normalise(&text).mapped;
            let bounds: Vec<usize> =
                normalised.text.char_indices().map(|(at, _)| at).chain([normalised.text.len()]).collect();
            let mut last = 0..0;
            for pair in bounds.windows(2) {
                let span = normalised.map.span(&(pair[0]..pair[1]));
                prop_assert!(span.start <= span.end && span.end <= text.len());
                prop_assert!(span.start >= last.start && span.end >= last.end, "{span:?} after {last:?}");
                last = span;
            }
        }

        #[test]
        fn ascii_lower_case_text_is_its_own_normal_form(text in "[b-df-hj-z]{2,9}( [b-df-hj-z]{2,9}){0,30}") {
            let normalised = normalise(&text).mapped;
            prop_assert_eq!(&normalised.text, &text);
            for at in 0..text.len() {
                prop_assert_eq!(normalised.map.span(&(at..at + 1)), at..at + 1);
            }
        }
    }
}
