use std::ffi::CStr;
use std::os::raw::{c_char, c_int};

#[no_mangle]
pub unsafe extern "C" fn config_port(text: *const c_char) -> c_int {
    // ruleid: rust-panic-in-extern
    let s = CStr::from_ptr(text).to_str().unwrap();
    // ruleid: rust-panic-in-extern
    s.parse::<c_int>().expect("port")
}

#[no_mangle]
pub unsafe extern "C" fn config_port_checked(text: *const c_char) -> c_int {
    // ok: rust-panic-in-extern
    let Ok(s) = CStr::from_ptr(text).to_str() else {
        return -1;
    };
    s.parse::<c_int>().unwrap_or(-1)
}

#[no_mangle]
pub extern "C" fn guarded() -> c_int {
    // ok: rust-panic-in-extern
    std::panic::catch_unwind(|| run().unwrap()).unwrap_or(-1)
}

pub fn own() -> i32 {
    // ok: rust-panic-in-extern
    "1".parse().unwrap()
}
