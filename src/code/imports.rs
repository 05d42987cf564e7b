//! What the names of a file stand for: `import subprocess as sp` makes `sp.call` the same as
//! `subprocess.call`.

use super::symbols::Symbols;
use super::words::Table;

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
    /// Places in `paths`, from 1, by the number of the local name.
    places: Table,
    /// Local name, and what it stands for.
    paths: Vec<(Box<str>, Vec<u32>)>,
    globs: Vec<Vec<u32>>,
}

impl<'s> Aliases<'s> {
    pub(super) fn new(symbols: &'s Symbols) -> Self {
        Self {
            symbols,
            places: Table::default(),
            paths: Vec::new(),
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
            let number = self.symbols.number(local);
            match self.place(number, local) {
                Some(place) => self.paths[place].1 = path,
                None => {
                    self.paths.push((local.into(), path));
                    self.places.insert(key(number), self.paths.len() as u32);
                }
            }
        }
    }

    /// All names of `path` are used without it.
    pub(crate) fn add_glob(&mut self, path: &[&str]) {
        let path: Vec<u32> = path.iter().map(|name| self.symbols.get(name)).collect();
        if !path.contains(&Symbols::UNKNOWN) {
            self.globs.push(path);
        }
    }

    /// What the name stands for; `number` is its number.
    pub(super) fn path(&self, number: u32, local: &str) -> Option<&[u32]> {
        let place = self.place(number, local)?;
        Some(&self.paths[place].1)
    }

    fn place(&self, number: u32, local: &str) -> Option<usize> {
        let mut places = self.places.get(key(number)).map(|place| place as usize - 1);
        places.find(|place| &*self.paths[*place].0 == local)
    }

    pub(super) fn globs(&self) -> &[Vec<u32>] {
        &self.globs
    }
}

/// Spread over the bits that the table goes by.
fn key(number: u32) -> u64 {
    u64::from(number) << 32
}
