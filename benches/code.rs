//! What the code scanner costs beside the parse that it cannot do without: CPU time of one thread for
//! the bare tree-sitter parse, for all rules but those that follow data, and for all rules.
//!
//! ```text
//! FIRESTOP_BENCH_CODE=path/to/sources cargo bench --bench code
//! ```
//!
//! Without the variable the fixtures of the repository are used, which are small. Each round makes
//! its rules anew, as a process does.
#![expect(clippy::disallowed_methods, reason = "reads what it measures on")]
#![expect(clippy::print_stdout, reason = "the table is what it is for")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use firestop::code::{CodeScanner, Options};
use firestop::rule::RuleSelection;
use firestop::scan::Scanner;
use firestop::source::Source;

/// The best of so many rounds counts: others on the machine only add to the time.
const ROUNDS: usize = 3;
/// Longer files are not scanned by default.
const MAX_BYTES: usize = 5_000_000;

/// Endings of a language, and its grammar.
type Row = (&'static [&'static str], fn() -> tree_sitter::Language);

/// The languages measured.
const LANGUAGES: &[Row] = &[
    (&["c", "h"], || tree_sitter_c::LANGUAGE.into()),
    (&["go"], || tree_sitter_go::LANGUAGE.into()),
    (&["java"], || tree_sitter_java::LANGUAGE.into()),
    (&["js", "jsx", "mjs", "cjs"], || {
        tree_sitter_javascript::LANGUAGE.into()
    }),
    (&["php"], || tree_sitter_php::LANGUAGE_PHP.into()),
    (&["py"], || tree_sitter_python::LANGUAGE.into()),
    (&["rb"], || tree_sitter_ruby::LANGUAGE.into()),
    (&["rs"], || tree_sitter_rust::LANGUAGE.into()),
    (&["ts"], || {
        tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into()
    }),
];

fn main() {
    let root = env::var_os("FIRESTOP_BENCH_CODE").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/code"),
        PathBuf::from,
    );
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    let following = following();
    println!(
        "{:4} {:>6} {:>7} | {:>9} | {:>16} | {:>16}",
        "", "files", "MB", "parse", "without taint", "all rules"
    );
    let mut all = [0.0; 4];
    for (endings, grammar) in LANGUAGES {
        let sources = sources(&files, endings);
        if sources.is_empty() {
            continue;
        }
        let bytes: usize = sources.iter().map(|source| source.text().len()).sum();
        let row = [
            bytes as f64 / 1e6,
            best(|| parse(&sources, &grammar())),
            best(|| scan(&sources, following.clone())),
            best(|| scan(&sources, RuleSelection::default())),
        ];
        print(endings[0], sources.len(), row);
        for (sum, part) in all.iter_mut().zip(row) {
            *sum += part;
        }
    }
    print("all", files.len(), all);
}

fn print(name: &str, files: usize, [megabytes, parse, without, with]: [f64; 4]) {
    let ratio = |time: f64| time / parse;
    println!(
        "{name:4} {files:6} {megabytes:7.2} | {parse:7.3} s | {without:7.3} s = {:4.2} | {with:7.3} s = {:4.2}",
        ratio(without),
        ratio(with)
    );
}

/// All rules but those that follow data.
fn following() -> RuleSelection {
    let scanner = CodeScanner::new(Options::default()).expect("the built-in rules are valid");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let follows = |origin: &str| {
        let text = fs::read_to_string(folder.join(origin)).unwrap_or_default();
        text.lines().any(|line| line.trim() == "mode: taint")
    };
    let rules = scanner.rules();
    let ids = rules.iter().filter(|rule| follows(&rule.origin));
    let ids: Vec<(String, String)> = ids
        .map(|rule| (rule.id.clone(), "the benchmark".to_owned()))
        .collect();
    assert!(!ids.is_empty(), "no rule follows data");
    RuleSelection::new(Vec::new(), &[], &ids).expect("the ids are those of rules")
}

fn parse(sources: &[Source], grammar: &tree_sitter::Language) {
    let mut parser = tree_sitter::Parser::new();
    parser
        .set_language(grammar)
        .expect("the grammar fits the parser");
    for source in sources {
        black_box(parser.parse(source.text(), None));
    }
}

fn scan(sources: &[Source], rules: RuleSelection) {
    let scanner = CodeScanner::new(Options { rules }).expect("the built-in rules are valid");
    for source in sources {
        drop(black_box(scanner.scan(source)));
    }
}

/// The least CPU time that the work took.
fn best(work: impl Fn()) -> f64 {
    let rounds = (0..ROUNDS).map(|_| {
        let start = cpu_seconds();
        work();
        cpu_seconds() - start
    });
    rounds.fold(f64::INFINITY, f64::min)
}

/// CPU time of this thread, where the system tells it, or else the time of day.
fn cpu_seconds() -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(wall_seconds, |nanoseconds| nanoseconds / 1e9)
}

fn wall_seconds() -> f64 {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    START.elapsed().as_secs_f64()
}

fn sources(files: &[PathBuf], endings: &[&str]) -> Vec<Source> {
    let is_one = |file: &&PathBuf| {
        let ending = file.extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| endings.contains(&ending))
    };
    let sources = files.iter().filter(is_one).filter_map(|file| {
        let bytes = fs::read(file).ok()?;
        (bytes.len() < MAX_BYTES).then(|| Source::new(file.to_string_lossy(), bytes))
    });
    sources.collect()
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries
            .flatten()
            .for_each(|entry| walk(&entry.path(), files)),
        Err(_) => files.push(path.to_owned()),
    }
}
