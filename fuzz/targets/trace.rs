//! The trace scanner: each input is one transcript, in whatever format it is taken for.
#![no_main]

use std::sync::LazyLock;

use firestop::code::CodeScanner;
use firestop::prompt::PromptScanner;
use firestop::scan::Scanner;
use firestop::source::Source;
use firestop::trace::{Options, TraceScanner};
use firestop::{code, prompt};
use libfuzzer_sys::fuzz_target;

static SCANNER: LazyLock<TraceScanner> = LazyLock::new(|| {
    let prompt =
        PromptScanner::new(prompt::Options::default()).expect("the built-in rules are valid");
    let code = CodeScanner::new(code::Options::default()).expect("the built-in rules are valid");
    TraceScanner::new(Options::default(), prompt, code).expect("the built-in rules are valid")
});

fuzz_target!(|bytes: &[u8]| drop(SCANNER.scan(&Source::new("run.jsonl", bytes.to_vec()))));
