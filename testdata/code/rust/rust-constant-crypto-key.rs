fn block_cipher() -> Aes128 {
    // ruleid: rust-constant-crypto-key
    Aes128::new(GenericArray::from_slice(b"0123456789abcdef"))
}

use aes_gcm::aead::OsRng;
use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce};
use jsonwebtoken::{DecodingKey, EncodingKey};

fn nonce() -> Nonce {
    // ruleid: rust-constant-crypto-key
    *Nonce::from_slice(b"unique nonce")
}

fn encoding() -> EncodingKey {
    // ruleid: rust-constant-crypto-key
    EncodingKey::from_secret("secret".as_ref())
}

fn cipher() -> Option<Aes256Gcm> {
    let key = b"an example very very secret key.";
    // ruleid: rust-constant-crypto-key
    let key = Key::<Aes256Gcm>::from_slice(key);
    Some(Aes256Gcm::new(key))
}

fn zeros() -> Option<Aes256Gcm> {
    // ruleid: rust-constant-crypto-key
    Aes256Gcm::new_from_slice(&[0u8; 32]).ok()
}

fn fresh() -> Aes256Gcm {
    // ok: rust-constant-crypto-key
    Aes256Gcm::new(&Aes256Gcm::generate_key(&mut OsRng))
}

fn decoding(secret: &[u8]) -> DecodingKey {
    // ok: rust-constant-crypto-key
    DecodingKey::from_secret(secret)
}

fn text() -> String {
    // ok: rust-constant-crypto-key
    String::from("nonce")
}

const STATIC_KEY: &[u8; 32] = b"0123456789abcdef0123456789abcdef";

fn with_static_key() -> Aes256Gcm {
    // ruleid: rust-constant-crypto-key
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(STATIC_KEY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        // ok: rust-constant-crypto-key
        let cipher = Aes256Gcm::new_from_slice(b"0123456789abcdef0123456789abcdef");
        assert!(cipher.is_ok());
    }
}
