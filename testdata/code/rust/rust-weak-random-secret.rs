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

fn code_for_login() -> u32 {
    let mut random = fastrand::Rng::with_seed(7);
    // ruleid: rust-weak-random-secret
    let otp = random.u32(100000..999999);
    otp
}

fn jitter() -> u64 {
    let mut random = fastrand::Rng::new();
    // ok: rust-weak-random-secret
    let delay = random.u64(0..100);
    delay
}
