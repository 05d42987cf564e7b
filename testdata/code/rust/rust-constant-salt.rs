use argon2::password_hash::{SaltString, rand_core::OsRng};
use pbkdf2::pbkdf2_hmac;
use sha2::Sha256;

fn salts(password: &[u8], salt: &[u8], out: &mut [u8]) {
    // ruleid: rust-constant-salt
    let fixed = SaltString::from_b64("c29tZXNhbHRzb21lc2FsdA");
    // ruleid: rust-constant-salt
    pbkdf2_hmac::<Sha256>(password, b"app-salt", 600_000, out);
    // ok: rust-constant-salt
    pbkdf2_hmac::<Sha256>(password, salt, 600_000, out);
    // ok: rust-constant-salt
    let fresh = SaltString::generate(&mut OsRng);
}
