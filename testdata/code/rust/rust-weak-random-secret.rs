use rand::rngs::{OsRng, SmallRng, StdRng};
use rand::{Rng, RngCore, SeedableRng};

fn new_token() -> u64 {
    // ruleid: rust-weak-random-secret
    let mut rng = SmallRng::from_entropy();
    rng.next_u64()
}

fn generate_key(seed: u64) -> [u8; 32] {
    let mut key = [0u8; 32];
    // ruleid: rust-weak-random-secret
    StdRng::seed_from_u64(seed).fill_bytes(&mut key);
    key
}

fn session_id() -> String {
    // ruleid: rust-weak-random-secret
    format_id(fastrand::u64(..))
}

fn new_secret() -> [u8; 32] {
    let mut secret = [0u8; 32];
    // ok: rust-weak-random-secret
    OsRng.fill_bytes(&mut secret);
    secret
}

fn simulate() -> f64 {
    // ok: rust-weak-random-secret
    let mut rng = SmallRng::seed_from_u64(7);
    rng.random()
}

fn pause() -> u64 {
    // ok: rust-weak-random-secret
    fastrand::u64(..100)
}
