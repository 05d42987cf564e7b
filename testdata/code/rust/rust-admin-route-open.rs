use axum::{
    Router,
    routing::{delete, get},
};

async fn wipe() -> &'static str {
    "wiped"
}

async fn index() -> &'static str {
    "hi"
}

pub fn app() -> Router {
    // ok: rust-admin-route-open
    let router = Router::new().route("/", get(index));
    // ruleid: rust-admin-route-open
    router.route("/admin/wipe", delete(wipe))
}
