use cbc::cipher::{BlockEncryptMut, KeyIvInit, block_padding::Pkcs7};
use rand::RngCore;

type Enc = cbc::Encryptor<aes::Aes128>;

pub fn encrypt(key: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let iv = [0u8; 16];
    // ruleid: rust-zero-iv
    Enc::new(key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
}

pub fn good(key: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let mut iv = [0u8; 16];
    rand::rngs::OsRng.fill_bytes(&mut iv);
    // ok: rust-zero-iv
    Enc::new(key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
}
