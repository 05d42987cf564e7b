use std::fs::{self, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};

fn share(path: &str) -> io::Result<()> {
    // ruleid: rust-world-writable-mode
    fs::set_permissions(path, Permissions::from_mode(0o777))
}

fn log(path: &str) -> io::Result<fs::File> {
    // ruleid: rust-world-writable-mode
    OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o666)
        .open(path)
}

fn private(path: &str) -> io::Result<()> {
    // ok: rust-world-writable-mode
    fs::set_permissions(path, Permissions::from_mode(0o640))
}

fn executable(path: &str) -> io::Result<()> {
    let mut permissions = fs::metadata(path)?.permissions();
    // ok: rust-world-writable-mode
    permissions.set_mode(0o755);
    fs::set_permissions(path, permissions)
}
