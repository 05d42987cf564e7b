//! Which language a text is written in that does not say so.

use super::reading::Reading;

/// The language of the text, if there is hardly a doubt.
pub(super) fn language(_text: &str) -> Option<Reading> {
    None
}
