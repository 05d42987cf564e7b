fn f(x: u32) -> u32 {
    // ruleid: rust-erased-operation
    let a = x * 0;
    // ruleid: rust-erased-operation
    let b = x % 1;
    // ok: rust-erased-operation
    let c = x * 10;
    a + b + c
}
