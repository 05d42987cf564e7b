fn text(bytes: &[u8]) -> &str {
    // ruleid: rust-unchecked-call
    unsafe { std::str::from_utf8_unchecked(bytes) }
}

fn first(v: &[u8]) -> u8 {
    // ruleid: rust-unchecked-call
    unsafe { *v.get_unchecked(0) }
}

fn checked(bytes: &[u8]) -> Option<&str> {
    // ok: rust-unchecked-call
    std::str::from_utf8(bytes).ok()
}
