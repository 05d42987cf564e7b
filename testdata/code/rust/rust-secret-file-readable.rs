use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;

pub fn store_token(path: &str) -> std::io::Result<std::fs::File> {
    // ruleid: rust-secret-file-readable
    OpenOptions::new()
        .create(true)
        .write(true)
        .mode(0o644)
        .open(path)
}

pub fn store_secret(path: &str) -> std::io::Result<std::fs::File> {
    // ok: rust-secret-file-readable
    OpenOptions::new()
        .create(true)
        .write(true)
        .mode(0o600)
        .open(path)
}

pub fn write_report(path: &str) -> std::io::Result<std::fs::File> {
    // ok: rust-secret-file-readable
    OpenOptions::new()
        .create(true)
        .write(true)
        .mode(0o644)
        .open(path)
}
