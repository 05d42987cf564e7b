use rsa::RsaPrivateKey;

fn f(rng: &mut OsRng) {
    // ruleid: rust-short-key
    let a = RsaPrivateKey::new(rng, 1024);
    // ruleid: rust-short-key
    let b = openssl::rsa::Rsa::generate(512);
    // ok: rust-short-key
    let c = RsaPrivateKey::new(rng, 3072);
}
