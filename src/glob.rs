//! Globs that the user writes.

use globset::{Glob, GlobSet, GlobSetBuilder};

use crate::error::Error;

/// One set of all patterns, each with the place where it was written; none match nothing.
///
/// # Errors
/// A glob that cannot be parsed.
pub(crate) fn set<'p>(
    patterns: impl IntoIterator<Item = (&'p String, &'p str)>,
) -> Result<GlobSet, Error> {
    let mut set = GlobSetBuilder::new();
    for (pattern, origin) in patterns {
        let glob = Glob::new(pattern).map_err(|error| {
            Error::usage(format!(
                "{origin}: the glob `{pattern}` is not valid: {}",
                error.kind()
            ))
        })?;
        set.add(glob);
    }
    set.build()
        .map_err(|error| Error::usage(format!("the globs cannot be joined: {}", error.kind())))
}
