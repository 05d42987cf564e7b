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
    // ruleid: rust-dangling-pointer
    let s = String::from("text");
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

fn text_at_end() -> *const u8 {
    // ruleid: rust-dangling-pointer
    let s = String::from("text");
    s.as_ptr()
}

fn given_away() -> *mut u8 {
    // ok: rust-dangling-pointer
    let mut v = vec![0u8; 4];
    let p = v.as_mut_ptr();
    std::mem::forget(v);
    p
}
