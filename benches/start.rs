//! How long a process takes from start to exit: what a pre-commit hook pays on every commit.

use std::process::{Command, Stdio};

use divan::Bencher;

fn main() {
    divan::main();
}

fn process(bencher: Bencher, args: &[&str]) {
    bencher.bench(|| {
        Command::new(env!("CARGO_BIN_EXE_firestop"))
            .args(args)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("the command runs")
    });
}

#[divan::bench]
fn version(bencher: Bencher) {
    process(bencher, &["--version"]);
}

#[divan::bench]
fn prompt_one_small_file(bencher: Bencher) {
    process(bencher, &["prompt", "testdata/demo/vendor-notes.md"]);
}

#[divan::bench]
fn prompt_one_small_file_without_the_classifier(bencher: Bencher) {
    let file = "testdata/demo/vendor-notes.md";
    process(bencher, &["prompt", "--no-model", file]);
}

#[divan::bench]
fn prompt_one_small_file_with_own_model(bencher: Bencher) {
    let model = "testdata/models/deberta-base";
    let file = "testdata/demo/vendor-notes.md";
    process(bencher, &["prompt", "--model", model, file]);
}

#[divan::bench]
fn code_one_small_file(bencher: Bencher) {
    process(bencher, &["code", "testdata/demo/report_server.py"]);
}

#[divan::bench]
fn trace_one_small_file(bencher: Bencher) {
    process(bencher, &["trace", "testdata/demo/agent-runs.jsonl"]);
}
