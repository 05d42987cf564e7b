use tracing::{debug, info, warn};

fn login(user: &str, password: &str) {
    // ruleid: rust-secret-in-log
    info!("login of {} with {}", user, password);
}

fn start(config: &Config) {
    let api_key = &config.api_key;
    // ruleid: rust-secret-in-log
    debug!("calling with {api_key}");
    // ruleid: rust-secret-in-log
    println!("db password: {}", config.db_password);
}

fn failed(user: &str, password: &str) {
    // ok: rust-secret-in-log
    warn!("wrong password for {user}");
    // ok: rust-secret-in-log
    info!("password has {} characters", password.len());
}
