use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

pub fn protect(path: &Path) {
    // ruleid: rust-result-of-protection-dropped
    let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o600));
}

pub fn protect_checked(path: &Path) -> std::io::Result<()> {
    // ok: rust-result-of-protection-dropped
    fs::set_permissions(path, fs::Permissions::from_mode(0o600))
}

pub fn cleanup(path: &Path) {
    // ok: rust-result-of-protection-dropped
    let _ = fs::remove_file(path);
}
