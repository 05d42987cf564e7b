use std::time::{SystemTime, UNIX_EPOCH};

pub fn reset_token(user_id: u64) -> String {
    let start = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    // ruleid: rust-time-as-secret
    let now = start.as_nanos();
    format!("{:x}-{:x}", user_id, now)
}

pub fn random_token() -> String {
    // ok: rust-time-as-secret
    Uuid::new_v4().to_string()
}

pub fn request_id() -> String {
    // ok: rust-time-as-secret
    format!(
        "{}",
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
            .as_millis()
    )
}
