use axum::Json;

#[derive(serde::Deserialize)]
pub struct Note {
    title: String,
}

pub async fn create(Json(note): Json<Note>) -> String {
    // ruleid: rust-client-text-cut
    note.title[..20].to_string()
}

pub async fn short(Json(note): Json<Note>) -> String {
    // ok: rust-client-text-cut
    note.title.chars().take(20).collect()
}

pub async fn asked(Json(note): Json<Note>) -> Option<String> {
    // ok: rust-client-text-cut
    note.title.get(..20).map(str::to_owned)
}
