pub fn dangling() -> *const i32 {
    // ruleid: rust-pointer-to-local
    let x = 42;
    &x as *const i32
}

pub fn dangling_record(n: u32) -> *mut Record {
    // ruleid: rust-pointer-to-local
    let mut record = Record::new(n);
    &mut record as *mut Record
}

pub fn kept() -> *mut i32 {
    // ok: rust-pointer-to-local
    let x = Box::new(42);
    Box::into_raw(x)
}

pub fn given(x: &i32) -> *const i32 {
    x as *const i32
}
