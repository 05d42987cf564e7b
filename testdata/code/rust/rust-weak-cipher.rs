use des::{Des, TdesEde3};
use openssl::symm::Cipher;

fn single(key: &[u8]) -> Option<Des> {
    // ruleid: rust-weak-cipher
    Des::new_from_slice(key).ok()
}

fn triple(key: &Key) -> TdesEde3 {
    // ruleid: rust-weak-cipher
    TdesEde3::new(key)
}

fn blocks() -> Cipher {
    // ruleid: rust-weak-cipher
    Cipher::aes_128_ecb()
}

fn modern() -> Cipher {
    // ok: rust-weak-cipher
    Cipher::aes_256_gcm()
}

fn gcm(key: &Key) -> Aes256Gcm {
    // ok: rust-weak-cipher
    Aes256Gcm::new(key)
}

// ruleid: rust-weak-cipher
type BlockByBlock = ecb::Encryptor<aes::Aes128>;
// ruleid: rust-weak-cipher
type Triple = cbc::Encryptor<des::TdesEde3>;
// ok: rust-weak-cipher
type Chained = cbc::Encryptor<aes::Aes256>;
