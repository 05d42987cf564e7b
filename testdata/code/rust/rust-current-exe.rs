use std::env;

fn home() -> Option<std::path::PathBuf> {
    // ruleid: rust-current-exe
    env::current_exe().ok()
}

fn dir() -> Option<std::path::PathBuf> {
    // ok: rust-current-exe
    env::current_dir().ok()
}
