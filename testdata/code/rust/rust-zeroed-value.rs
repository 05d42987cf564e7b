fn f() {
    // ruleid: rust-zeroed-value
    let a: Foo = unsafe { std::mem::zeroed() };
    // ok: rust-zeroed-value
    let b: Foo = Foo::default();
}
