pub fn byte(data: &[u8], index: usize) -> u8 {
    // ruleid: rust-unchecked-index
    unsafe { *data.get_unchecked(index) }
}

pub fn set(data: &mut [u8], at: usize, value: u8) {
    unsafe {
        // ruleid: rust-unchecked-index
        *data.get_unchecked_mut(at) = value;
    }
}

pub fn checked(data: &[u8], index: usize) -> u8 {
    if index >= data.len() {
        return 0;
    }
    // ok: rust-unchecked-index
    unsafe { *data.get_unchecked(index) }
}

pub fn asserted(data: &[u8], index: usize) -> u8 {
    assert!(index < data.len());
    // ok: rust-unchecked-index
    unsafe { *data.get_unchecked(index) }
}

/// # Safety
/// `index` is less than the length of `data`.
pub unsafe fn unchecked(data: &[u8], index: usize) -> u8 {
    // ok: rust-unchecked-index
    unsafe { *data.get_unchecked(index) }
}
