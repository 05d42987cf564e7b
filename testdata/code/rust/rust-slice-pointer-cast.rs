fn words(x: *const [u8]) -> *const [u32] {
    // ruleid: rust-slice-pointer-cast
    x as *const [u32]
}

fn same(x: *const [u8]) -> *mut [u8] {
    // ok: rust-slice-pointer-cast
    x as *mut [u8]
}

fn chain(data: &[i32]) -> usize {
    // ruleid: rust-slice-pointer-cast
    let bytes = data as *const [i32] as *const [u8];
    // ok: rust-slice-pointer-cast
    let own = data as *const [i32];
    // ok: rust-slice-pointer-cast
    let first = own as *const i32;
    // ruleid: rust-slice-pointer-cast
    let wide = own as *const [u64];
    0
}
