fn f(v: &[u8], n: usize) -> bool {
    // ruleid: rust-always-true-comparison
    let a = v.len() >= 0;
    // ruleid: rust-always-true-comparison
    let b = n > usize::MAX;
    // ok: rust-always-true-comparison
    let c = v.len() > 0;
    a && b && c
}
