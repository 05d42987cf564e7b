use std::ffi::c_void;

fn f(p: *mut u8) {
    unsafe {
        // ruleid: rust-from-raw-void
        let a = Box::from_raw(p as *mut c_void);
        // ok: rust-from-raw-void
        let b = Box::from_raw(p as *mut Foo);
    }
}
