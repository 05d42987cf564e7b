pub async fn login(client: &reqwest::Client, password: &str) -> reqwest::Result<Response> {
    // ruleid: rust-cleartext-login
    client
        .post("http://auth.corp-net.io/login")
        .form(&[("password", password)])
        .send()
        .await
}

pub async fn keyed(client: &reqwest::Client, key: &str) -> reqwest::Result<Response> {
    // ruleid: rust-cleartext-login
    client
        .get("http://api.corp-net.io/items")
        .bearer_auth(key)
        .send()
        .await
}

pub async fn secure(client: &reqwest::Client, password: &str) -> reqwest::Result<Response> {
    // ok: rust-cleartext-login
    client
        .post("https://auth.corp-net.io/login")
        .form(&[("password", password)])
        .send()
        .await
}

pub async fn local(client: &reqwest::Client, password: &str) -> reqwest::Result<Response> {
    // ok: rust-cleartext-login
    client
        .post("http://localhost:8080/login")
        .form(&[("password", password)])
        .send()
        .await
}

pub async fn news(client: &reqwest::Client) -> reqwest::Result<Response> {
    // ok: rust-cleartext-login
    client.get("http://news.corp-net.io/feed").send().await
}
