fn check(api_token: &str, expected: &str) -> bool {
    // ruleid: rust-secret-compare-timing
    api_token == expected
}

fn right(api_token: &[u8], expected: &[u8]) -> bool {
    // ok: rust-secret-compare-timing
    bool::from(api_token.ct_eq(expected))
}

fn empty(password: &str) -> bool {
    // ok: rust-secret-compare-timing
    password == ""
}

fn other(a: u32, b: u32) -> bool {
    // ok: rust-secret-compare-timing
    a == b
}

fn given_key(given: &str, api_key: &str) -> bool {
    // ruleid: rust-secret-compare-timing
    given == api_key
}

fn given_name(given: &str, name: &str) -> bool {
    // ok: rust-secret-compare-timing
    given == name
}
