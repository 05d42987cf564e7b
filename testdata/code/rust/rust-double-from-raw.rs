fn twice(value: String) {
    let raw = Box::into_raw(Box::new(value));
    unsafe {
        // ruleid: rust-double-from-raw
        let first = Box::from_raw(raw);
        println!("{first}");
        let second = Box::from_raw(raw);
        println!("{second}");
    }
}

fn blocks(raw: *mut u32) -> u32 {
    // ruleid: rust-double-from-raw
    let a = unsafe { Box::from_raw(raw) };
    let b = unsafe { Box::from_raw(raw) };
    *a + *b
}

fn once(value: String) {
    let raw = Box::into_raw(Box::new(value));
    // ok: rust-double-from-raw
    let owner = unsafe { Box::from_raw(raw) };
    println!("{owner}");
}

fn two(left: *mut u32, right: *mut u32) -> u32 {
    // ok: rust-double-from-raw
    let a = unsafe { Box::from_raw(left) };
    let b = unsafe { Box::from_raw(right) };
    *a + *b
}
