use actix_cors::Cors;
use axum::Router;
use tower_http::cors::{Any, CorsLayer};

fn open(router: Router) -> Router {
    // ruleid: rust-cors-any-origin
    router.layer(CorsLayer::permissive())
}

fn any() -> CorsLayer {
    // ruleid: rust-cors-any-origin
    CorsLayer::new().allow_origin(Any)
}

fn actix() -> Cors {
    // ruleid: rust-cors-any-origin
    Cors::default().allow_any_origin()
}

fn listed(origin: axum::http::HeaderValue) -> CorsLayer {
    // ok: rust-cors-any-origin
    CorsLayer::new().allow_origin(origin).allow_methods(Any)
}

fn actix_listed() -> Cors {
    // ok: rust-cors-any-origin
    Cors::default().allowed_origin("https://app.example.org")
}
