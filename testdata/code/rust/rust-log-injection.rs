async fn login(Form(f): Form<Login>) {
    // ruleid: rust-log-injection
    info!("login of {}", f.user);
    // ok: rust-log-injection
    info!("login of {:?}", f.user);
    // ok: rust-log-injection
    info!("a login");
}
