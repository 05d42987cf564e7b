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

fn started(uptime: Duration, limit: Duration) -> Duration {
    // ruleid: rust-time-subtraction
    uptime - limit
}

fn started_checked(uptime: Duration, limit: Duration) -> Duration {
    if uptime < limit {
        return Duration::ZERO;
    }
    // ok: rust-time-subtraction
    uptime - limit
}

fn window(at: Instant) -> Instant {
    let hour = Duration::from_secs(3600);
    // ruleid: rust-time-subtraction
    at - hour
}

fn window_safe(at: Instant) -> Option<Instant> {
    let hour = Duration::from_secs(3600);
    // ok: rust-time-subtraction
    at.checked_sub(hour)
}
