use std::time::{Duration, Instant};

fn ago() -> Instant {
    // ruleid: rust-time-subtraction
    Instant::now() - Duration::from_secs(60)
}

fn right() -> Option<Instant> {
    // ok: rust-time-subtraction
    Instant::now().checked_sub(Duration::from_secs(60))
}

fn later() -> Instant {
    // ok: rust-time-subtraction
    Instant::now() + Duration::from_secs(60)
}
