//! What is generated and committed is what the program generates now.
#![expect(
    clippy::disallowed_methods,
    reason = "tests make and read files of their own"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use common::{firestop, stdout};

#[test]
fn man_pages_are_up_to_date() {
    assert_up_to_date("man");
}

#[test]
fn completions_are_up_to_date() {
    assert_up_to_date("completions");
}

#[test]
fn the_schema_is_up_to_date() {
    let fresh = stdout(firestop().args(["generate", "schema"]));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/v1/schema.json");
    let committed = fs::read_to_string(path).expect("the schema is committed");
    assert!(
        fresh == committed,
        "run `cargo run -- generate schema > src/report/v1/schema.json`"
    );
}

fn assert_up_to_date(what: &str) {
    let fresh = tempfile::tempdir().expect("a folder can be made");
    firestop()
        .args(["generate", what])
        .arg(fresh.path())
        .assert()
        .success();
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join(what);
    let (fresh, committed) = (files(fresh.path()), files(&committed));
    assert_eq!(
        fresh.keys().collect::<Vec<_>>(),
        committed.keys().collect::<Vec<_>>(),
        "the files of {what}/ differ: run `cargo run -- generate {what}`"
    );
    for (name, text) in &fresh {
        assert!(
            text == &committed[name],
            "{what}/{name} is out of date: run `cargo run -- generate {what}`"
        );
    }
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .map(|path| {
            let name = path
                .file_name()
                .expect("a file has a name")
                .to_string_lossy()
                .into_owned();
            (
                name,
                fs::read_to_string(&path).expect("generated files are text"),
            )
        })
        .collect()
}
