fn f(n: u32) -> u32 {
    // ruleid: rust-debug-macro
    dbg!(n + 1)
}

fn g(n: u32) {
    // ok: rust-debug-macro
    tracing::debug!(n, "counted");
}
