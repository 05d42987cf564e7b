pub enum ParseError {
    Truncated,
}

pub fn parse_header(packet: &[u8]) -> Result<u16, ParseError> {
    // ruleid: rust-bytes-index-unchecked
    Ok(u16::from_be_bytes([packet[0], packet[1]]))
}

pub fn decode(buf: &[u8]) -> u32 {
    // ruleid: rust-bytes-index-unchecked
    u32::from_le_bytes(buf[4..8].try_into().unwrap())
}

pub fn parse_checked(packet: &[u8]) -> Result<u16, ParseError> {
    if packet.len() < 2 {
        return Err(ParseError::Truncated);
    }
    // ok: rust-bytes-index-unchecked
    Ok(u16::from_be_bytes([packet[0], packet[1]]))
}

pub fn parse_array(packet: &[u8; 4]) -> u8 {
    // ok: rust-bytes-index-unchecked
    packet[0]
}

pub fn first(packet: &[u8]) -> u8 {
    // ok: rust-bytes-index-unchecked
    packet[0]
}
