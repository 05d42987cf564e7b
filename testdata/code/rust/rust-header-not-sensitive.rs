use reqwest::header;

fn f(headers: &mut header::HeaderMap) {
    // ruleid: rust-header-not-sensitive
    let token = header::HeaderValue::from_static("secret");
    headers.insert(header::AUTHORIZATION, token);
}

fn g(headers: &mut header::HeaderMap) {
    // ok: rust-header-not-sensitive
    let mut token = header::HeaderValue::from_static("secret");
    token.set_sensitive(true);
    headers.insert(header::AUTHORIZATION, token);
}
