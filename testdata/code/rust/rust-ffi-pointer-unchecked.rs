use std::ffi::CStr;
use std::os::raw::c_char;

#[unsafe(no_mangle)]
pub extern "C" fn greet(name: *const c_char) -> usize {
    // ruleid: rust-ffi-pointer-unchecked
    let s = unsafe { CStr::from_ptr(name) };
    s.to_bytes().len()
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn put(out: *mut u32) {
    // ruleid: rust-ffi-pointer-unchecked
    *out = 3;
}

#[unsafe(no_mangle)]
pub extern "C" fn greet_checked(name: *const c_char) -> usize {
    if name.is_null() {
        return 0;
    }
    // ok: rust-ffi-pointer-unchecked
    let s = unsafe { CStr::from_ptr(name) };
    s.to_bytes().len()
}

fn inside(p: *const u8) -> u8 {
    // ok: rust-ffi-pointer-unchecked
    let r = unsafe { &*p };
    *r
}
