use std::mem::size_of;
use std::ptr::copy_nonoverlapping;

fn copy_all(a: *const u32, b: *mut u32, n: usize) {
    unsafe {
        // ruleid: rust-element-count-bytes
        copy_nonoverlapping(a, b, n * size_of::<u32>());
        // ruleid: rust-element-count-bytes
        std::ptr::write_bytes(b, 0, size_of::<u32>());
        // ok: rust-element-count-bytes
        copy_nonoverlapping(a, b, n);
        // ok: rust-element-count-bytes
        copy_nonoverlapping(a as *const u8, b as *mut u8, n * size_of::<u32>());
    }
}
