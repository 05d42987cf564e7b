use axum::extract::{Path, State};

#[derive(serde::Deserialize)]
pub struct Reference {
    index: usize,
}

pub fn resolve(entries: &[String], json: &str) -> serde_json::Result<String> {
    let r: Reference = serde_json::from_str(json)?;
    // ruleid: rust-client-index
    Ok(entries[r.index].clone())
}

pub async fn item(State(items): State<Vec<String>>, Path(index): Path<usize>) -> String {
    // ruleid: rust-client-index
    items[index].clone()
}

pub async fn checked(State(items): State<Vec<String>>, Path(index): Path<usize>) -> String {
    if index >= items.len() {
        return String::new();
    }
    // ok: rust-client-index
    items[index].clone()
}

pub async fn looked_up(
    State(items): State<Vec<String>>,
    Path(index): Path<usize>,
) -> Option<String> {
    // ok: rust-client-index
    items.get(index).cloned()
}
