use argon2::{Argon2, PasswordHasher, password_hash::SaltString};
use sha2::{Digest, Sha256};

fn hash(password: &str) -> Vec<u8> {
    // ruleid: rust-fast-password-hash
    Sha256::digest(password.as_bytes()).to_vec()
}

fn salted(password: &str, salt: &str) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    // ruleid: rust-fast-password-hash
    hasher.update(password.as_bytes());
    hasher.finalize().to_vec()
}

fn old(user: &User) -> md5::Digest {
    // ruleid: rust-fast-password-hash
    md5::compute(&user.password)
}

fn store(password: &str, salt: &SaltString) -> String {
    // ok: rust-fast-password-hash
    Argon2::default()
        .hash_password(password.as_bytes(), salt)
        .map(|h| h.to_string())
        .unwrap_or_default()
}

fn etag(body: &str) -> Vec<u8> {
    // ok: rust-fast-password-hash
    Sha256::digest(body.as_bytes()).to_vec()
}

fn hash_password(text: &str, salt: &str) -> String {
    // ruleid: rust-fast-password-hash
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(text);
    hex::encode(hasher.finalize())
}

fn hash_file(text: &[u8]) -> String {
    // ok: rust-fast-password-hash
    let mut hasher = Sha256::new();
    hasher.update(text);
    hex::encode(hasher.finalize())
}
