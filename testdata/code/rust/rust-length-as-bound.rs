pub fn field(packet: &[u8]) -> &[u8] {
    let offset = packet[0] as usize;
    let len = packet[1] as usize;
    // ruleid: rust-length-as-bound
    &packet[offset..offset + len]
}

pub fn body(packet: &[u8]) -> &[u8] {
    let len = u16::from_be_bytes([packet[0], packet[1]]) as usize;
    // ruleid: rust-length-as-bound
    &packet[2..2 + len]
}

pub fn raw(packet: &[u8]) -> &[u8] {
    let len = u32::from_be_bytes([packet[0], packet[1], packet[2], packet[3]]) as usize;
    // ruleid: rust-length-as-bound
    unsafe { std::slice::from_raw_parts(packet.as_ptr(), len) }
}

pub fn checked(packet: &[u8]) -> &[u8] {
    let len = u16::from_be_bytes([packet[0], packet[1]]) as usize;
    if packet.len() < 2 + len {
        return &[];
    }
    // ok: rust-length-as-bound
    &packet[2..2 + len]
}

pub fn checked_sum(packet: &[u8]) -> &[u8] {
    let offset = packet[0] as usize;
    let len = packet[1] as usize;
    if offset + len > packet.len() {
        return &[];
    }
    // ok: rust-length-as-bound
    &packet[offset..offset + len]
}

pub fn optional(packet: &[u8]) -> Option<&[u8]> {
    let len = *packet.first()? as usize;
    // ok: rust-length-as-bound
    packet.get(1..1 + len)
}

pub fn clamped(packet: &[u8]) -> &[u8] {
    let len = (packet[0] as usize).min(packet.len());
    // ok: rust-length-as-bound
    &packet[..len]
}
