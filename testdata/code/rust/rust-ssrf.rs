async fn fetch(Query(q): Query<Params>) -> String {
    // ruleid: rust-ssrf
    reqwest::get(&q.url).await.unwrap().text().await.unwrap()
}

async fn host(client: reqwest::Client, Path(host): Path<String>) {
    // ruleid: rust-ssrf
    client.get(format!("https://{host}/status")).send().await;
    // ok: rust-ssrf
    client
        .get(format!("https://api.example.com/{host}"))
        .send()
        .await;
}

async fn fixed() {
    // ok: rust-ssrf
    reqwest::get("https://example.com").await;
}
