use std::slice;

pub fn sum(values: *const u32, n: usize) -> u32 {
    // ruleid: rust-safe-fn-raw-pointer
    let values = unsafe { slice::from_raw_parts(values, n) };
    values.iter().sum()
}

pub fn set(target: *mut u32, value: u32) {
    unsafe {
        // ruleid: rust-safe-fn-raw-pointer
        *target = value;
    }
}

pub fn at(values: *const u32, i: usize) -> u32 {
    // ruleid: rust-safe-fn-raw-pointer
    unsafe { *values.add(i) }
}

/// # Safety
/// `values` points to `n` numbers.
pub unsafe fn sum_unchecked(values: *const u32, n: usize) -> u32 {
    // ok: rust-safe-fn-raw-pointer
    unsafe { slice::from_raw_parts(values, n) }.iter().sum()
}

/// # Safety
/// `value` points to a number.
pub const unsafe fn get(value: *const u32) -> u32 {
    // ok: rust-safe-fn-raw-pointer
    unsafe { *value }
}

pub fn first(values: &[u32]) -> Option<u32> {
    // ok: rust-safe-fn-raw-pointer
    values.first().map(|value| *value)
}

pub fn address(values: *const u32) -> usize {
    // ok: rust-safe-fn-raw-pointer
    values as usize
}
