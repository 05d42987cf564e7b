use std::env;

fn name() -> Option<String> {
    // ruleid: rust-program-arguments
    env::args().nth(1)
}

fn config() -> Option<String> {
    // ok: rust-program-arguments
    env::var("CONFIG").ok()
}
