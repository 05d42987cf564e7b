use std::env;
use std::fs::{self, File};
use std::io;

fn lock() -> io::Result<File> {
    // ruleid: rust-fixed-temp-file
    File::create("/tmp/service.lock")
}

fn dump(data: &[u8]) -> io::Result<()> {
    let path = env::temp_dir().join("dump.json");
    // ruleid: rust-fixed-temp-file
    fs::write(&path, data)
}

fn fresh() -> io::Result<tempfile::NamedTempFile> {
    // ok: rust-fixed-temp-file
    tempfile::NamedTempFile::new()
}

fn elsewhere(data: &[u8]) -> io::Result<()> {
    // ok: rust-fixed-temp-file
    fs::write("/var/lib/service/tmp/report.txt", data)
}

fn random(data: &[u8], id: u64) -> io::Result<()> {
    // ok: rust-fixed-temp-file
    fs::write(env::temp_dir().join(id.to_string()), data)
}

fn named_by_process(data: &[u8]) -> std::io::Result<()> {
    let path = format!("/tmp/upload_{}.tmp", std::process::id());
    // ruleid: rust-fixed-temp-file
    std::fs::write(&path, data)
}

fn named_by_chance(data: &[u8]) -> std::io::Result<()> {
    // ok: rust-fixed-temp-file
    std::fs::write(format!("/tmp/upload_{}.tmp", uuid::Uuid::new_v4()), data)
}
