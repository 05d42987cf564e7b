pub fn payload(buf: &[u8]) -> &[u8] {
    let header = 8;
    // ruleid: rust-length-minus
    let len = buf.len() - header;
    &buf[header..header + len]
}

pub fn without_checksum(data: &[u8]) -> &[u8] {
    // ruleid: rust-length-minus
    &data[..data.len() - 4]
}

pub fn payload_checked(buf: &[u8]) -> Option<&[u8]> {
    if buf.len() < 8 {
        return None;
    }
    // ok: rust-length-minus
    let len = buf.len() - 8;
    buf.get(8..8 + len)
}

pub fn rest(text: &str, from: usize) -> usize {
    // ok: rust-length-minus
    text.len() - text.find(' ').unwrap_or(from)
}
