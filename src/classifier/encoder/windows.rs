//! Long texts in windows that overlap.

use std::ops::Range;

/// The part of a window that the next one repeats: an attack at the edge of one stands further
/// inside the other.
const OVERLAP: usize = 4;

/// Windows of `room` tokens, in order: together they hold every token, and each is full if the text
/// is long enough, the last one by beginning earlier.
pub(super) fn windows(tokens: usize, room: usize) -> Vec<Range<usize>> {
    if tokens == 0 {
        return Vec::new();
    }
    let step = (room - room / OVERLAP).max(1);
    let last = tokens.saturating_sub(room);
    let starts = (0..last).step_by(step).chain([last]);
    starts
        .map(|start| start..(start + room).min(tokens))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_token_is_in_a_full_window(tokens in 1_usize..5000, room in 1_usize..600) {
            let windows = windows(tokens, room);
            let mut next = 0;
            for window in &windows {
                prop_assert!(window.start <= next && window.end > next, "{window:?} after {next}");
                prop_assert_eq!(window.len(), room.min(tokens));
                next = window.end;
            }
            prop_assert_eq!(next, tokens);
        }
    }

    #[test]
    fn neighbours_overlap_and_no_text_has_no_window() {
        assert!(windows(0, 8).is_empty());
        assert_eq!(windows(8, 8).len(), 1);
        assert_eq!(windows(9, 8), [0..8, 1..9]);
        assert_eq!(windows(20, 8), [0..8, 6..14, 12..20]);
    }
}
