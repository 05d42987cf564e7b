fn f(mut p: std::fs::Permissions) {
    // ruleid: rust-readonly-false
    p.set_readonly(false);
    // ok: rust-readonly-false
    p.set_readonly(true);
}
