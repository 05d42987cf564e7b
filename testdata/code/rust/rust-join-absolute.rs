use std::path::{Path, PathBuf};

fn f(base_dir: &Path, mut path: PathBuf, parts: Vec<&str>) {
    // ruleid: rust-join-absolute
    base_dir.join("/etc/app.conf");
    // ruleid: rust-join-absolute
    path.push("/logs");
    // ok: rust-join-absolute
    base_dir.join("etc/app.conf");
    // ok: rust-join-absolute
    parts.join("/");
    // ok: rust-join-absolute
    parts.join("/x");
}
