//! Running the binary as a user would, with an environment that is the same everywhere.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The command `firestop`, without what the environment could change.
pub(crate) fn firestop() -> Command {
    let mut command = Command::cargo_bin("firestop").expect("the binary is built with the tests");
    for name in [
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "FORCE_COLOR",
        "RAYON_NUM_THREADS",
        "FIRESTOP_MODEL_DIR",
        "ORT_DYLIB_PATH",
        "TERM",
    ] {
        command.env_remove(name);
    }
    command.env("CI", "true");
    command
}

/// A file or folder of `testdata/`.
pub(crate) fn testdata(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("testdata")
        .join(path)
}

/// Standard output of a command, whatever its exit status.
pub(crate) fn stdout(command: &mut Command) -> String {
    String::from_utf8(command.output().expect("the command runs").stdout)
        .expect("reports are UTF-8")
}

/// The record lines that a command with `--format jsonl` writes, and its exit status.
pub(crate) fn records(command: &mut Command) -> (Vec<Value>, i32) {
    let output = command.output().expect("the command runs");
    let text = String::from_utf8(output.stdout).expect("reports are UTF-8");
    let records = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is JSON"))
        .collect();
    let status = output.status.code().expect("the command was not killed");
    (records, status)
}

/// A new folder with these files.
#[expect(
    clippy::disallowed_methods,
    reason = "makes the files that the program is to read"
)]
pub(crate) fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        let parent = path.parent().expect("the file is in a folder");
        fs::create_dir_all(parent).expect("folders can be made");
        fs::write(path, bytes).expect("files can be written");
    }
    folder
}
