pub struct Header {
    pub width: u32,
    pub height: u32,
}

pub fn decode(header: Header, data: &[u8]) -> Vec<u8> {
    let size = header.width * header.height * 4;
    // ruleid: rust-product-cast-later
    let mut pixels = Vec::with_capacity(size as usize);
    pixels.extend_from_slice(data);
    pixels
}

pub fn wide(header: Header) -> Vec<u8> {
    let size = header.width as u64 * header.height as u64;
    // ok: rust-product-cast-later
    vec![0; size as usize]
}

pub fn checked(header: Header) -> Option<Vec<u8>> {
    let size = header.width.checked_mul(header.height)?;
    // ok: rust-product-cast-later
    Some(vec![0; size as usize])
}
