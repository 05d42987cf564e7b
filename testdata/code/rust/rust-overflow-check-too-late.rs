fn add(a: u32, b: u32) -> Option<u32> {
    // ruleid: rust-overflow-check-too-late
    if a + b < a {
        return None;
    }
    Some(a + b)
}

fn right(a: u32, b: u32) -> Option<u32> {
    // ok: rust-overflow-check-too-late
    a.checked_add(b)
}

fn other(a: u32, b: u32, c: u32) -> bool {
    // ok: rust-overflow-check-too-late
    a + b < c
}
