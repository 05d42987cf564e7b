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

pub struct Key {
    id: String,
    secret: String,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // ruleid: rust-secret-in-debug
        f.debug_struct("Key")
            .field("id", &self.id)
            .field("secret", &self.secret)
            .finish()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // ok: rust-secret-in-debug
        f.debug_struct("Token")
            .field("id", &self.id)
            .field("secret", &"[redacted]")
            .finish()
    }
}
