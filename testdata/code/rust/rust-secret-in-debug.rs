// ruleid: rust-secret-in-debug
#[derive(Debug, Clone)]
pub struct Credentials {
    username: String,
    password: String,
}

// ok: rust-secret-in-debug
#[derive(Clone)]
pub struct Login {
    username: String,
    password: String,
}

// ok: rust-secret-in-debug
#[derive(Debug)]
pub struct UserView {
    username: String,
}

// ok: rust-secret-in-debug
#[derive(Debug)]
pub struct Secrets {
    password: SecretString,
}
