use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

pub fn read_upload(base: &Path, file_name: &str) -> io::Result<String> {
    let path = base.join(file_name);
    // ruleid: rust-path-parameter
    fs::read_to_string(path)
}

pub fn delete(base_dir: &str, user_supplied: &str) -> io::Result<()> {
    let mut path = PathBuf::from(base_dir);
    path.push(user_supplied);
    // ruleid: rust-path-parameter
    fs::remove_file(path)
}

pub async fn load(filename: String) -> io::Result<Vec<u8>> {
    // ruleid: rust-path-parameter
    tokio::fs::read(format!("./uploads/{}", filename)).await
}

pub fn open(filename: &str) -> io::Result<File> {
    let path = format!("/srv/data/{filename}");
    // ruleid: rust-path-parameter
    File::open(&path)
}

pub fn base_name(base: &Path, file_name: &str) -> io::Result<String> {
    let name = Path::new(file_name).file_name().unwrap_or_default();
    // ok: rust-path-parameter
    fs::read_to_string(base.join(name))
}

pub fn checked(base: &Path, user_path: &str) -> io::Result<String> {
    let path = base.join(user_path).canonicalize()?;
    if !path.starts_with(base) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    // ok: rust-path-parameter
    fs::read_to_string(path)
}

pub fn plain(filename: &str) -> io::Result<File> {
    // ok: rust-path-parameter
    File::open(filename)
}

pub fn section(base: &Path, id: u32) -> io::Result<String> {
    // ok: rust-path-parameter
    fs::read_to_string(base.join(id.to_string()))
}

pub fn rejected(base: &Path, filename: &str) -> io::Result<String> {
    if filename.contains("..") || filename.contains('/') {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    // ok: rust-path-parameter
    fs::read_to_string(base.join(filename))
}
