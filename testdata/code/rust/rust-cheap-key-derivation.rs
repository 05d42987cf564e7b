fn f(password: &[u8], salt: &[u8], key: &mut [u8]) {
    // ruleid: rust-cheap-key-derivation
    pbkdf2::pbkdf2_hmac::<Sha256>(password, salt, 1000, key);
    // ruleid: rust-cheap-key-derivation
    let a = bcrypt::hash(password, 4);
    // ok: rust-cheap-key-derivation
    pbkdf2::pbkdf2_hmac::<Sha256>(password, salt, 600_000, key);
    // ok: rust-cheap-key-derivation
    let b = bcrypt::hash(password, 12);
}
