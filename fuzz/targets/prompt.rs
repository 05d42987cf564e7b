//! The prompt scanner by rules, with its documents. The first byte chooses the kind of document, by a file's name.
#![no_main]

use std::sync::LazyLock;

use firestop::prompt::{Options, PromptScanner};
use firestop::scan::Scanner;
use firestop::source::Source;
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 16] = [
    "a.txt",
    "a.md",
    "a.html",
    "a.svg",
    "a.eml",
    "a.pdf",
    "a.docx",
    "a.xlsx",
    "a.odt",
    "a.png",
    "a.jpg",
    "a.ipynb",
    "a.json",
    "a.yaml",
    "a.csv",
    "AGENTS.md",
];

static SCANNER: LazyLock<PromptScanner> =
    LazyLock::new(|| PromptScanner::new(Options::default()).expect("the built-in rules are valid"));

fuzz_target!(|bytes: &[u8]| {
    if let Some((first, rest)) = bytes.split_first() {
        let name = NAMES[usize::from(*first) % NAMES.len()];
        drop(SCANNER.scan(&Source::new(name, rest.to_vec())));
    }
});
