//! `paths` of a rule: which files it looks at.

use globset::{Glob, GlobSet, GlobSetBuilder};

use super::{Problem, problem};
use crate::code::rule_file::Paths;

/// See the module.
pub(in crate::code) struct PathFilter {
    include: Option<GlobSet>,
    exclude: GlobSet,
}

impl PathFilter {
    pub(in crate::code) fn keeps(&self, path: &str) -> bool {
        self.include
            .as_ref()
            .is_none_or(|globs| globs.is_match(path))
            && !self.exclude.is_match(path)
    }

    pub(super) fn new(paths: &Paths) -> Result<Self, Problem> {
        let set = |globs: &[String]| {
            let mut set = GlobSetBuilder::new();
            for glob in globs {
                // As in Semgrep, a glob may match any part of the path.
                for form in [
                    glob.clone(),
                    format!("**/{glob}"),
                    format!("**/{glob}/**"),
                    format!("{glob}/**"),
                ] {
                    let glob = Glob::new(&form)
                        .map_err(|error| problem("paths", glob, error.to_string()))?;
                    set.add(glob);
                }
            }
            set.build()
                .map_err(|error| problem("paths", "paths", error.to_string()))
        };
        Ok(Self {
            include: if paths.include.is_empty() {
                None
            } else {
                Some(set(&paths.include)?)
            },
            exclude: set(&paths.exclude)?,
        })
    }
}
