pub fn preview(text: &str) -> String {
    if text.len() > 80 {
        // ruleid: rust-text-cut-by-bytes
        format!("{}...", first(&text[..80]))
    } else {
        text.to_string()
    }
}

pub fn shorten(mut name: String) -> String {
    // ruleid: rust-text-cut-by-bytes
    name.truncate(20);
    name
}

pub fn preview_chars(text: &str) -> String {
    // ok: rust-text-cut-by-bytes
    text.chars().take(80).collect()
}

pub fn first(bytes: &[u8]) -> &[u8] {
    // ok: rust-text-cut-by-bytes
    &bytes[..80]
}
