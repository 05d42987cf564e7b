use std::env;

fn path() -> std::path::PathBuf {
    // ruleid: rust-temp-dir
    env::temp_dir().join("app")
}

fn safe() -> std::io::Result<tempfile::TempDir> {
    // ok: rust-temp-dir
    tempfile::tempdir()
}
