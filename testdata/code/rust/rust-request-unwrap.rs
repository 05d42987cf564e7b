use actix_web::{HttpRequest, HttpResponse};

async fn me(req: HttpRequest) -> HttpResponse {
    // ruleid: rust-request-unwrap
    let token = req.headers().get("Authorization").unwrap();
    // ruleid: rust-request-unwrap
    let session = req.cookie("session").unwrap();
    HttpResponse::Ok().json(user_of(token, session))
}

async fn me_checked(req: HttpRequest) -> HttpResponse {
    // ok: rust-request-unwrap
    let Some(token) = req.headers().get("Authorization") else {
        return HttpResponse::Unauthorized().finish();
    };
    HttpResponse::Ok().json(user_of(token))
}
