fn size(n: i32) -> usize {
    // ruleid: rust-sign-cast
    n as usize
}

fn checked(n: i32) -> usize {
    if n < 0 {
        return 0;
    }
    // ok: rust-sign-cast
    n as usize
}

fn positive(n: u32) -> usize {
    // ok: rust-sign-cast
    n as usize
}
