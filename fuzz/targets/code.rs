//! The code scanner. The first byte chooses the language, by a file's name.
#![no_main]

use std::sync::LazyLock;

use firestop::code::{CodeScanner, Options};
use firestop::scan::Scanner;
use firestop::source::Source;
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 21] = [
    "a.py",
    "a.js",
    "a.tsx",
    "a.java",
    "a.go",
    "a.rs",
    "a.c",
    "a.cpp",
    "a.cs",
    "a.php",
    "a.rb",
    "a.kt",
    "a.swift",
    "a.sh",
    "Dockerfile",
    ".github/workflows/a.yml",
    "a.tf",
    "a.md",
    "a.ipynb",
    "a.diff",
    "a.html",
];

static SCANNER: LazyLock<CodeScanner> =
    LazyLock::new(|| CodeScanner::new(Options::default()).expect("the built-in rules are valid"));

fuzz_target!(|bytes: &[u8]| {
    if let Some((first, rest)) = bytes.split_first() {
        let name = NAMES[usize::from(*first) % NAMES.len()];
        drop(SCANNER.scan(&Source::new(name, rest.to_vec())));
    }
});
