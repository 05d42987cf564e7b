use axum::{Json, extract::Query};

struct PageParams {
    total: u64,
    per_page: u64,
}

async fn pages(Query(p): Query<PageParams>) -> Json<u64> {
    // ruleid: rust-divided-by-client-number
    Json(p.total / p.per_page)
}

async fn pages_checked(Query(p): Query<PageParams>) -> Json<u64> {
    if p.per_page == 0 {
        return Json(0);
    }
    // ok: rust-divided-by-client-number
    Json(p.total / p.per_page)
}

async fn half(Query(p): Query<PageParams>) -> Json<u64> {
    // ok: rust-divided-by-client-number
    Json(p.total / 2)
}
