use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

pub fn fix_permissions(dir: &Path) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        // ruleid: rust-link-followed-in-walk
        let meta = fs::metadata(entry.path())?;
        if meta.is_file() {
            fs::set_permissions(entry.path(), fs::Permissions::from_mode(0o644))?;
        }
    }
    Ok(())
}

pub fn count(dir: &Path) -> io::Result<u64> {
    // ok: rust-link-followed-in-walk
    Ok(fs::metadata(dir)?.len())
}
