use actix_web::{HttpResponse, web};
use axum::extract::Path;
use std::fs;

async fn read(path: web::Path<String>) -> HttpResponse {
    let name = path.into_inner();
    // ruleid: rust-path-request-value
    match fs::read_to_string(format!("./files/{}", name)) {
        Ok(text) => HttpResponse::Ok().body(text),
        Err(_) => HttpResponse::NotFound().finish(),
    }
}

async fn download(Path(name): Path<String>) -> Vec<u8> {
    let full = std::path::Path::new("/srv/files").join(&name);
    // ruleid: rust-path-request-value
    fs::read(full).unwrap_or_default()
}

async fn checked(Path(name): Path<String>) -> Vec<u8> {
    if name.contains("..") || name.starts_with('/') {
        return Vec::new();
    }
    // ok: rust-path-request-value
    fs::read(std::path::Path::new("/srv/files").join(&name)).unwrap_or_default()
}

async fn settings(Path(name): Path<String>) -> String {
    // ok: rust-path-request-value
    let text = fs::read_to_string("/srv/settings.toml").unwrap_or_default();
    format!("{name}: {text}")
}

async fn download(web::Path(name): web::Path<String>) -> String {
    // ruleid: rust-path-request-value
    std::fs::read_to_string(format!("files/{}", name)).unwrap()
}

async fn named(Query(q): Query<Params>) {
    let path = Path::new("files").join(&q.name);
    // ruleid: rust-path-request-value
    let f = File::open(path);
}

async fn stripped(Query(q): Query<Params>) {
    let name = Path::new(&q.name).file_name().unwrap();
    // ok: rust-path-request-value
    let f = File::open(Path::new("files").join(name));
}

async fn checked(Query(q): Query<Params>) {
    if q.name.contains("..") {
        return;
    }
    // ok: rust-path-request-value
    let f = File::open(format!("files/{}", q.name));
}

fn config(path: &str) {
    // ok: rust-path-request-value
    let f = File::open(path);
}

async fn upload(mut form: axum::extract::Multipart) -> std::io::Result<()> {
    while let Ok(Some(field)) = form.next_field().await {
        let name = field.file_name().unwrap_or("upload.bin").to_string();
        // ruleid: rust-path-request-value
        tokio::fs::write(Path::new("uploads").join(&name), b"").await?;
    }
    Ok(())
}

fn documents() {
    warp::path!("docs" / String).map(|name: String| {
        // ruleid: rust-path-request-value
        std::fs::read_to_string(format!("/srv/docs/{}", name)).unwrap_or_default()
    });
}

async fn save(axum::extract::Path(name): axum::extract::Path<String>) -> std::io::Result<()> {
    if !path_is_valid(&name) {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    // ok: rust-path-request-value
    tokio::fs::write(Path::new("uploads").join(&name), b"").await
}
