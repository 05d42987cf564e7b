use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

pub fn create_once(path: &Path, content: &str) -> io::Result<()> {
    // ruleid: rust-check-then-use
    if !path.exists() {
        fs::write(path, content)?;
    }
    Ok(())
}

pub fn make(path: &Path) -> io::Result<()> {
    // ruleid: rust-check-then-use
    if !path.exists() {
        let mut file = File::create(&path)?;
        file.write_all(b"x")?;
    }
    Ok(())
}

pub fn create_new(path: &Path, content: &str) -> io::Result<()> {
    // ok: rust-check-then-use
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)?
        .write_all(content.as_bytes())
}

pub fn missing(path: &Path) -> io::Result<()> {
    // ok: rust-check-then-use
    if !path.exists() {
        return Err(io::ErrorKind::NotFound.into());
    }
    Ok(())
}

pub fn folder(path: &Path) -> io::Result<()> {
    // ok: rust-check-then-use
    if !path.exists() {
        fs::create_dir_all(path)?;
    }
    Ok(())
}

pub fn lock(path: &Path) -> io::Result<File> {
    // ruleid: rust-check-then-use
    if path.exists() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let f = File::create(path)?;
    Ok(f)
}
