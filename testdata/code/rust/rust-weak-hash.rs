use md5::Md5;
use openssl::hash::MessageDigest;
use sha1::Sha1;
use sha2::{Digest, Sha256};

fn checksum(data: &[u8]) -> Vec<u8> {
    // ruleid: rust-weak-hash
    let mut hasher = Md5::new();
    hasher.update(data);
    hasher.finalize().to_vec()
}

fn key(data: &[u8]) -> Vec<u8> {
    // ruleid: rust-weak-hash
    Sha1::digest(data).to_vec()
}

fn openssl_digest() -> MessageDigest {
    // ruleid: rust-weak-hash
    MessageDigest::md5()
}

fn compute(data: &[u8]) -> String {
    // ruleid: rust-weak-hash
    format_digest(md5::compute(data))
}

fn strong(data: &[u8]) -> Vec<u8> {
    // ok: rust-weak-hash
    Sha256::digest(data).to_vec()
}

fn modern() -> MessageDigest {
    // ok: rust-weak-hash
    MessageDigest::sha256()
}
