use actix_web::HttpResponse;
use axum::http::StatusCode;

pub async fn get_user(id: i64) -> Result<String, (StatusCode, String)> {
    let user = load(id).await;
    // ruleid: rust-error-text-to-client
    user.map_err(|e| (StatusCode::INTERNAL_SERVER_ERROR, format!("{:?}", e)))
}

pub async fn list() -> HttpResponse {
    match load_all().await {
        Ok(users) => HttpResponse::Ok().json(users),
        // ruleid: rust-error-text-to-client
        Err(e) => HttpResponse::InternalServerError().body(e.to_string()),
    }
}

pub async fn quiet(id: i64) -> Result<String, (StatusCode, String)> {
    // ok: rust-error-text-to-client
    load(id).await.map_err(|_| {
        (
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal error".to_owned(),
        )
    })
}

pub async fn rejected(id: i64) -> Result<String, (StatusCode, String)> {
    // ok: rust-error-text-to-client
    load(id)
        .await
        .map_err(|e| (StatusCode::BAD_REQUEST, e.to_string()))
}
