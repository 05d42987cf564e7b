fn header(raw: [u8; 4]) -> u8 {
    // ruleid: rust-index-past-array
    raw[4]
}

fn table() -> u32 {
    let slots = [0u32; 16];
    // ok: rust-index-past-array
    let a = slots[15];
    // ruleid: rust-index-past-array
    let b = slots[16];
    a + b
}

fn key(raw: &[u8; 32]) -> &[u8] {
    // ok: rust-index-past-array
    let whole = &raw[..32];
    // ruleid: rust-index-past-array
    let more = &raw[..33];
    // ok: rust-index-past-array
    let closed = &raw[0..=31];
    // ok: rust-index-past-array
    let rest = &raw[32..];
    // ok: rust-index-past-array
    let at = &raw[16..32];
    more
}

fn unknown(raw: &[u8]) -> u8 {
    // ok: rust-index-past-array
    raw[100]
}

fn typed() -> u8 {
    let days: [u8; 7] = make();
    // ruleid: rust-index-past-array
    days[7]
}
