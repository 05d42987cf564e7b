use axum_extra::extract::cookie::{Cookie, CookieJar};

pub async fn login(jar: CookieJar) -> CookieJar {
    // ruleid: rust-session-cookie-plain
    jar.add(Cookie::new("session_id", make_session()))
}

pub async fn theme(jar: CookieJar) -> CookieJar {
    // ok: rust-session-cookie-plain
    jar.add(Cookie::new("theme", "dark"))
}

pub async fn flagged(jar: CookieJar) -> CookieJar {
    // ok: rust-session-cookie-plain
    jar.add(
        Cookie::build(("session_id", make_session()))
            .secure(true)
            .http_only(true)
            .build(),
    )
}
