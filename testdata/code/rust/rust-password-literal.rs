pub fn login(username: &str, password: &str) -> bool {
    // ruleid: rust-password-literal
    username == "admin" && password == "admin123"
}

pub fn keyed(headers: &Headers) -> bool {
    // ruleid: rust-password-literal
    headers.api_key == "k-93kd02ms8"
}

pub fn empty(password: &str) -> bool {
    // ok: rust-password-literal
    password == ""
}

pub fn mode(kind: &str) -> bool {
    // ok: rust-password-literal
    kind == "password"
}
