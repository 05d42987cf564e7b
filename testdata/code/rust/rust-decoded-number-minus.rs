pub fn payload_len(frame: &[u8; 8]) -> usize {
    let len = u16::from_be_bytes([frame[0], frame[1]]) as usize;
    // ruleid: rust-decoded-number-minus
    len - 7
}

pub fn checked(frame: &[u8; 8]) -> Option<usize> {
    let len = u16::from_be_bytes([frame[0], frame[1]]) as usize;
    // ok: rust-decoded-number-minus
    len.checked_sub(7)
}

pub fn compared(frame: &[u8; 8]) -> usize {
    let len = u16::from_be_bytes([frame[0], frame[1]]) as usize;
    if len < 7 {
        return 0;
    }
    // ok: rust-decoded-number-minus
    len - 7
}
