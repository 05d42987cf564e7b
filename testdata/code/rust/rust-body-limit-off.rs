use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::DefaultBodyLimit;

fn open(router: Router) -> Router {
    // ruleid: rust-body-limit-off
    router.layer(DefaultBodyLimit::disable())
}

async fn all(body: Body) -> usize {
    // ruleid: rust-body-limit-off
    to_bytes(body, usize::MAX)
        .await
        .map(|bytes| bytes.len())
        .unwrap_or(0)
}

fn limited(router: Router) -> Router {
    // ok: rust-body-limit-off
    router.layer(DefaultBodyLimit::max(1 << 20))
}

async fn bounded(body: Body) -> usize {
    // ok: rust-body-limit-off
    to_bytes(body, 64 * 1024)
        .await
        .map(|bytes| bytes.len())
        .unwrap_or(0)
}
