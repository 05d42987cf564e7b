//! How fast each scanner is, beside the parse that it cannot do without.
//!
//! `FIRESTOP_BENCH_CODE`, `FIRESTOP_BENCH_TEXT` and `FIRESTOP_BENCH_TRACE` name folders or files to
//! measure on; without them the fixtures of the repository are used, which are small. One thread,
//! so that wall time is CPU time.
//!
//! ```text
//! FIRESTOP_BENCH_CODE=path/to/sources cargo bench --bench throughput
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

/// Endings of a language, and its grammar.
type Row = (&'static [&'static str], fn() -> tree_sitter::Language);

/// The languages measured.
const LANGUAGES: &[Row] = &[
    (&["py"], || tree_sitter_python::LANGUAGE.into()),
    (&["js", "jsx", "mjs", "cjs"], || {
        tree_sitter_javascript::LANGUAGE.into()
    }),
    (&["ts"], || {
        tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into()
    }),
    (&["java"], || tree_sitter_java::LANGUAGE.into()),
    (&["go"], || tree_sitter_go::LANGUAGE.into()),
    (&["rs"], || tree_sitter_rust::LANGUAGE.into()),
    (&["c", "h"], || tree_sitter_c::LANGUAGE.into()),
];

fn grammar(path: &str) -> Option<tree_sitter::Language> {
    let ending = Path::new(path).extension()?.to_str()?;
    let row = LANGUAGES
        .iter()
        .find(|(endings, _)| endings.contains(&ending))?;
    Some(row.1())
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
fn code_parse_only(bencher: Bencher) {
    let sources = sources("FIRESTOP_BENCH_CODE", "code", |path| {
        grammar(path).is_some()
    });
    let mut parser = tree_sitter::Parser::new();
    over(bencher, &sources, |source| {
        if let Some(grammar) = grammar(source.path()) {
            parser
                .set_language(&grammar)
                .expect("the grammar fits the parser");
            black_box(parser.parse(source.text(), None));
        }
    });
}

#[divan::bench(sample_count = 5)]
fn code_scan(bencher: Bencher) {
    let sources = sources("FIRESTOP_BENCH_CODE", "code", |path| {
        grammar(path).is_some()
    });
    let scanner = CodeScanner::new(code::Options::default()).expect("the built-in rules are valid");
    over(bencher, &sources, |source| {
        drop(black_box(scanner.scan(source)))
    });
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
