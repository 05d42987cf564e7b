use std::mem::transmute;
use std::ptr;

fn f() {
    unsafe {
        // ruleid: rust-null-reference
        let a: fn() = transmute(0 as *const ());
        // ruleid: rust-null-reference
        let b: &u32 = &*ptr::null();
        // ruleid: rust-null-reference
        let c: fn() = std::mem::transmute(std::ptr::null::<()>());
        // ok: rust-null-reference
        let d: *const u32 = ptr::null();
    }
}
