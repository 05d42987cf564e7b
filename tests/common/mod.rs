//! Running the binary as a user would, with an environment that is the same everywhere.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// The command `firestop`, without what the environment could change.
pub(crate) fn firestop() -> Command {
    let mut command = Command::cargo_bin("firestop").expect("the binary is built with the tests");
    for name in [
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "FORCE_COLOR",
        "RAYON_NUM_THREADS",
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
