fn id() -> i32 {
    // ruleid: rust-unsafe-block
    unsafe { libc::getpid() }
}

fn stated() -> i32 {
    // SAFETY: getpid has no preconditions
    // and cannot fail.
    // ok: rust-unsafe-block
    unsafe { libc::getpid() }
}

fn safe() -> u32 {
    // ok: rust-unsafe-block
    std::process::id()
}
