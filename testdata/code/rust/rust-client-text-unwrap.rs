use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode};
use std::collections::HashMap;

async fn item(Path(id): Path<String>) -> String {
    // ruleid: rust-client-text-unwrap
    let id: u64 = id.parse().unwrap();
    format!("item {id}")
}

async fn agent(headers: HeaderMap) -> String {
    let agent = headers.get("user-agent");
    // ruleid: rust-client-text-unwrap
    agent.unwrap().to_str().unwrap().to_owned()
}

async fn search(Query(query): Query<HashMap<String, String>>) -> String {
    // ruleid: rust-client-text-unwrap
    query.get("q").unwrap().clone()
}

async fn good(Path(id): Path<String>) -> Result<String, StatusCode> {
    // ok: rust-client-text-unwrap
    let id: u64 = id.parse().map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok(format!("item {id}"))
}

fn port() -> u16 {
    // ok: rust-client-text-unwrap
    "8080".parse().unwrap()
}

async fn tail(req: actix_web::HttpRequest) -> u64 {
    // ruleid: rust-client-text-unwrap
    req.match_info().query("tail").parse().unwrap()
}

async fn given(headers: HeaderMap) -> HeaderValue {
    // ruleid: rust-client-text-unwrap
    headers.get(AUTHORIZATION).unwrap().clone()
}
