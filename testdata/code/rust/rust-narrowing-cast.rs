fn cut(n: u64) -> u32 {
    // ruleid: rust-narrowing-cast
    n as u32
}

fn header(body: &[u8]) -> u16 {
    // ruleid: rust-narrowing-cast
    body.len() as u16
}

fn wide(n: u32) -> u64 {
    // ok: rust-narrowing-cast
    n as u64
}

fn checked(n: u64) -> u32 {
    if n > 1000 {
        return 0;
    }
    // ok: rust-narrowing-cast
    n as u32
}

fn tried(n: u64) -> Option<u32> {
    // ok: rust-narrowing-cast
    u32::try_from(n).ok()
}
