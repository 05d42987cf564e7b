const HEADER: usize = 8;

pub fn body_len(frame_len: u16) -> usize {
    let total = frame_len as usize;
    // ruleid: rust-header-subtracted
    total - HEADER
}

pub fn payload(total_len: u32) -> u32 {
    // ruleid: rust-header-subtracted
    total_len - 4
}

pub fn checked(frame_len: u16) -> Option<usize> {
    let total = frame_len as usize;
    // ok: rust-header-subtracted
    total.checked_sub(HEADER)
}

pub fn tested(frame_len: usize) -> usize {
    if frame_len < HEADER {
        return 0;
    }
    // ok: rust-header-subtracted
    frame_len - HEADER
}
