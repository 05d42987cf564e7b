//! Follows data: from where input enters a program to where it must not arrive.
//!
//! Rules name sources, sanitizers and sinks as patterns, which are matched on the tree as in other
//! rules. The file is lowered to a small language of its own (`ir`, by `lower` with the table of an
//! adapter), what was matched becomes marks on its expressions, and `interpret` runs it on values
//! of which only some things are known. All rules run at once, each as a bit.

mod adapters;
mod constant;
mod facts;
mod follow;
mod interpret;
mod ir;
mod library;
mod lower;
mod marks;
mod state;
#[cfg(test)]
mod tests;
mod value;
pub(super) mod written;

pub(super) use adapters::Table;
pub(super) use follow::run;

/// Whether a built-in file holds sets that rules share, and no rules.
pub(super) fn is_set_file(path: &str) -> bool {
    path.contains("/taint/")
}
