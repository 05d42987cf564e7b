fn name() -> *const c_char {
    // ruleid: rust-dangling-pointer
    CString::new("name").unwrap().as_ptr()
}

fn open(path: &str) -> i32 {
    // ruleid: rust-dangling-pointer
    let pointer = CString::new(path).unwrap().as_ptr();
    unsafe { libc::open(pointer, 0) }
}

fn text() -> *const u8 {
    let s = String::from("text");
    // ruleid: rust-dangling-pointer
    return s.as_ptr();
}

fn open_right(path: &str) -> i32 {
    let path = CString::new(path).unwrap();
    // ok: rust-dangling-pointer
    let pointer = path.as_ptr();
    unsafe { libc::open(pointer, 0) }
}

fn open_at_once(path: &str) -> i32 {
    // ok: rust-dangling-pointer
    unsafe { libc::open(CString::new(path).unwrap().as_ptr(), 0) }
}

fn pointer(bytes: &[u8]) -> *const u8 {
    // ok: rust-dangling-pointer
    return bytes.as_ptr();
}
