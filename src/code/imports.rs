//! What the names of a file stand for: `import subprocess as sp` makes `sp.call` the same as
//! `subprocess.call`.

use std::collections::HashMap;

use super::symbols::Symbols;

/// The names of a module given as text: `node:fs/promises` is `fs.promises`. A scoped package or a
/// file is one name.
pub(crate) fn module_names(text: &str) -> Vec<&str> {
    let text = text.strip_prefix("node:").unwrap_or(text);
    if text.starts_with(['@', '.', '/']) {
        return vec![text];
    }
    text.split('/').collect()
}

/// The imports of one file, as far as patterns mention what is imported.
pub(crate) struct Aliases<'s> {
    symbols: &'s Symbols,
    paths: HashMap<Box<str>, Vec<u32>>,
    globs: Vec<Vec<u32>>,
}

impl<'s> Aliases<'s> {
    pub(super) fn new(symbols: &'s Symbols) -> Self {
        Self {
            symbols,
            paths: HashMap::new(),
            globs: Vec::new(),
        }
    }

    /// `local` stands for `path`. An empty path: names are the same with `local` and without it.
    pub(crate) fn add<'p>(&mut self, local: &str, path: impl IntoIterator<Item = &'p str>) {
        let mut names = 0;
        let mut is_own_name = true;
        let path: Vec<u32> = path
            .into_iter()
            .map(|name| {
                names += 1;
                is_own_name &= name == local;
                self.symbols.get(name)
            })
            .collect();
        let is_own_name = is_own_name && names == 1;
        let is_known = names == 0 || path.iter().any(|symbol| *symbol != Symbols::UNKNOWN);
        if !is_own_name && is_known {
            self.paths.insert(local.into(), path);
        }
    }

    /// All names of `path` are used without it.
    pub(crate) fn add_glob(&mut self, path: &[&str]) {
        let path: Vec<u32> = path.iter().map(|name| self.symbols.get(name)).collect();
        if !path.contains(&Symbols::UNKNOWN) {
            self.globs.push(path);
        }
    }

    pub(super) fn path(&self, local: &str) -> Option<&[u32]> {
        if self.paths.is_empty() {
            return None;
        }
        self.paths.get(local).map(Vec::as_slice)
    }

    pub(super) fn globs(&self) -> &[Vec<u32>] {
        &self.globs
    }
}
