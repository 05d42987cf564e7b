//! The configuration file and the command line: what is wrong is told with its place.

mod common;

use common::{firestop, folder};

/// Standard error of `firestop prompt ARGS` in a folder with this `firestop.toml`, and its status.
fn run(config: &str, args: &[&str]) -> (String, i32) {
    let folder = folder(&[("firestop.toml", config.as_bytes()), ("a.txt", b"text")]);
    let output = firestop()
        .current_dir(folder.path())
        .arg("prompt")
        .args(args)
        .output()
        .expect("the command runs");
    let error = String::from_utf8(output.stderr).expect("errors are UTF-8");
    (
        error,
        output.status.code().expect("the command was not killed"),
    )
}

#[test]
fn an_unknown_key_is_named_with_file_and_line() {
    let (error, status) = run("threads = 1\nmin-severty = \"high\"\n", &[]);
    assert_eq!(status, 2);
    assert!(
        error.contains("firestop.toml:2") && error.contains("min-severty"),
        "{error}"
    );
    let (error, status) = run("[prompt]\nthreshhold = 1\n", &[]);
    assert_eq!(status, 2);
    assert!(
        error.contains("firestop.toml:2") && error.contains("threshhold"),
        "{error}"
    );
}

#[test]
fn a_wrong_value_is_named_with_file_and_line() {
    let (error, status) = run("min-severity = \"bad\"\n", &[]);
    assert_eq!(status, 2);
    assert!(
        error.contains("firestop.toml:1") && error.contains("bad"),
        "{error}"
    );
}

#[test]
fn the_file_is_read_unless_told_otherwise() {
    assert_eq!(
        run("exclude = [\"*.t*\"]\nmax-file-size = 1\n", &[]).1,
        0,
        "all files are excluded"
    );
    assert_eq!(
        run("max-file-size = 1\n", &[]).1,
        2,
        "the file is over the limit"
    );
    assert_eq!(run("max-file-size = \"1K\"\n", &[]).1, 0);
    assert_eq!(
        run("max-file-size = 1\n", &["--max-file-size", "2K"]).1,
        0,
        "a flag wins"
    );
    assert_eq!(run("max-file-size = 1\n", &["--no-config"]).1, 0);
    assert_eq!(run("nonsense = 1\n", &["--no-config"]).1, 0);
    assert_eq!(run("", &["--config", "missing.toml"]).1, 2);
}

#[test]
fn wrong_values_on_the_command_line_are_refused() {
    for args in [
        &["--threshold", "1.5"][..],
        &["--output", "sarif"],
        &["--output", "sarif="],
        &["--output", "pdf=x"],
        &["--enable", "[a"],
        &["--exclude", "[a"],
        &["--rules", "missing.yaml"],
        &["--format", "pdf"],
        &["--min-severity", "worst"],
        &["--output", "json=missing-folder/x.json"],
    ] {
        let (error, status) = run("", args);
        assert_eq!(status, 2, "{args:?}: {error}");
        assert!(error.starts_with("error:"), "{args:?}: {error}");
    }
}
