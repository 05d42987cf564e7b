fn f(m: &std::sync::Mutex<()>) {
    // ruleid: rust-lock-dropped-at-once
    let _ = m.lock().unwrap();
    work();
}

fn g(m: &std::sync::Mutex<()>) {
    // ok: rust-lock-dropped-at-once
    let _guard = m.lock().unwrap();
    work();
}
