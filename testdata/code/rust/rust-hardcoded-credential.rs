use std::env;

// ruleid: rust-hardcoded-credential
const API_KEY: &str = "9f8a7c6d5e4b3a2f1e0d";

// ruleid: rust-hardcoded-credential
static JWT_SECRET: &str = "k3y-for-Signing!2024";

// ok: rust-hardcoded-credential
const PASSWORD_FIELD: &str = "user_password_1";

// ok: rust-hardcoded-credential
const CLIENT_SECRET: &str = "changeme-12345";

fn connect(config: &mut Config) {
    // ruleid: rust-hardcoded-credential
    let password = "Tr0ub4dor&3xtra";
    config.login(password);
    // ruleid: rust-hardcoded-credential
    config.password = "W1nter-is-Coming".to_string();
}

fn weak(config: &mut Config) {
    // ruleid: rust-hardcoded-credential
    let db_password = "letmein";
    // ok: rust-hardcoded-credential
    let input_password = "password";
    config.names(db_password, input_password);
}

fn from_environment(config: &mut Config) {
    // ok: rust-hardcoded-credential
    let password = env::var("DB_PASSWORD_1").unwrap_or_default();
    // ok: rust-hardcoded-credential
    config.password = password;
}
