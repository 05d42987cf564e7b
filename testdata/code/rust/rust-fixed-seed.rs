use rand::{RngCore, SeedableRng};
use rand_chacha::{ChaCha8Rng, ChaCha20Rng};

pub fn new_api_key() -> String {
    // ruleid: rust-fixed-seed
    let mut rng = ChaCha8Rng::from_seed([7u8; 32]);
    let mut key = [0u8; 32];
    rng.fill_bytes(&mut key);
    hex::encode(key)
}

pub fn good_api_key() -> String {
    // ok: rust-fixed-seed
    let mut rng = ChaCha20Rng::from_entropy();
    hex::encode(rng.next_u64().to_be_bytes())
}

pub fn terrain(size: usize) -> Vec<u8> {
    // ok: rust-fixed-seed
    let mut rng = ChaCha8Rng::from_seed([7u8; 32]);
    vec![rng.next_u32() as u8; size]
}
