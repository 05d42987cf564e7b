pub fn path_of(line: &str) -> String {
    let parts: Vec<&str> = line.split_whitespace().collect();
    // ruleid: rust-part-index-after-split
    parts[1].to_string()
}

pub fn value(line: &str) -> String {
    let pair = line.splitn(2, '=').collect::<Vec<&str>>();
    // ruleid: rust-part-index-after-split
    pair[1].to_string()
}

pub fn path_checked(line: &str) -> Option<String> {
    let parts: Vec<&str> = line.split_whitespace().collect();
    if parts.len() < 2 {
        return None;
    }
    // ok: rust-part-index-after-split
    Some(parts[1].to_string())
}

pub fn first(line: &str) -> String {
    let parts: Vec<&str> = line.split(',').collect();
    // ok: rust-part-index-after-split
    parts[0].to_string()
}
