fn leak(guard: Guard) {
    // ruleid: rust-forgotten-value
    std::mem::forget(guard);
    // ok: rust-forgotten-value
    drop(other);
}
