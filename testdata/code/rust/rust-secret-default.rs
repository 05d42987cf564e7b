use std::env;

fn config() {
    // ruleid: rust-secret-default
    let secret = env::var("JWT_SECRET").unwrap_or_else(|_| "change-me-please-9f2c".to_string());
    // ruleid: rust-secret-default
    let password = std::env::var("ADMIN_PASSWORD").unwrap_or("admin123".into());
    // ok: rust-secret-default
    let none = env::var("JWT_SECRET").unwrap_or_default();
    // ok: rust-secret-default
    let host = env::var("HOST").unwrap_or("localhost".into());
    // ok: rust-secret-default
    let needed = env::var("JWT_SECRET").expect("JWT_SECRET is set");
}
