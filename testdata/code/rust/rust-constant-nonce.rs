use aes_gcm::Nonce;

fn f(cipher: &Aes256Gcm, text: &[u8]) {
    // ruleid: rust-constant-nonce
    let a = cipher.encrypt(Nonce::from_slice(b"unique nonce"), text);
    let fixed = [0u8; 12];
    // ruleid: rust-constant-nonce
    let b = cipher.encrypt(Nonce::from_slice(&fixed), text);
    let drawn = Aes256Gcm::generate_nonce(&mut OsRng);
    // ok: rust-constant-nonce
    let c = cipher.encrypt(&drawn, text);
    // ok: rust-constant-nonce
    let d = cipher.decrypt(Nonce::from_slice(&data[..12]), text);
}

fn filled(cipher: &Aes256Gcm, text: &[u8], rng: &mut OsRng) {
    let mut bytes = [0u8; 12];
    rng.fill_bytes(&mut bytes);
    // ok: rust-constant-nonce
    let a = cipher.encrypt(Nonce::from_slice(&bytes), text);
}
