//! Code cut out of another text, with the way back: what is found in it stands in the file.

use crate::source::Span;

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Excerpt {
    text: String,
    /// Sorted; each runs until the next begins.
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    /// Where it begins in the excerpt.
    start: usize,
    /// What it stands for.
    original: Span,
    /// Whether it is the same text; else all of it stands for all of the original.
    is_copy: bool,
}

impl Excerpt {
    /// What is read as code.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Takes the bytes of `source` as they are.
    pub(crate) fn copy(&mut self, source: &str, span: Span) {
        if span.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(&source[span.clone()]);
        match self.pieces.last_mut() {
            Some(last) if last.is_copy && last.original.end == span.start => {
                last.original.end = span.end;
            }
            _ => self.pieces.push(Piece {
                start,
                original: span,
                is_copy: true,
            }),
        }
    }

    /// Takes `text` for the bytes of the original.
    pub(crate) fn replace(&mut self, text: &str, original: Span) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece {
            start,
            original,
            is_copy: false,
        });
    }

    /// Takes a character for the bytes of the original that encode it.
    pub(crate) fn character(&mut self, character: char, source: &str, original: Span) {
        let mut buffer = [0; 4];
        let text = character.encode_utf8(&mut buffer);
        match source[original.clone()] == *text {
            true => self.copy(source, original),
            false => self.replace(text, original),
        }
    }

    /// Takes a part of another excerpt of the same original.
    pub(crate) fn append(&mut self, other: &Self, original: &str, part: Span) {
        let next = other
            .pieces
            .partition_point(|piece| piece.start <= part.start);
        let first = next.saturating_sub(1);
        for (index, piece) in other.pieces.iter().enumerate().skip(first) {
            let after = other.pieces.get(index + 1);
            let end = after
                .map_or(other.text.len(), |after| after.start)
                .min(part.end);
            let start = piece.start.max(part.start);
            if start >= end {
                break;
            }
            if piece.is_copy {
                let from = piece.original.start + (start - piece.start);
                self.copy(original, from..from + (end - start));
            } else {
                self.replace(&other.text[start..end], piece.original.clone());
            }
        }
    }

    /// Whether it is one stretch of the original, as it stands there.
    pub(crate) fn is_verbatim(&self) -> bool {
        matches!(&self.pieces[..], [piece] if piece.is_copy)
    }

    /// The bytes of the original that `span` was made of.
    pub(crate) fn original(&self, span: &Span) -> Span {
        let start = self.piece(span.start).map_or(0, |(piece, offset)| {
            piece.original.start + if piece.is_copy { offset } else { 0 }
        });
        // The end belongs to the character before it.
        let end = span.end.checked_sub(1).filter(|last| *last >= span.start);
        let end = end.and_then(|last| self.piece(last));
        let end = end.map_or(start, |(piece, offset)| match piece.is_copy {
            true => piece.original.start + offset + 1,
            false => piece.original.end,
        });
        start..end.max(start)
    }

    /// The piece that holds the byte, and its place in the piece.
    fn piece(&self, at: usize) -> Option<(&Piece, usize)> {
        let next = self.pieces.partition_point(|piece| piece.start <= at);
        let piece = &self.pieces[next.checked_sub(1)?];
        Some((piece, at - piece.start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// An excerpt made of copies and replacements at random: whatever is copied is found again
        /// byte for byte, and a span over several pieces covers all that they stand for.
        #[test]
        fn spans_lead_back_to_what_they_were_made_of(
            source in "[a-zé😀\\n]{1,60}",
            cuts in proptest::collection::vec((0..60_usize, 0..9_usize, any::<bool>()), 1..12),
            from in 0..200_usize,
            length in 1..40_usize,
        ) {
            let mut excerpt = Excerpt::default();
            // For each byte of the excerpt, the bytes it was made of.
            let mut made: Vec<Span> = Vec::new();
            let mut at = 0;
            for (skip, take, copy) in cuts {
                let start = source.floor_char_boundary((at + skip).min(source.len()));
                let end = source.floor_char_boundary((start + take).min(source.len()));
                at = end;
                if copy {
                    excerpt.copy(&source, start..end);
                    made.extend((start..end).map(|byte| byte..byte + 1));
                } else {
                    excerpt.replace("<new>", start..end);
                    made.extend(std::iter::repeat_n(start..end, 5));
                }
            }
            prop_assert_eq!(excerpt.text().len(), made.len());
            if !made.is_empty() {
                let start = from % made.len();
                let end = (start + length).min(made.len());
                let found = excerpt.original(&(start..end));
                prop_assert_eq!(found.start, made[start].start);
                prop_assert_eq!(found.end, made[end - 1].end.max(found.start));
            }
        }
    }

    #[test]
    fn a_part_of_an_excerpt_leads_back_as_the_whole_does() {
        let source = "ab-cd";
        let mut whole = Excerpt::default();
        whole.copy(source, 0..2);
        whole.replace("++", 2..3);
        whole.copy(source, 3..5);
        for start in 0..6 {
            for end in start + 1..=6 {
                let mut part = Excerpt::default();
                part.append(&whole, source, start..end);
                assert_eq!(part.text(), &"ab++cd"[start..end]);
                assert_eq!(
                    part.original(&(0..end - start)),
                    whole.original(&(start..end))
                );
            }
        }
    }

    #[test]
    fn a_changed_character_stands_for_its_escape() {
        let source = r"a\u00e9\nb";
        let mut excerpt = Excerpt::default();
        for (span, character) in crate::json::characters(source) {
            excerpt.character(character, source, span);
        }
        assert_eq!(excerpt.text(), "aé\nb");
        assert_eq!(&source[excerpt.original(&(1..3))], r"\u00e9");
        assert_eq!(&source[excerpt.original(&(3..5))], r"\nb");
        assert_eq!(excerpt.original(&(1..1)), 1..1);
    }
}
