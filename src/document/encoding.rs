//! From bytes to text, as files are read.

use crate::source::Source;

/// The text of bytes that came out of a document.
pub(super) fn text(bytes: &[u8]) -> String {
    Source::new("", bytes.to_vec()).into_text()
}
