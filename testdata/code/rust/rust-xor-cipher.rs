pub fn encrypt(data: &[u8], key: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for (i, b) in data.iter().enumerate() {
        // ruleid: rust-xor-cipher
        out.push(b ^ key[i % key.len()]);
    }
    out
}

pub fn parity(data: &[u8]) -> u8 {
    // ok: rust-xor-cipher
    data.iter().fold(0, |a, b| a ^ b)
}

pub fn unmask(data: &mut [u8], mask: [u8; 4]) {
    for (i, b) in data.iter_mut().enumerate() {
        // ok: rust-xor-cipher
        *b ^= mask[i % 4];
    }
}
