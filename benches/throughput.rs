//! How fast the scanners of text and transcripts are, beside the parse that they cannot do without;
//! `code.rs` does it for code.
//!
//! `FIRESTOP_BENCH_TEXT` and `FIRESTOP_BENCH_TRACE` name folders or files to
//! measure on; without them the fixtures of the repository are used, which are small. One thread,
//! so that wall time is CPU time.
//!
//! ```text
//! FIRESTOP_BENCH_TEXT=path/to/texts cargo bench --bench throughput
//! ```
#![expect(clippy::disallowed_methods, reason = "reads what it measures on")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use firestop::code::{self, CodeScanner};
use firestop::prompt::{self, PromptScanner};
use firestop::scan::Scanner;
use firestop::source::Source;
use firestop::trace::{self, TraceScanner};

fn main() {
    divan::main();
}

/// The sources below the folder that `variable` names, or below `default` in the repository.
fn sources(variable: &str, default: &str, wanted: fn(&str) -> bool) -> Vec<Source> {
    let root = env::var_os(variable).map_or_else(
        || {
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("testdata")
                .join(default)
        },
        PathBuf::from,
    );
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    let sources: Vec<Source> = files
        .iter()
        .filter(|file| wanted(&file.to_string_lossy()))
        .filter_map(|file| Some(Source::new(file.to_string_lossy(), fs::read(file).ok()?)))
        .collect();
    assert!(
        !sources.is_empty(),
        "nothing to measure below {}",
        root.display()
    );
    sources
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries
            .flatten()
            .for_each(|entry| walk(&entry.path(), files)),
        Err(_) => files.push(path.to_owned()),
    }
}

/// Measures `work` on all sources.
fn over(bencher: Bencher, sources: &[Source], mut work: impl FnMut(&Source)) {
    let bytes: usize = sources.iter().map(|source| source.text().len()).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench_local(|| sources.iter().for_each(&mut work));
}

#[divan::bench(sample_count = 5)]
fn prompt_scan(bencher: Bencher) {
    let sources = sources("FIRESTOP_BENCH_TEXT", "", |path| !path.ends_with(".json"));
    let scanner =
        PromptScanner::new(prompt::Options::default()).expect("the built-in rules are valid");
    over(bencher, &sources, |source| {
        drop(black_box(scanner.scan(source)))
    });
}

/// The transcripts, one source for each line of a JSONL file.
fn transcripts() -> Vec<Source> {
    let files = sources("FIRESTOP_BENCH_TRACE", "demo", |path| {
        path.ends_with(".jsonl")
    });
    let lines = files.iter().flat_map(|file| {
        let lines = file
            .text()
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.is_empty());
        lines.map(|(index, line)| {
            Source::record(file.path().as_ref(), line.as_bytes().to_vec(), index + 1, 0)
        })
    });
    lines.collect()
}

#[divan::bench(sample_count = 5)]
fn trace_parse_only(bencher: Bencher) {
    over(bencher, &transcripts(), |source| {
        let _ = black_box(serde_json::from_str::<serde_json::Value>(source.text()));
    });
}

#[divan::bench(sample_count = 5)]
fn trace_scan(bencher: Bencher) {
    let prompt =
        PromptScanner::new(prompt::Options::default()).expect("the built-in rules are valid");
    let code = CodeScanner::new(code::Options::default()).expect("the built-in rules are valid");
    let scanner = TraceScanner::new(trace::Options::default(), prompt, code)
        .expect("the built-in rules are valid");
    over(bencher, &transcripts(), |source| {
        drop(black_box(scanner.scan(source)))
    });
}
