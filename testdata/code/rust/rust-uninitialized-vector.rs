fn f(v: &mut Vec<u8>, n: usize) {
    v.clear();
    // ruleid: rust-uninitialized-vector
    v.reserve(n);
    unsafe {
        v.set_len(n);
    }
}

fn g(v: &mut Vec<u8>, n: usize) {
    // ok: rust-uninitialized-vector
    v.resize(n, 0);
}
