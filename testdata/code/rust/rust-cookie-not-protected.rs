use actix_session::{SessionMiddleware, storage::CookieSessionStore};
use cookie::Cookie;

fn prefs(value: String) -> Cookie<'static> {
    // ruleid: rust-cookie-not-protected
    Cookie::build(("prefs", value)).secure(false).build()
}

fn scripts(cookie: &mut Cookie<'_>) {
    // ruleid: rust-cookie-not-protected
    cookie.set_http_only(false);
}

fn session(store: CookieSessionStore, key: Key) -> SessionMiddleware<CookieSessionStore> {
    // ruleid: rust-cookie-not-protected
    SessionMiddleware::builder(store, key)
        .cookie_secure(false)
        .build()
}

fn protected(value: String) -> Cookie<'static> {
    // ok: rust-cookie-not-protected
    Cookie::build(("session", value))
        .secure(true)
        .http_only(true)
        .build()
}

fn connection(builder: ConnectionBuilder) -> ConnectionBuilder {
    // ok: rust-cookie-not-protected
    builder.secure(false)
}
