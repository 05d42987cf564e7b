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

pub fn by_number(line: &str) -> Option<String> {
    let parts: Vec<&str> = line.split(':').collect();
    match parts.len() {
        2 => Some(parts[0].to_string()),
        3 => {
            if parts[0].is_empty()
                // ok: rust-part-index-after-split
                || parts[1] != "include"
            {
                return None;
            }
            // ok: rust-part-index-after-split
            Some(parts[2].to_string())
        }
        _ => None,
    }
}
