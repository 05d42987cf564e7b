fn f(c: &mut std::process::Command) {
    // ruleid: rust-environment-changed
    std::env::set_var("A", "b");
    // ok: rust-environment-changed
    c.env("A", "b");
}
