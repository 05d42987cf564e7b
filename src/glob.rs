//! Globs that the user writes.

use globset::{Glob, GlobSet, GlobSetBuilder};

use crate::error::Error;

/// One set of all `patterns`; none match nothing. `flag` is where they were written.
///
/// # Errors
/// A glob that cannot be parsed.
pub(crate) fn set<'p>(
    flag: &str,
    patterns: impl IntoIterator<Item = &'p String>,
) -> Result<GlobSet, Error> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let glob = Glob::new(pattern).map_err(|error| {
            Error::usage(format!(
                "{flag}: the glob `{pattern}` is not valid: {}",
                error.kind()
            ))
        })?;
        set.add(glob);
    }
    set.build()
        .map_err(|error| Error::usage(format!("{flag}: {error}")))
}
