use std::env;

fn f() -> String {
    // ruleid: rust-argument-unwrap
    env::args().nth(1).unwrap()
}

fn g() -> Option<String> {
    // ok: rust-argument-unwrap
    env::args().nth(1)
}
